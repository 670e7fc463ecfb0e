import type { SheetResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { dateLong } from '../text/dates.ts'
import { choiceOf, labelOf } from '../text/office/fields.ts'
import { formText } from '../text/office/form.ts'
import type { Lang } from '../text/text.ts'
import type { Wrong } from '../ui/Errors.tsx'
import type { Opt } from '../ui/Opts.tsx'
import type { Home } from '../kinds.ts'
import { materialName } from '../office/words.ts'
import type { Field, Shown as ShownField } from './form.ts'
import { accountParts, dateTyped, type Fault, fenOf, formOf, type KindName, planOf, type Typed, yuanOf } from './typed.ts'

/** What the form needs of the file, read once when it is opened. */
export interface Offered {
  /** Papers of the ground, or those that were told to be missing. */
  papers: { readonly materials: readonly string[]; readonly missing: readonly string[] }
  documents: readonly { seq: number; says: string }[]
  /** Leads that are still open. */
  leads?: readonly { seq: number; says: string }[]
  /** What the person confirms by sending. */
  shown?: Partial<Record<ShownField['from'], string>>
}

export interface Refused {
  title: string
  text: string
  clause?: string
  way?: { href: string; label: string }
}

/** A form at one of its steps. The command id is made once, so that sending twice does nothing twice. */
export interface FormView {
  step: 'fill' | 'review'
  lang: Lang
  kind: KindName
  /** Absent: the office. */
  home?: Home
  id: string
  command: string
  commandId: string
  countersigned: boolean
  adverse: boolean
  offered: Offered
  today: string
  typed: Typed
  errors: readonly Wrong[]
  refused?: Refused
  preview?: SheetResponse
  /** Why the step cannot be taken by this person now; only where the form was opened so, never on what came back from sending it. */
  closed?: string
}

export interface Shown {
  name: string
  field: Field
  label: string
  hint?: string
  options: readonly Opt[]
}

function optionsOf(command: string, name: string, field: Field, { papers, documents, leads = [] }: Offered, lang: Lang): Opt[] {
  const words = (values: readonly string[]): Opt[] => values.map((value) => ({ value, label: choiceOf(command, name, value)[lang] }))
  switch (field.kind) {
    case 'choice':
      return words(field.options)
    case 'yesNo':
      return words(['yes', 'no'])
    case 'confirm':
      return words(['yes'])
    case 'papers':
      return papers[field.from].map((id) => ({ value: id, label: materialName(id, lang) }))
    case 'document':
      return documents.map(({ seq, says }) => ({ value: String(seq), label: says }))
    case 'lead':
      return leads.map(({ seq, says }) => ({ value: String(seq), label: says }))
    default:
      return []
  }
}

/** The fields of a form as a person sees them, in the order of the row. */
export function shownOf({ kind, command, offered, lang }: Pick<FormView, 'kind' | 'command' | 'offered' | 'lang'>): Shown[] {
  return Object.entries(formOf(kind, command)?.fields ?? {}).flatMap(([name, field]): Shown[] => {
    if (field.kind === 'fixed' || field.kind === 'follows') return []
    const { label, hint } = labelOf(command, name)
    return [{ name, field, label: label[lang], ...(hint && { hint: hint[lang] }), options: optionsOf(command, name, field, offered, lang) }]
  })
}

/** What was written, to be read once more before it is sent. */
export function answersOf(view: Pick<FormView, 'kind' | 'command' | 'offered' | 'lang' | 'typed'>): [label: string, says: string][] {
  const { typed, lang } = view
  return shownOf(view).map(({ name, field, label, options }) => {
    const chosen = options.filter(({ value }) => typed[name]?.includes(value)).map((option) => String(option.label))
    const text = options.length > 0 ? chosen.join(lang === 'zh' ? '；' : '; ') : written(name, field, typed, lang)
    return [label, text.trim() || formText[lang].empty]
  })
}
function written(name: string, field: Field, typed: Typed, lang: Lang): string {
  const first = (key: string): string => typed[key]?.[0] ?? ''
  const day = field.kind === 'date' ? dateTyped(typed, name) : ''
  switch (field.kind) {
    case 'date':
      return day && dateLong(day, lang)
    case 'account':
      return accountParts.map((part) => first(`${name}-${part}`)).join(lang === 'zh' ? '，' : ', ')
    case 'money':
      return formText[lang].yuan(yuanOf(fenOf(first(name)) ?? 0))
    case 'plan':
      return (planOf(first(name)) ?? [])
        .map(({ due, amountFen }) => `${dateLong(due, lang)} ${formText[lang].yuan(yuanOf(amountFen))}`)
        .join(lang === 'zh' ? '；' : '; ')
    default:
      return first(name)
  }
}

/** The place of a field that a link of the summary leads to. */
export function anchorOf(kind: KindName, command: string, name: string): string {
  const field = formOf(kind, command)?.fields[name]?.kind
  return field === 'date' ? `${name}-y` : field === 'account' ? `${name}-bank` : name
}

export const wrongOf = ({ kind, command, lang }: Pick<FormView, 'kind' | 'command' | 'lang'>, faults: readonly { field: string; fault: Fault }[]): Wrong[] =>
  faults.map(({ field, fault }) => ({
    field: anchorOf(kind, command, field),
    says: `${labelOf(command, field).label[lang]}${lang === 'zh' ? '：' : ': '}${formText[lang].faults[fault]}`,
  }))

/** What the service found wrong, field by field, in words. */
export function wrongFrom({ kind, command, lang }: Pick<FormView, 'kind' | 'command' | 'lang'>, fields: readonly { field: string; rule: string }[]): Wrong[] {
  const t = formText[lang]
  return fields.map(({ field, rule }) => {
    const name = field.split(/[.[]/)[0] ?? field
    return {
      field: anchorOf(kind, command, name),
      says: `${labelOf(command, name).label[lang]}${lang === 'zh' ? '：' : ': '}${t.rules[rule] ?? t.otherRule(rule)}`,
    }
  })
}
