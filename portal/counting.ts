import { type Counted, dueAfter, parseDate, type Period } from '@qingdan/lib/calendar.ts'
import { dueUnder, endOf, versionsOf } from '@qingdan/lib/law.ts'
import type { Clause, LawRule } from '@qingdan/list/law/index.ts'
import { isClause } from './text/clauses.ts'

/** Longer periods than these stand in no law of the book, and a page of ten thousand days helps nobody. */
export const longest = { days: 1100, months: 60, years: 5 } as const
export const years = { first: 1990, last: 2099 } as const

/** Everything that can be wrong with a question to the calculator; texts for each stand in text/public/clocks.ts. */
export type WrongRule =
  | 'missing'
  | 'not-a-date'
  | 'out-of-range'
  | 'unknown-clause'
  | 'not-in-force'
  | 'no-period'
  | 'not-a-number'
  | 'too-long'
  | 'unknown-unit'
  | 'one-only'
export interface WrongInput {
  field: 'rule' | 'from' | 'days' | 'months' | 'years' | 'count'
  rule: WrongRule
  /** For not-in-force: the first and the first-gone day of the clause. */
  since?: string | undefined
  until?: string | undefined
}

export interface Question {
  rule?: string | undefined
  from?: string | undefined
  days?: string | undefined
  months?: string | undefined
  years?: string | undefined
  count?: string | undefined
}

export type Answer = { counted: Counted; rule?: LawRule }

function startOf(from: string | undefined): string | WrongInput {
  if (!from) return { field: 'from', rule: 'missing' }
  try {
    const date = parseDate(from)
    const year = Number(date.slice(0, 4))
    return year < years.first || year > years.last ? { field: 'from', rule: 'out-of-range' } : date
  } catch {
    return { field: 'from', rule: 'not-a-date' }
  }
}

function lengthOf(field: 'days' | 'months' | 'years', text: string): number | WrongInput {
  if (!/^\d{1,6}$/.test(text)) return { field, rule: 'not-a-number' }
  const n = Number(text)
  return n > longest[field] ? { field, rule: 'too-long' } : n
}

function freePeriod(question: Question): Period | WrongInput {
  const given = (['days', 'months', 'years'] as const).filter((unit) => question[unit] !== undefined)
  const [unit] = given
  if (!unit) return { field: 'rule', rule: 'missing' }
  if (given.length > 1 || question.rule) return { field: given.at(-1)!, rule: 'one-only' }
  const length = lengthOf(unit, question[unit] ?? '')
  if (typeof length !== 'number') return length
  if (unit === 'months') return { months: length }
  if (unit === 'years') return { years: length }
  const count = question.count ?? 'working'
  return count === 'working' || count === 'calendar' ? { days: length, count } : { field: 'count', rule: 'unknown-unit' }
}

function under(clause: Clause, start: string): Answer | WrongInput {
  const answer = dueUnder(clause, start)
  if (!('rejected' in answer)) {
    const { rule, ...counted } = answer
    return { counted, rule }
  }
  if (answer.rejected !== 'not-in-force') return { field: 'rule', rule: 'no-period' }
  return { field: 'from', rule: 'not-in-force', since: versionsOf(clause)[0]?.from, until: endOf([clause]) }
}

/** The period that was asked for, counted day by day; or everything that is wrong with the question, at once. */
export function answerTo(question: Question): Answer | { wrong: WrongInput[] } {
  const start = startOf(question.from)
  const byRule = question.rule !== undefined && question.rule !== ''
  const period = byRule && !question.days && !question.months && !question.years ? undefined : freePeriod(byRule ? question : { ...question, rule: undefined })
  const clause = byRule ? question.rule : undefined
  const wrong: WrongInput[] = []
  if (clause !== undefined && !isClause(clause)) wrong.push({ field: 'rule', rule: 'unknown-clause' })
  if (period && 'rule' in period) wrong.push(period)
  if (typeof start !== 'string') wrong.push(start)
  if (wrong.length || typeof start !== 'string') return { wrong }
  if (period && !('rule' in period)) return { counted: dueAfter(start, period) }
  const answer = under(clause as Clause, start)
  return 'field' in answer ? { wrong: [answer] } : answer
}
