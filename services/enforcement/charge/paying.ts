import { addDays, dayKind, type LegalDate, nextWorkday } from '@qingdan/lib/calendar.ts'
import type { NoAnswer } from '@qingdan/lib/law.ts'
import { type Day, isDay, lastDay, type Request, type Standing } from './standing.ts'

/** A last day for paying that falls on a day off is the next working day. */
export const rolled = (day: LegalDate): LegalDate => (dayKind(day).workday ? day : nextWorkday(day))

/** The last day on which the whole is paid in time: thirty days from the service, and again from the answer that refuses instalments. */
export function payBy({ servedOn, requests }: Standing): Day | NoAnswer {
  const first = lastDay('smf:pay', servedOn)
  const refused = requests.findLast(({ answeredOn, plan }) => answeredOn && !plan)?.answeredOn
  if (!isDay(first) || !refused) return first
  const again = lastDay('smf:pay', refused, first)
  return isDay(again) && again.on < first.on ? first : again
}
/** The day by which a request for instalments is answered. */
export const answerBy = ({ askedOn }: Request): Day | NoAnswer => lastDay('smf:instalments', askedOn)

/** The first day of an agreed plan on which less had come in than was due by then; undefined while it is kept. A plan counts what came since it was agreed. */
export function missedOn({ payments }: Standing, { answeredOn, plan }: Request, today: LegalDate): LegalDate | undefined {
  if (!answeredOn || !plan) return undefined
  let owed = 0
  for (const { due, fen } of plan.toSorted((a, b) => (a.due < b.due ? -1 : 1))) {
    owed += fen
    const day = rolled(due)
    if (day >= today) return undefined
    const came = payments.reduce((sum, { on, fen: paid }) => sum + (on >= answeredOn && on <= day ? paid : 0), 0)
    if (came < owed) return day
  }
  return undefined
}
export interface Span {
  readonly from: LegalDate
  /** The first day after it; open while nothing has ended it. */
  readonly to?: LegalDate
}
/** When nothing runs against the person because of their request: until it is answered, and while what was agreed is kept. */
export function pausesOf(standing: Standing, today: LegalDate): Span[] {
  return standing.requests.map((request) => {
    const { askedOn: from, answeredOn, plan } = request
    if (!answeredOn) return { from }
    if (plan) {
      const missed = missedOn(standing, request, today)
      return missed ? { from, to: addDays(missed, 1) } : { from }
    }
    // A refusal gives the thirty days anew.
    const again = lastDay('smf:pay', answeredOn)
    return { from, to: isDay(again) ? addDays(again.on, 1) : addDays(answeredOn, 1) }
  })
}
