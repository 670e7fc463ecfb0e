import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { type Condition, entitlementOn, questions } from '@qingdan/list/law/subsidy-questions.ts'
import type { Programme } from './event.ts'

/** By question id; anything that is not one of the question's choices counts as not answered. */
export type Answers = Readonly<Record<string, string>>
export type Answer = 'yes' | 'no' | 'ask'
export type Reason = 'none' | 'conditions' | 'text-not-loaded' | 'more-questions'

export interface Eligibility {
  answer: Answer
  reason: Reason
  /** One row, the programme; the shape is that of a matter with several grounds. */
  grounds: { ground: string; answer: Answer; reason: Reason; unmet: string[]; open: string[] }[]
  clauses: Clause[]
  on: LegalDate
}

type Met = 'met' | 'unmet' | 'asks' | 'open'
function meets({ question, is, asks = [] }: Condition, answers: Answers): Met {
  const given = Object.hasOwn(answers, question) ? answers[question] : undefined
  if (given === undefined || !Object.hasOwn(questions[question].choices, given)) return 'open'
  if (is.includes(given)) return 'met'
  return asks.includes(given) ? 'asks' : 'unmet'
}
/** Yes, no, or ask us, under the conditions of the day. Guidance only: the decision is made on the file. */
export function eligibility(programme: Programme, answers: Answers, on: LegalDate): Eligibility {
  const entitlement = entitlementOn(programme, on)
  if (!entitlement) return { answer: 'ask', reason: 'text-not-loaded', grounds: [], clauses: [], on }
  const found = entitlement.conditions.map((condition) => ({ ...condition, met: meets(condition, answers) }))
  const of = (met: Met): string[] => found.filter((one) => one.met === met).map(({ question }) => question)
  const [unmet, open, asks] = [of('unmet'), of('open'), of('asks')]
  const said = verdict(unmet.length, open.length, asks.length)
  const outside: Clause[] = answers['child'] === 'complications' ? ['special:complications'] : []
  return { ...said, grounds: [{ ground: programme, ...said, unmet, open }], clauses: [...new Set(found.map(({ clause }) => clause)), ...outside], on }
}
function verdict(unmet: number, open: number, asks: number): { answer: Answer; reason: Reason } {
  if (unmet > 0) return { answer: 'no', reason: 'conditions' }
  if (open > 0) return { answer: 'ask', reason: 'more-questions' }
  return asks > 0 ? { answer: 'ask', reason: 'text-not-loaded' } : { answer: 'yes', reason: 'none' }
}
