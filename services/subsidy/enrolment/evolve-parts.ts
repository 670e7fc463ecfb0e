import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Facts, Lead, Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { overpaid } from './amounts.ts'
import type { Event } from './event.ts'

export interface At {
  readonly seq: number
  readonly on: LegalDate
}
const lead = ({ seq, on }: At, source: string, { matter, changedOn, reference = '' }: { matter: string; changedOn: string; reference?: string }): Lead => ({
  seq,
  source,
  matter,
  changedOn,
  reference,
  on,
  takenUpOn: '',
  clearedOn: '',
  actedOn: false,
})
export const leadsWhere = (facts: Facts, which: (one: Lead) => boolean, now: Partial<Lead>): Partial<Facts> => ({
  leads: facts.leads.map((one) => (which(one) ? { ...one, ...now } : one)),
})
/** What a suspension rested on is settled when the assistance comes back, so that it cannot serve twice. */
export const settled = (facts: Facts, on: LegalDate): Partial<Facts> => leadsWhere(facts, ({ actedOn, clearedOn }) => actedOn && !clearedOn, { clearedOn: on })

/** Which batch holds a payment now: one that is on its way before one that failed and waits for its next try. */
function withPayments(facts: Facts, payments: Payment[]): Partial<Facts> {
  const held = payments.findLast(({ state }) => state === 'reserved') ?? payments.findLast(({ state }) => state === 'failed')
  return { payments, reservedBy: held?.batch ?? '', overpaidFen: facts.endsOn ? overpaid(payments, facts.confirmedOn, facts.endsOn) : 0 }
}
function paymentTo(facts: Facts, id: string, now: Partial<Payment>): Partial<Facts> {
  return withPayments(
    facts,
    facts.payments.map((one) => (one.id === id ? { ...one, ...now } : one)),
  )
}
/** What of the life of an enrolment is about money. */
export function paid(facts: Facts, event: Event, { seq, on }: At): Partial<Facts> | undefined {
  switch (event.$case) {
    case 'accountChanged':
      return { accountSeq: seq }
    case 'reserved': {
      const { payment: id, batch, period, cutOff, amountFen, lines } = event.value
      const others = facts.payments.filter((one) => one.period !== period || one.state !== 'failed')
      return withPayments(facts, [...others, { id, batch, period, cutOff, amountFen, lines, state: 'reserved', on }])
    }
    case 'released':
      return withPayments(
        facts,
        facts.payments.filter(({ id }) => id !== event.value.payment),
      )
    case 'paid':
      return paymentTo(facts, event.value.payment, { state: 'paid', on: event.value.paidOn })
    case 'paymentFailed':
      return paymentTo(facts, event.value.payment, { state: 'failed', on })
    case 'reversed':
      return paymentTo(facts, event.value.payment, { state: 'reversed', on: event.value.reversedOn })
    default:
      return undefined
  }
}
/** What of it is about leads, checks and the verification of a year. */
export function checked(facts: Facts, event: Event, at: At): Partial<Facts> | undefined {
  const { on } = at
  switch (event.$case) {
    case 'changeReported':
      return { leads: [...facts.leads, lead(at, 'person', event.value)] }
    case 'leadRecorded':
      return { leads: [...facts.leads, lead(at, event.value.source, event.value)] }
    case 'leadTakenUp':
      return leadsWhere(facts, ({ seq }) => seq === event.value.lead, { takenUpOn: on })
    case 'leadCleared':
      return leadsWhere(facts, ({ seq }) => seq === event.value.lead, { clearedOn: on })
    case 'verificationOpened':
      return { round: event.value.round, checks: [], checkBy: '' }
    case 'checkAssigned':
      return { checkBy: event.value.to }
    case 'checkRecorded': {
      const { way, result, by } = event.value
      return { checks: [...facts.checks, { on, way, result, by }], ...(result === 'changed' && { leads: [...facts.leads, lead(at, 'check', event.value)] }) }
    }
    case 'verificationPassed':
      return { verifiedOn: on }
    case 'reclassified': {
      const branches = [...facts.branches, { branch: event.value.branch, from: event.value.changedOn }]
      return { branches, ...leadsWhere(facts, ({ matter, clearedOn }) => matter === 'grade' && !clearedOn, { clearedOn: on }) }
    }
    default:
      return undefined
  }
}
