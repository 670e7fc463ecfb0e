import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { sha256 } from '@qingdan/lib/digest.ts'
import { done, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import type { Facts, Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { type Due, due, monthsOf, periods, sum } from './amounts.ts'
import { arrears } from './arrears.ts'
import type { Event, Programme } from './event.ts'
import type { Of } from './machine.ts'

const waiting = (state: string): boolean => state === 'reserved' || state === 'failed'
/** A batch holds a payment that the bank has not answered. */
export const onItsWay = ({ payments }: Facts): boolean => payments.some(({ state }) => state === 'reserved')
const latest = (...days: string[]): string => days.toSorted().at(-1) ?? ''

/** Who was confirmed or verified in the year of the cut-off, and whose file was closed by a decision, has been looked at. */
const lookedAt = ({ confirmedOn, verifiedOn, endedOn }: Facts, year: string): boolean => endedOn !== '' || latest(confirmedOn, verifiedOn).slice(0, 4) >= year

/** The id follows from person, programme and period: a second try has the same one. What came back from the bank for good is paid under a new one. */
function paymentId(programme: Programme, facts: Facts, period: string, { people }: Context): string {
  const who = people.find(({ part }) => part === 'applicant')?.who ?? ''
  const returned = facts.payments.filter((one) => one.period === period && one.state === 'reversed').length
  return `P${sha256([who, programme, period, String(returned)].join('\0'))
    .slice(0, 23)
    .toUpperCase()}`
}
function objection(programme: Programme, facts: Facts, { batch, period, cutOff }: Of<'reserve'>, today: string): Rejection | undefined {
  if (!periods[programme].test(period)) return wrong('period', 'period')
  if (cutOff > today || cutOff.slice(0, 4) < period.slice(0, 4)) return wrong('cutOff', 'date-range')
  if (programme === 'reward' && cutOff.slice(0, 4) !== period) return wrong('cutOff', 'date-range')
  if (onItsWay(facts)) return reject('payment-reserved', `held by ${facts.reservedBy}`)
  // What the bank could not pay and its batch has given up goes into the next one; one programme and period has one open batch at a time.
  const had = facts.payments.find((one) => one.period === period && one.state !== 'reversed' && (one.state !== 'failed' || one.batch === batch))
  if (had) return reject('already-paid', `${period} is ${had.state}`)
  return lookedAt(facts, cutOff.slice(0, 4)) ? undefined : reject('not-verified', `not verified in ${cutOff.slice(0, 4)}`)
}
/** A reward is due whole or not at all: only months can have been paid at less than was due. */
function withArrears(programme: Programme, facts: Facts, period: string, now: Due, parameters: Parameters): Due {
  if (programme === 'reward') return now
  // What failed for this period is drawn anew here.
  const standing = facts.payments.filter((one) => one.period !== period || one.state !== 'failed')
  return sum([...arrears(facts, standing, monthsOf(period).first, parameters), ...now.lines])
}
/** A batch takes what is due for one period. The amount and its computation are written down here and never computed again. */
export function reserve(programme: Programme, facts: Facts, { batch, period, cutOff }: Of<'reserve'>, context: Context): Decision<Event> {
  const refused = objection(programme, facts, { batch, period, cutOff }, context.today)
  if (refused) return refused
  const now = due(programme, facts, { period, cutOff }, parametersOf(context))
  if (isRejected(now)) return now
  const found = withArrears(programme, facts, period, now, parametersOf(context))
  if (found.amountFen === 0) return reject('nothing-due', `nothing is due for ${period} on ${cutOff}`)
  return done<Event>({ $case: 'reserved', value: { payment: paymentId(programme, facts, period, context), batch, period, cutOff, ...found } })
}
export function release(facts: Facts, { batch }: Of<'release'>): Decision<Event> {
  const held = facts.payments.find((one) => one.batch === batch && waiting(one.state))
  return held ? done<Event>({ $case: 'released', value: { payment: held.id } }) : reject('wrong-state', `${batch} holds no payment of this enrolment`)
}

function payment(facts: Facts, id: string, may: (state: string) => boolean): Payment | Rejection {
  const found = facts.payments.find((one) => one.id === id)
  if (!found) return wrong('payment', 'unknown')
  return may(found.state) ? found : reject('wrong-state', `payment ${id} is ${found.state}`)
}
const outside = (day: string, from: string, today: string): boolean => day > today || day < from

export function recordPaid(facts: Facts, { payment: id, paidOn }: Of<'recordPaid'>, today: string): Decision<Event> {
  const found = payment(facts, id, waiting)
  if (isRejected(found)) return found
  return outside(paidOn, found.cutOff, today) ? wrong('paidOn', 'date-range') : done<Event>({ $case: 'paid', value: { payment: id, paidOn } })
}
export function recordFailed(facts: Facts, { payment: id, code }: Of<'recordFailed'>): Decision<Event> {
  const found = payment(facts, id, waiting)
  return isRejected(found) ? found : done<Event>({ $case: 'paymentFailed', value: { payment: id, code } })
}
export function recordReversal(facts: Facts, { payment: id, reversedOn, code }: Of<'recordReversal'>, today: string): Decision<Event> {
  const found = payment(facts, id, (state) => state === 'paid')
  if (isRejected(found)) return found
  return outside(reversedOn, found.on, today) ? wrong('reversedOn', 'date-range') : done<Event>({ $case: 'reversed', value: { payment: id, reversedOn, code } })
}

/** While the money is on its way to one account, another may not be named; what the bank could not pay waits for the new one. */
export function changeAccount(facts: Facts, { account }: Of<'changeAccount'>): Decision<Event> {
  if (onItsWay(facts)) return reject('payment-reserved', `held by ${facts.reservedBy}`)
  const { bank = '', number = '' } = account ?? {}
  return done<Event>({ $case: 'accountChanged', value: {} }, { 'account.bank': bank, 'account.number': number })
}
