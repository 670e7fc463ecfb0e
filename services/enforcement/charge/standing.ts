import type { Counted, LegalDate } from '@qingdan/lib/calendar.ts'
import { dueUnder, type NoAnswer } from '@qingdan/lib/law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Grade } from '@qingdan/list/law/rule.ts'

/** Money that came in, in whole fen. */
export interface Payment {
  readonly on: LegalDate
  readonly fen: number
}
export interface Instalment {
  readonly due: LegalDate
  readonly fen: number
}
/** A request to pay by instalments. Without an answer it is pending; an answer without a plan refuses it. */
export interface Request {
  readonly askedOn: LegalDate
  readonly answeredOn?: LegalDate
  readonly plan?: readonly Instalment[]
}
/** What of one party's charge its clocks and its money depend on, as the file has it. */
export interface Standing {
  readonly principalFen: number
  readonly servedOn: LegalDate
  readonly payments: readonly Payment[]
  readonly requests: readonly Request[]
  readonly reconsideration?: { readonly askedOn: LegalDate; readonly acceptedOn?: LegalDate; readonly extended?: boolean; readonly decidedOn?: LegalDate }
  readonly suit?: { readonly filedOn: LegalDate; readonly endedOn?: LegalDate }
  readonly demandServedOn?: LegalDate
  readonly abatedOn?: LegalDate
}
/** One step of a computation as it is shown: under this clause, from this day, to that. */
export interface Step {
  readonly clause: Clause
  readonly grade: Grade
  readonly from: LegalDate
  readonly to: LegalDate
}
/** A day with the steps that lead to it. `provisional` while a holiday notice is awaited: no clock acts against a person on such a day. */
export interface Day {
  readonly on: LegalDate
  readonly steps: readonly Step[]
  readonly provisional: boolean
}
export const isDay = (found: Day | NoAnswer): found is Day => 'on' in found

const dayOf = (clause: Clause, grade: Grade, { start, due, provisional }: Counted, before?: Day): Day => ({
  on: due,
  steps: [...(before?.steps ?? []), { clause, grade, from: start, to: due }],
  provisional: provisional || (before?.provisional ?? false),
})
/** The last day of a clause's period from an event, under the version of that day; `before` are the steps that lead to the event. */
export function lastDay(clause: Clause, from: LegalDate, before?: Day): Day | NoAnswer {
  const found = dueUnder(clause, from)
  return 'rejected' in found ? found : dayOf(clause, found.rule.grade, found, before)
}
/** The later of two days; where they fall together, the first. */
export const later = (a: Day, b: Day): Day => (b.on > a.on ? b : a)
/** What is left of the charge at the end of a day: payments reduce it before any surcharge. */
export const balanceOn = ({ principalFen, payments }: Standing, day: LegalDate): number =>
  Math.max(principalFen - payments.reduce((sum, { on, fen }) => sum + (on <= day ? fen : 0), 0), 0)
