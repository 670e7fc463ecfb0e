import * as z from 'zod'

const word = z.string().max(4000).catch('')
const person = z.object({ name: word, idNumber: word, phone: word, address: word, registeredAt: word })
const blank = { name: '', idNumber: '', phone: '', address: '', registeredAt: '' }
const how = z.enum(['upload', 'paper', 'later', 'none'])

/** What a person has typed so far, exactly as typed; right or wrong is said elsewhere. */
const schema = z.object({
  applicant: word,
  ground: word,
  answers: z.record(z.string(), word).catch({}),
  woman: person.catch(blank),
  man: person.catch(blank),
  township: word,
  papers: z.record(z.string(), z.object({ how, uploadId: word, name: word, size: z.number().catch(0) })).catch({}),
  /** Steps that were saved at least once. */
  seen: z.array(z.string()).catch([]),
  /** What the service found wrong when the application was last sent. */
  faults: z.array(z.object({ field: z.string(), rule: z.string() })).catch([]),
})
export type Typed = z.infer<typeof schema>
export type Typist = Typed['woman']
export type How = z.infer<typeof how>

export const nothingTyped = (): Typed => schema.parse({})

/** A draft of an older form keeps what still fits. */
export function typedIn(content: Uint8Array): Typed {
  try {
    return schema.parse(JSON.parse(Buffer.from(content).toString('utf8')))
  } catch {
    return nothingTyped()
  }
}
export const contentOf = (typed: Typed): Buffer => Buffer.from(JSON.stringify(typed))
export const isHow = (text: string): text is How => how.safeParse(text).success
