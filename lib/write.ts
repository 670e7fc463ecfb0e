import { pass } from '#points'
import type { LegalDate } from './calendar.ts'
import type { Case } from './case.ts'
import { chain, type Draft, type Entry } from './entry.ts'
import { after } from './fold.ts'
import type { Handled, Kernel } from './kernel.ts'
import type { By, Tagged, Who } from './kind.ts'
import { reject, type Rejection } from './rejections.ts'
import { seal } from './sealed.ts'
import { carried } from './telemetry.ts'

export interface Writing {
  readonly type: string
  readonly event: Tagged
  readonly sealed?: Readonly<Record<string, string | Uint8Array>> | undefined
  readonly by: readonly By[]
  readonly under: readonly string[]
  readonly to: string
  readonly id: Draft['command']
  readonly today: LegalDate
}
/** Seals, chains, and makes the draft of the next entry. */
export async function entryOf(kernel: Kernel, caseId: string, seq: number, prev: string, writing: Writing): Promise<Entry> {
  const { kind } = kernel.store
  const { type, event, by, under, to, id, today, sealed } = writing
  const fields = Object.entries(sealed ?? {})
  const key = fields.length > 0 ? await kernel.keys.of(caseId, true) : undefined
  if (fields.length > 0 && !key) throw new Error(`the key of ${caseId} was destroyed`)
  const boxes = Object.fromEntries(fields.map(([field, plain]) => [field, seal(key as Buffer, { caseId, seq, field }, plain)]))
  const { traceparent } = carried()
  const document = event.$case === 'kernel' ? undefined : kind.document(event)
  return chain(caseId, prev, {
    seq,
    type,
    data: Buffer.from(kind.encode(event)),
    on: today,
    at: kernel.now(),
    by,
    under,
    command: id,
    to,
    ...(fields.length > 0 && { sealed: boxes }),
    ...(document && { document }),
    ...(traceparent && { trace: traceparent }),
  })
}
/** One guarded write; undefined when someone else saved first. */
export async function write(kernel: Kernel, found: Case, writing: Writing, who?: Who): Promise<Handled | Rejection | undefined> {
  await pass('decided', found._id)
  const entry = await entryOf(kernel, found._id, found.seq + 1, found.head, writing).catch(async (fault: unknown) => {
    // Erased since it was read: whoever looks again is told so.
    if ((await kernel.store.load(found._id, {}))?.erased) return undefined
    throw fault
  })
  if (!entry) return undefined
  const next = after(kernel.store.kind, found as Case<object>, entry, kernel.parameters, who)
  const written = await kernel.store.save(found, next)
  if (written === 'already-open') return reject('already-open', 'another open case holds the claim')
  return written === 'saved' ? { case: next, entry } : undefined
}
