import { townships } from '@qingdan/list/townships.ts'
import * as z from 'zod'
import { parseDate } from './calendar.ts'
import { idNumberRule } from './id-number.ts'
import type { Sealed, Tagged } from './kind.ts'
import { type FieldFault, reject, type Rejection } from './rejections.ts'

// Control characters break paper and log; bidirectional ones make a text read otherwise than it is stored.
const hostile = /[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u
const clean = (value: string): boolean => value.isWellFormed() && !hostile.test(value)
export const longest = { name: 50, line: 200, text: 2000, list: 50 } as const

export const line = (max: number) => z.string().max(max, 'too-long').refine(clean, 'characters')
export const text = z
  .string()
  .max(longest.text, 'too-long')
  .refine((value) => clean(value.replace(/[\n\t]/g, '')), 'characters')
export const required = <T extends z.ZodType<string>>(schema: T) => schema.refine((value) => value.trim() !== '', 'required')
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, 'choice')
export const id = z.string().regex(/^[\w:-]{1,64}$/, 'id')
const isDate = (value: string): boolean => {
  try {
    return parseDate(value) === value
  } catch {
    return false
  }
}
export const date = z.string().refine(isDate, 'date')
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month')
export const list = <T extends z.ZodType>(item: T, least = 0) => z.array(item).min(least, 'required').max(longest.list, 'list-too-long')
export const township = id.refine((value) => townships.some((one) => one.id === value), 'unknown')
export const draftId = z.string().regex(/^[\w-]{0,64}$/, 'id')
// The id and digest of an upload go into the event: only what an upload can have given is taken.
export const material = z.object({
  id,
  uploadId: z.string().regex(/^$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'id'),
  digest: z.string().regex(/^([0-9a-f]{64})?$/, 'digest'),
})
const unitOrElsewhere = oneOf([...townships.map((one) => one.id), 'elsewhere-in-shandong', 'outside-shandong'] as unknown as readonly [string, ...string[]])
/** Somebody of a file as stated. In the demonstration only invented identity numbers pass. */
export const personOf = (demonstration: boolean) =>
  z.object(
    {
      name: required(line(longest.name)),
      idNumber: idNumberRule(demonstration),
      phone: z.string().regex(/^1\d{10}$/, 'phone'),
      address: required(line(longest.line)),
      registeredAt: unitOrElsewhere,
    },
    'required',
  )

type Questions = Readonly<Record<string, { readonly choices: object }>>
/** Answers by question: unknown questions are refused, so that no key of a store or a prototype passes as one. */
export const answersTo = (questions: Questions) =>
  z.custom<Record<string, string>>().superRefine((value, context) => {
    for (const [question, given] of Object.entries(value ?? {})) {
      const known = Object.hasOwn(questions, question) ? questions[question]?.choices : undefined
      if (!known) context.addIssue({ code: 'custom', message: 'unknown' })
      else if (given !== 'unsure' && !Object.hasOwn(known, given)) context.addIssue({ code: 'custom', message: 'choice', path: [question] })
    }
  })
/** The same answers as the text that is sealed; empty where a restore lost them and nobody can say what they were. */
export const answersText = (questions: Questions) =>
  z
    .string()
    .transform((value, context) => {
      try {
        return JSON.parse(value || '{}') as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'unknown' })
        return z.NEVER
      }
    })
    .pipe(answersTo(questions))

function refused(fields: readonly FieldFault[]): Rejection {
  return reject('invalid', fields.map(({ field, rule }) => `${field}: ${rule}`).join('; '), { fields })
}
/** Every fault of a command at once, by field and rule; a command without a schema is unknown. */
export function faultsBy(schemas: Readonly<Record<string, z.ZodType>>): (command: Tagged) => Rejection | undefined {
  return ({ $case, value }) => {
    const checked = Object.hasOwn(schemas, $case) ? schemas[$case]?.safeParse(value) : undefined
    if (!checked) return reject('invalid', 'unknown command', { fields: [{ field: '$case', rule: 'unknown' }] })
    if (checked.success) return undefined
    return refused(checked.error.issues.map(({ path, message }) => ({ field: path.join('.'), rule: message })))
  }
}
/** Faults of sealed texts that are entered again after a restore, by the rules under which they were first entered. */
export function sealedFaultsBy(ruleOf: (field: string) => z.ZodType): (sealed: Sealed) => Rejection | undefined {
  return (sealed) => {
    const fields = Object.entries(sealed).flatMap(([field, value]) =>
      (ruleOf(field).safeParse(value).error?.issues ?? []).map(({ message }) => ({ field: `fields.${field}`, rule: message })),
    )
    return fields.length > 0 ? refused(fields) : undefined
  }
}

type Stated = Partial<Readonly<Record<'name' | 'idNumber' | 'phone' | 'address' | 'registeredAt', string>>>
/** Somebody of a file as they are sealed, field by field under the part that they have in it. */
export function sealedPerson(part: string, { name = '', idNumber = '', phone = '', address = '', registeredAt = '' }: Stated = {}): Sealed {
  return {
    [`${part}.name`]: name,
    [`${part}.idNumber`]: idNumber,
    [`${part}.phone`]: phone,
    [`${part}.address`]: address,
    [`${part}.registeredAt`]: registeredAt,
  }
}
