import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { ruleOn } from '@qingdan/lib/law.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { type ParameterName, type Parameters, parameterKinds, type Standard } from '@qingdan/list/parameters.ts'
import type { Facts, Line, Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Programme } from './event.ts'

export interface Period {
  readonly period: string
  readonly cutOff: LegalDate
}
export interface Due {
  readonly amountFen: number
  readonly lines: Line[]
}
export type Entitled = Pick<Facts, 'confirmedOn' | 'endsOn' | 'residence' | 'branches'>
export type Month = string

export const monthOf = (date: LegalDate): Month => date.slice(0, 7)
export function next(month: Month): Month {
  const [year = 0, n = 0] = month.split('-').map(Number)
  const [y, m] = n === 12 ? [year + 1, 1] : [year, n + 1]
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`
}
const firstOf = (month: Month): LegalDate => `${month}-01`
const lastOf = (month: Month): LegalDate => `${month}-${Temporal.PlainYearMonth.from(month).daysInMonth}`

/** The months of a half year (2015-H1); a year (2015) is paid whole and has none of its own. */
export const monthsOf = (period: string): { first: Month; last: Month } =>
  period.endsWith('H1')
    ? { first: `${period.slice(0, 4)}-01`, last: `${period.slice(0, 4)}-06` }
    : { first: `${period.slice(0, 4)}-07`, last: `${period.slice(0, 4)}-12` }
/** The day on which a year or half a year begins. */
export const firstDayOf = (period: string): LegalDate => (periods.reward.test(period) ? `${period}-01-01` : firstOf(monthsOf(period).first))
/** The form of a period in each programme. */
export const periods: Readonly<Record<Programme, RegExp>> = { reward: /^\d{4}$/, special: /^\d{4}-H[12]$/ }

function loadedRows(name: ParameterName, parameters: Parameters): readonly Standard[] | undefined {
  const loaded = parameters[name]
  return loaded && parameterKinds[name].type === 'standard' ? (loaded.value as readonly Standard[]) : undefined
}
export type Rate = Pick<Line, 'clause' | 'rateFen' | 'lessFen' | 'grade'>
/** The standard of a day: of the statute book, or where no source gives one, of the office's own document; else nothing is computed. */
function rateOn(clause: Clause, on: LegalDate, parameters: Parameters): Rate | Rejection {
  const rule = ruleOn(clause, on)
  if (rule?.amount) return { clause, rateFen: rule.amount.fen, lessFen: 0, grade: rule.grade }
  const name = (rule?.parameter ?? '') as ParameterName
  const row = rule && loadedRows(name, parameters)?.findLast(({ from }) => from <= on)
  if (row) return { clause: name, rateFen: row.fen, lessFen: 0, grade: 'verified' }
  if (rule) return reject('parameter-empty', `${clause} has no standard on ${on}: ${name} has not been loaded`, { meta: { parameter: name } })
  return reject('not-in-force', `${clause} has no standard on ${on}`, { meta: { clause } })
}
/** What the place adds. A top-up that nobody has loaded adds nothing and is named as such. */
function topUpOn(name: ParameterName, on: LegalDate, parameters: Parameters): Rate | undefined {
  const rows = loadedRows(name, parameters)
  if (!rows) return { clause: name, rateFen: 0, lessFen: 0, grade: 'empty' }
  const row = rows.findLast(({ from }) => from <= on)
  return row && row.fen > 0 ? { clause: name, rateFen: row.fen, lessFen: 0, grade: 'verified' } : undefined
}
function ratesOn(clause: Clause, topUp: ParameterName, on: LegalDate, parameters: Parameters): Rate[] | Rejection {
  const standard = rateOn(clause, on, parameters)
  if ('rejected' in standard) return standard
  const added = topUpOn(topUp, on, parameters)
  return added ? [standard, added] : [standard]
}
const line = (rate: Rate, from: LegalDate, to: LegalDate, units: number): Line => ({
  ...rate,
  from,
  to,
  units,
  amountFen: (rate.rateFen - rate.lessFen) * units,
})
export const sum = (lines: Line[]): Due => ({ amountFen: lines.reduce((total, { amountFen }) => total + amountFen, 0), lines })
const nothing: Due = { amountFen: 0, lines: [] }

/** A year is due whole to whoever is entitled on the cut-off day. */
function rewardDue({ confirmedOn, endsOn }: Entitled, { period, cutOff }: Period, parameters: Parameters): Due | Rejection {
  if (confirmedOn > cutOff || (endsOn && endsOn <= cutOff)) return nothing
  const rates = ratesOn('reward:standard', 'topUp.reward', cutOff, parameters)
  return 'rejected' in rates ? rates : sum(rates.map((rate) => line(rate, `${period}-01-01`, `${period}-12-31`, 1)))
}

/** The branch of a month is the one that stands at its end: a change counts from the month in which it happens. */
const branchIn = ({ branches }: Entitled, month: Month): string => branches.findLast(({ from }) => monthOf(from) <= month)?.branch ?? branches[0]?.branch ?? ''

/** What a month of special assistance brings: the standard of its branch, and what the place adds. */
export function monthlyRates(facts: Entitled, month: Month, parameters: Parameters): Rate[] | Rejection {
  const branch = branchIn(facts, month) === 'death' ? 'death' : 'disability'
  return ratesOn(`special:${branch}:${facts.residence === 'urban' ? 'urban' : 'rural'}`, `topUp.special.${branch}`, firstOf(month), parameters)
}
const earliest = (...months: Month[]): Month => months.toSorted()[0]!
/** Whole months up to the cut-off; the month of confirmation and the month of the ending event count. */
function specialDue(facts: Entitled, { period, cutOff }: Period, parameters: Parameters): Due | Rejection {
  const { confirmedOn, endsOn } = facts
  if (!confirmedOn || (endsOn && endsOn <= confirmedOn)) return nothing
  const { first, last } = monthsOf(period)
  const end = earliest(last, monthOf(cutOff), ...(endsOn ? [monthOf(endsOn)] : []))
  const open = new Map<string, Line>()
  const lines: Line[] = []
  for (let month = [first, monthOf(confirmedOn)].toSorted()[1]!; month <= end; month = next(month)) {
    const rates = monthlyRates(facts, month, parameters)
    if ('rejected' in rates) return rates
    for (const rate of rates) extend(lines, open, rate, month)
  }
  return sum(lines)
}
/** A month at the same rate makes the line longer; another rate begins a line of its own. */
export function extend(lines: Line[], open: Map<string, Line>, rate: Rate, month: Month): void {
  const before = open.get(rate.clause)
  if (before && before.rateFen === rate.rateFen && before.lessFen === rate.lessFen && next(monthOf(before.to)) === month) {
    Object.assign(before, { to: lastOf(month), units: before.units + 1, amountFen: before.amountFen + rate.rateFen - rate.lessFen })
    return
  }
  const begun = line(rate, firstOf(month), lastOf(month), 1)
  open.set(rate.clause, begun)
  lines.push(begun)
}

/** What is due to one person for a period, with its computation line by line; refused where no amount is known. In fen. */
export function due(programme: Programme, facts: Entitled, of: Period, parameters: Parameters): Due | Rejection {
  return programme === 'reward' ? rewardDue(facts, of, parameters) : specialDue(facts, of, parameters)
}

/** What of a line was paid for months after the one in which the entitlement ended; after an end from the beginning, all of it. */
function beyond({ from, to, rateFen, lessFen, amountFen }: Line, endsOn: LegalDate, confirmedOn: LegalDate): number {
  if (endsOn <= confirmedOn || monthOf(from) > monthOf(endsOn)) return amountFen
  let months = 0
  for (let month = next(monthOf(endsOn)); month <= monthOf(to); month = next(month)) months++
  return months * (rateFen - lessFen)
}
/** What was paid for the time after the entitlement had ended, in fen. */
export function overpaid(payments: readonly Payment[], confirmedOn: LegalDate, endsOn: LegalDate): number {
  const paid = payments.filter(({ state }) => state === 'paid')
  return paid.reduce((total, { period, cutOff, amountFen, lines }) => {
    if (periods.reward.test(period)) return total + (endsOn <= cutOff || endsOn <= confirmedOn ? amountFen : 0)
    return total + lines.reduce((more, one) => more + beyond(one, endsOn, confirmedOn), 0)
  }, 0)
}
