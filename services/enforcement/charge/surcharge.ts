import { addDays, type LegalDate } from '@qingdan/lib/calendar.ts'
import { inForce, type NoAnswer } from '@qingdan/lib/law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { pausesOf, payBy, type Span } from './paying.ts'
import { balanceOn, isDay, later, lastDay, type Standing } from './standing.ts'

const clause: Clause = 'smf:surcharge'
/** Two in a thousand of what is unpaid, for each full month. */
const rate = { of: 2, in: 1000 } as const

/** One full month: the lowest balance in it, and what it adds. In fen. */
export interface Month {
  readonly from: LegalDate
  /** Its last day. */
  readonly to: LegalDate
  readonly balanceFen: number
  readonly fen: number
}
export interface Surcharge {
  readonly fen: number
  readonly clause: Clause
  /** The first day on which it may run. */
  readonly begins: LegalDate
  readonly months: readonly Month[]
}

const monthsAfter = (from: LegalDate, n: number): LegalDate => Temporal.PlainDate.from(from).add({ months: n }, { overflow: 'constrain' }).toString()
/** The stretches from `begins` on in which nothing holds it up; the last one is open. */
function running(begins: LegalDate, pauses: readonly Span[]): Span[] {
  const spans: Span[] = []
  let from: LegalDate | undefined = begins
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from === undefined) break
    if (pause.to !== undefined && pause.to <= from) continue
    if (pause.from > from) spans.push({ from, to: pause.from })
    from = pause.to === undefined ? undefined : pause.to > from ? pause.to : from
  }
  return from === undefined ? spans : [...spans, { from }]
}
/** The full months of a stretch that have gone by before `today`, each from a day to the day before the corresponding one. */
function fullMonths({ from, to }: Span, today: LegalDate): { from: LegalDate; to: LegalDate }[] {
  const until = to !== undefined && to < today ? to : today
  const months = []
  for (let n = 0; monthsAfter(from, n + 1) <= until; n++) months.push({ from: monthsAfter(from, n), to: addDays(monthsAfter(from, n + 1), -1) })
  return months
}
/**
 * What is added to a charge that is not paid in time, as of the beginning of a day. From day thirty-one, or the day after a last day that was moved: 0.2 per
 * cent of the lowest balance of each full month, never in sum above the charge itself; nothing between a request for instalments and its answer, nothing while
 * they are kept, nothing after the file is wound down. Parts of a fen are dropped.
 */
export function surcharge(standing: Standing, today: LegalDate): Surcharge | NoAnswer {
  const due = payBy({ ...standing, requests: [] })
  const day31 = lastDay(clause, standing.servedOn)
  if (!isDay(due)) return due
  if (!isDay(day31)) return day31
  const begins = later(day31, { ...due, on: addDays(due.on, 1) }).on
  const until = standing.abatedOn && standing.abatedOn < today ? standing.abatedOn : today
  const months: Month[] = []
  let sum = 0
  for (const span of running(begins, pausesOf(standing, today)))
    for (const { from, to } of fullMonths(span, until)) {
      const balanceFen = balanceOn(standing, to)
      const fen = Math.min(Math.floor((balanceFen * rate.of) / rate.in), standing.principalFen - sum)
      if (fen <= 0 || !inForce(clause, to)) continue
      months.push({ from, to, balanceFen, fen })
      sum += fen
    }
  return { fen: sum, clause, begins, months }
}
