import { parseDate } from '@qingdan/lib/calendar.ts'
import type { Command } from '@qingdan/proto/permit/permit/v1/command.ts'

type Inner = NonNullable<Command['command']>
export type Faults = Readonly<Record<string, 'required' | 'either' | 'date'>>
type Made = Inner | { wrong: Faults }

/** What was typed, by field, as it stands in the form. */
export type Values = Readonly<Record<string, string>>

export const textFields = {
  defend: ['statement'],
  askModification: ['what', 'reason'],
  withdrawApplication: ['reason'],
  recordBirth: [],
} as const satisfies Partial<Record<Inner['$case'], readonly string[]>>
export type Typeable = keyof typeof textFields
export const isTypeable = (command: string): command is Typeable => Object.hasOwn(textFields, command)

function bornOn(values: Values): Made {
  const [y = '', m = '', d = ''] = ['y', 'm', 'd'].map((part) => values[`bornOn-${part}`] ?? '')
  try {
    return { $case: 'recordBirth', value: { bornOn: parseDate(`${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`) } }
  } catch {
    return { wrong: { 'bornOn-y': 'date' } }
  }
}

/** The command that a form of the person becomes, or what is missing in it. */
export function commandOf(command: Typeable, values: Values): Made {
  const said = (field: string): string => (values[field] ?? '').trim()
  switch (command) {
    case 'defend': {
      const nothingToSay = values['nothing'] === 'yes'
      return said('statement') || nothingToSay
        ? { $case: 'defend', value: { statement: said('statement'), nothingToSay: nothingToSay && !said('statement') } }
        : { wrong: { statement: 'either' } }
    }
    case 'askModification':
      return said('what') ? { $case: 'askModification', value: { what: said('what'), reason: said('reason') } } : { wrong: { what: 'required' } }
    case 'withdrawApplication':
      return { $case: 'withdrawApplication', value: { reason: said('reason') } }
    case 'recordBirth':
      return bornOn(values)
  }
}

const fields = ['statement', 'nothing', 'what', 'reason', 'bornOn-y', 'bornOn-m', 'bornOn-d'] as const
export const valuesIn = (form: FormData): Values =>
  Object.fromEntries(fields.flatMap((field) => (typeof form.get(field) === 'string' ? [[field, String(form.get(field)).slice(0, 4000)]] : [])))
