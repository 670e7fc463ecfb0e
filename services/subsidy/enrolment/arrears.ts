import type { Parameters } from '@qingdan/list/parameters.ts'
import type { Line, Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { type Entitled, extend, type Month, monthlyRates, monthOf, next, type Rate } from './amounts.ts'

/** What was paid for each month, in fen. What failed may still reach the person; what came back did not. */
function paidByMonth(payments: readonly Payment[]): Map<Month, number> {
  const paid = new Map<Month, number>()
  for (const { lines } of payments.filter(({ state }) => state !== 'reversed'))
    for (const { from, to, rateFen, lessFen } of lines)
      for (let month = monthOf(from); month <= monthOf(to); month = next(month)) paid.set(month, (paid.get(month) ?? 0) + rateFen - lessFen)
  return paid
}
/** Takes what was paid off the rates of a month, one after the other. */
function lessPaid(rates: readonly Rate[], paid: number): Rate[] {
  let left = paid
  return rates.map((rate) => {
    const lessFen = Math.min(left, rate.rateFen)
    left -= lessFen
    return { ...rate, lessFen }
  })
}
/**
 * What is still owed for months that were paid at less than is due for them by what is known now, such as a death that came to light after the half year
 * had been paid for a disability. Months at more than is due are not asked back. Only for months before `first`; in lines of their own.
 */
export function arrears(facts: Entitled, payments: readonly Payment[], first: Month, parameters: Parameters): Line[] {
  const lines: Line[] = []
  const open = new Map<string, Line>()
  for (const [month, paid] of [...paidByMonth(payments)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (month >= first || month < monthOf(facts.confirmedOn) || (facts.endsOn && month > monthOf(facts.endsOn))) continue
    const rates = monthlyRates(facts, month, parameters)
    // A month whose amount nobody knows any more stays as it was paid.
    if ('rejected' in rates || rates.reduce((sum, { rateFen }) => sum + rateFen, 0) <= paid) continue
    for (const rate of lessPaid(rates, paid)) if (rate.rateFen > rate.lessFen) extend(lines, open, rate, month)
  }
  return lines
}
