import { parseDate } from '@qingdan/lib/calendar.ts'
import type { Instalment } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Account } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import type { KindName } from '../kinds.ts'
import { batchForms } from './batch.ts'
import { clawbackForms } from './clawback.ts'
import { enrolmentForms } from './enrolment.ts'
import type { Field, Form } from './form.ts'
import { monthlyForms } from './monthly.ts'
import { permitForms } from './permit.ts'
import { roundForms } from './round.ts'

export type { KindName } from '../kinds.ts'

const forms: Readonly<Record<KindName, Readonly<Record<string, Form>>>> = {
  permit: permitForms,
  monthly: monthlyForms,
  reward: enrolmentForms,
  special: enrolmentForms,
  round: roundForms,
  batch: batchForms,
  clawback: clawbackForms,
}
export const formOf = (kind: KindName, command: string): Form | undefined => (Object.hasOwn(forms[kind], command) ? forms[kind][command] : undefined)

/** What was typed, as it came: kept through every step and every refusal. */
export type Typed = Readonly<Record<string, readonly string[]>>
export type Fault = 'required' | 'choice' | 'date' | 'month' | 'count' | 'confirm' | 'pick' | 'money' | 'account' | 'plan'

const longest = 4000

/** In the person's own name: nobody names a holder. */
export const accountParts = ['bank', 'number'] as const
/** The inputs that make up one field, by what follows its name. */
const partsOf = ({ kind }: Field): string[] => (kind === 'date' ? ['-y', '-m', '-d'] : kind === 'account' ? accountParts.map((part) => `-${part}`) : [''])

export function typedIn(form: Form, data: FormData): Typed {
  const strings = (name: string): string[] =>
    data
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? [value.replaceAll('\r\n', '\n').slice(0, longest)] : []))
      .slice(0, 50)
  return Object.fromEntries(
    Object.entries(form.fields).flatMap(([name, field]): [string, string[]][] =>
      field.kind === 'fixed' || field.kind === 'follows' ? [] : partsOf(field).map((part) => [`${name}${part}`, strings(`${name}${part}`)]),
    ),
  )
}

