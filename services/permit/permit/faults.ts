import { parseDate } from '@qingdan/lib/calendar.ts'
import type { Sealed } from '@qingdan/lib/kind.ts'
import { type FieldFault, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { questions } from '@qingdan/list/law/permit-questions.ts'
import { townships } from '@qingdan/list/townships.ts'
import * as z from 'zod'
import { idNumberRule } from './id-number.ts'
import type { Command } from './machine.ts'

// Control characters break paper and log; bidirectional ones make a text read otherwise than it is stored.
const hostile = /[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u
const clean = (text: string): boolean => text.isWellFormed() && !hostile.test(text)
const longest = { name: 50, line: 200, text: 2000, list: 50 } as const

const line = (max: number) => z.string().max(max, 'too-long').refine(clean, 'characters')
const text = z
  .string()
  .max(longest.text, 'too-long')
  .refine((value) => clean(value.replace(/[\n\t]/g, '')), 'characters')
const required = <T extends z.ZodType<string>>(schema: T) => schema.refine((value) => value.trim() !== '', 'required')
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, 'choice')
const id = z.string().regex(/^[\w:-]{1,64}$/, 'id')
const isDate = (value: string): boolean => {
  try {
    return parseDate(value) === value
  } catch {
    return false
  }
}
const date = z.string().refine(isDate, 'date')
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month')
const list = <T extends z.ZodType>(item: T, least = 0) => z.array(item).min(least, 'required').max(longest.list, 'list-too-long')
// The id and digest of an upload go into the event: only what an upload can have given is taken.
const material = z.object({
  id,
  uploadId: z.string().regex(/^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'id'),
  digest: z.string().regex(/^([0-9a-f]{64})?$/, 'digest'),
})
const registeredAt = oneOf([...townships.map((one) => one.id), 'elsewhere-in-shandong', 'outside-shandong'] as unknown as readonly [string, ...string[]])

/** Answers by question: unknown questions are refused, so that no key of a store or a prototype passes as one. */
const answers = z.custom<Record<string, string>>().superRefine((value, context) => {
  for (const [question, given] of Object.entries(value ?? {})) {
    const known = Object.hasOwn(questions, question) ? questions[question as keyof typeof questions].choices : undefined
    if (!known) context.addIssue({ code: 'custom', message: 'unknown' })
    else if (given !== 'unsure' && !Object.hasOwn(known, given)) context.addIssue({ code: 'custom', message: 'choice', path: [question] })
  }
})

const personOf = (demonstration: boolean) =>
  z.object(
    {
      name: required(line(longest.name)),
      idNumber: idNumberRule(demonstration),
      phone: z.string().regex(/^1\d{10}$/, 'phone'),
      address: required(line(longest.line)),
      registeredAt,
    },
    'required',
  )
function schemas(demonstration: boolean) {
  const person = personOf(demonstration)
  const couple = { woman: person, man: person }
  const nothing = z.object({})
  return {
    apply: z
      .object({
        township: id.refine((value) => townships.some((one) => one.id === value), 'unknown'),
        ground: id,
        answers,
        ...couple,
        children: z.number().int().max(20, 'too-many'),
        materials: list(material),
        draftId: z.string().regex(/^[\w-]{0,64}$/, 'id'),
        applicant: oneOf(['woman', 'man']),
      })
      .refine(({ woman, man }) => woman.idNumber !== man.idNumber, { message: 'same-person', path: ['man', 'idNumber'] }),
    requestCorrection: z.object({ missing: list(id, 1), note: text }),
    supply: z.object({ materials: list(material, 1) }),
    accept: nothing,
    decline: z.object({ competent: required(line(longest.line)), grounds: text }),
    acceptBySilence: nothing,
    review: z.object({ favourable: z.boolean(), opinion: required(text) }),
    reviewOnSite: z.object({ favourable: z.boolean(), opinion: required(text), checked: required(text) }),
    grant: z.object({ note: text }),
    refuse: z.object({ grounds: text }),
    deliver: z.object({ way: oneOf(['counter', 'post', 'portal']), receivedOn: date }),
    recordFollowUp: z.object({ month, statusUnchanged: z.boolean(), identityConfirmed: z.boolean() }),
    raiseLead: z.object({
      source: oneOf(['complaint', 'follow-up', 'file-review', 'agency', 'other']),
      matter: oneOf(['fraud', 'impersonation', 'divorce', 'other']),
      note: text,
    }),
    askModification: z.object({ what: required(text), reason: text }),
    modify: z.object({ what: required(text) }),
    refuseModification: z.object({ grounds: text }),
    clearLead: z.object({ findings: required(text) }),
    noticeRevocation: z.object({ matter: oneOf(['fraud', 'abuse', 'beyond-power', 'procedure', 'ineligible', 'other']), facts: text, evidence: text }),
    noticeLapse: z.object({ changedOn: date, facts: text }),
    defend: z.object({ statement: text, nothingToSay: z.boolean() }),
    revoke: z.object({ grounds: text, evidence: text, noBirthRecorded: z.boolean() }),
    dropRevocation: z.object({ findings: required(text) }),
    notifyDiscipline: z.object({ partyCadre: z.boolean() }),
    recordLapse: z.object({ grounds: text, exceptionExamined: z.boolean(), pregnantThen: z.boolean() }),
    dropLapse: z.object({ findings: required(text) }),
    cancel: z.object({ grounds: text }),
    noticeWithdrawal: z.object({ grounds: text }),
    withdraw: z.object({ grounds: text, compensation: text }),
    dropWithdrawal: z.object({ findings: required(text) }),
    withdrawApplication: z.object({ reason: text }),
    recordBirth: z.object({ bornOn: date }),
    recordService: z.object({ ofSeq: z.number().int().min(1, 'required'), way: oneOf(['personal', 'leaving', 'post', 'portal']), servedOn: date }),
    endOfLaw: nothing,
    erase: nothing,
  } as const satisfies Record<Command['$case'], z.ZodType>
}

/** Every fault of a command at once, by field and rule. In the demonstration only invented identity numbers pass. */
export function faultsIn(demonstration: boolean): (command: Command) => Rejection | undefined {
  const byCommand: Readonly<Record<string, z.ZodType>> = schemas(demonstration)
  return (command) => {
    const checked = byCommand[command.$case]?.safeParse(command.value)
    if (!checked) return reject('invalid', 'unknown command', { fields: [{ field: '$case', rule: 'unknown' }] })
    if (checked.success) return undefined
    return refused(checked.error.issues.map(({ path, message }) => ({ field: path.join('.'), rule: message })))
  }
}
function refused(fields: readonly FieldFault[]): Rejection {
  return reject('invalid', fields.map(({ field, rule }) => `${field}: ${rule}`).join('; '), { fields })
}

const answersText = z
  .string()
  .transform((value, context) => {
    try {
      return JSON.parse(value) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'unknown' })
      return z.NEVER
    }
  })
  .pipe(answers)
/** Faults of sealed texts that are entered again after a restore, by the rules under which they were first entered. */
export function sealedFaultsIn(demonstration: boolean): (sealed: Sealed) => Rejection | undefined {
  const person: Readonly<Record<string, z.ZodType>> = personOf(demonstration).shape
  const ruleOf = (field: string): z.ZodType => {
    const name = /^(?:woman|man)\.(\w+)$/.exec(field)?.[1] ?? ''
    return field === 'answers' ? answersText : Object.hasOwn(person, name) ? (person[name] as z.ZodType) : text
  }
  return (sealed) => {
    const fields = Object.entries(sealed).flatMap(([field, value]) =>
      (ruleOf(field).safeParse(value).error?.issues ?? []).map(({ message }) => ({ field: `fields.${field}`, rule: message })),
    )
    return fields.length > 0 ? refused(fields) : undefined
  }
}