function typedFor(name: string, field: Field, value: unknown): [string, string[]][] {
  switch (field.kind) {
    case 'fixed':
    case 'follows':
      return []
    case 'account':
      return accountParts.map((part): [string, string[]] => [`${name}-${part}`, [(value as Partial<Account> | undefined)?.[part] ?? '']])
    case 'money':
      return [[name, [yuanOf(Number(value))]]]
    case 'plan':
      return [[name, [(value as readonly Instalment[]).map(({ due, amountFen }) => `${due} ${yuanOf(amountFen)}`).join('\n')]]]
    case 'date':
      return String(value)
        .split('-')
        .map((part, i): [string, string[]] => [`${name}-${'ymd'[i]}`, [part]])
    case 'yesNo':
    case 'confirm':
      return [[name, [value === true ? 'yes' : 'no']]]
    case 'papers':
      return [[name, (value as readonly (string | { id: string })[]).map((paper) => (typeof paper === 'string' ? paper : paper.id))]]
    default:
      return [[name, [String(value)]]]
  }
}
/** What somebody typed to give this command, to be read by whoever signs it. */
export const typedOf = (form: Form, value: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(Object.entries(form.fields).flatMap(([name, field]) => typedFor(name, field, value[name])))

const first = (typed: Typed, name: string): string => typed[name]?.[0] ?? ''

/** The three numbers of a date as one, whether it is a day or not; empty when none was typed. */
export function dateTyped(typed: Typed, name: string): string {
  const [y, m, d] = ['y', 'm', 'd'].map((part) => first(typed, `${name}-${part}`).trim())
  return y || m || d ? `${y?.padStart(4, '0')}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : ''
}

const isDay = (text: string): boolean => {
  try {
    return parseDate(text) === text
  } catch {
    return false
  }
}

/** 960.00 → 96000; undefined for what is no amount of yuan. */
export function fenOf(text: string): number | undefined {
  const [, yuan = '', rest = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.normalize('NFKC').replace(/[,\s]/g, '')) ?? []
  return yuan ? Number(yuan) * 100 + Number(rest.padEnd(2, '0')) : undefined
}
export const yuanOf = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
const linesOf = (text: string): string[] => text.split('\n').flatMap((each) => (each.trim() ? [each.trim().normalize('NFKC')] : []))
/** 2015-12-31 300.00, one instalment on each line; undefined where a line is neither. */
export function planOf(text: string): Instalment[] | undefined {
  const rows = linesOf(text).map((each) => {
    const [due = '', yuan = '', ...more] = each.split(/\s+/)
    const amountFen = fenOf(yuan)
    return isDay(due) && amountFen !== undefined && more.length === 0 ? { due, amountFen } : undefined
  })
  return rows.length > 0 && rows.every((row) => row !== undefined) ? rows : undefined
}

function faultOf(name: string, field: Field, typed: Typed): Fault | undefined {
  const text = first(typed, name)
  switch (field.kind) {
    case 'long':
    case 'line':
      return field.required && !text.trim() ? 'required' : undefined
    case 'month':
      return /^\d{4}-(0[1-9]|1[0-2])$/.test(text.trim()) ? undefined : 'month'
    case 'date':
      return isDay(dateTyped(typed, name)) || (!field.required && dateTyped(typed, name) === '') ? undefined : 'date'
    case 'money':
      return fenOf(text) ? undefined : 'money'
    case 'plan':
      return planOf(text) ? undefined : 'plan'
    case 'account':
      return accountParts.every((part) => first(typed, `${name}-${part}`).trim()) && /^\d{12,19}$/.test(accountOf(name, typed).number) ? undefined : 'account'
    case 'lead':
      return /^\d{1,6}$/.test(text) ? undefined : 'choice'
    case 'choice':
      return field.options.includes(text) ? undefined : 'choice'
    case 'yesNo':
      return text === 'yes' || text === 'no' ? undefined : 'choice'
    case 'confirm':
      return text === 'yes' ? undefined : 'confirm'
    case 'papers':
      return (typed[name] ?? []).length > 0 ? undefined : 'pick'
    case 'count':
      return /^\d{1,6}$/.test(text.trim()) ? undefined : 'count'
    case 'document':
      return /^\d{1,6}$/.test(text) ? undefined : 'choice'
    case 'fixed':
    case 'follows':
    case 'shown':
      return undefined
  }
}
const accountOf = (name: string, typed: Typed): Account => {
  const [bank = '', number = ''] = accountParts.map((part) => first(typed, `${name}-${part}`).trim())
  return { holder: '', bank, number: number.normalize('NFKC').replace(/[\s-]/g, '') }
}

/** Everything that cannot be sent as it was typed; all at once. What the law says of it is the service's answer. */
export const faultsIn = (form: Form, typed: Typed): { field: string; fault: Fault }[] =>
  Object.entries(form.fields).flatMap(([name, field]) => {
    const fault = faultOf(name, field, typed)
    return fault ? [{ field: name, fault }] : []
  })

function valueOf(name: string, field: Field, typed: Typed): unknown {
  switch (field.kind) {
    case 'long':
    case 'line':
    case 'month':
      return first(typed, name).trim()
    case 'date':
      return dateTyped(typed, name)
    case 'choice':
      return first(typed, name) === 'none' ? '' : first(typed, name)
    case 'yesNo':
    case 'confirm':
      return first(typed, name) === 'yes'
    case 'follows':
      return first(typed, field.from) !== ''
    case 'fixed':
      return field.value
    case 'papers':
      return (typed[name] ?? []).map((id) => (field.as === 'ids' ? id : { id, uploadId: '', digest: '' }))
    case 'count':
    case 'document':
    case 'lead':
      return Number(first(typed, name).trim())
    case 'money':
      return fenOf(first(typed, name)) ?? 0
    case 'plan':
      return planOf(first(typed, name)) ?? []
    case 'account':
      return accountOf(name, typed)
    case 'shown':
      return field.from === 'unpaid' ? Number(first(typed, name)) : first(typed, name)
  }
}

/** The command of the contract; only of what `faultsIn` let through. */
export const commandOf = (command: string, form: Form, typed: Typed): { $case: string; value: Record<string, unknown> } => ({
  $case: command,
  value: Object.fromEntries(Object.entries(form.fields).map(([name, field]) => [name, valueOf(name, field, typed)])),
})
