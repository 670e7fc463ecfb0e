import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Facts, Request, TakenRemedy } from '@qingdan/proto/enforcement/charge/v1/charge.ts'
import type { Event } from './event.ts'
import { document } from './papers.ts'

const answered = (requests: readonly Request[], now: Partial<Request>): Request[] =>
  requests.map((one, n) => (n === requests.length - 1 ? { ...one, ...now } : one))
const outcomeOf = (remedies: readonly TakenRemedy[], kind: string, now: Partial<TakenRemedy>): TakenRemedy[] =>
  remedies.map((one) => (one.kind === kind && !one.decidedOn ? { ...one, ...now } : one))

function early(facts: Facts, event: Event, on: LegalDate): Partial<Facts> | undefined {
  switch (event.$case) {
    case 'noticed':
      return { ...event.value, toldFen: event.value.computed?.fen ?? 0, noticedOn: on }
    case 'noticeServed':
      return { noticeServedOn: event.value.servedOn, defenceUntil: event.value.defenceUntil }
    // What is said afterwards takes back a waiver.
    case 'defended':
      return { defended: true, waived: false }
    case 'waived':
      return { waived: true }
    case 'waiverRevoked':
    case 'defencePassed':
      return { waived: false }
    case 'reExamined':
      return { toldFen: event.value.amountFen, reviewed: false }
    case 'legalityReviewed':
      return { reviewed: event.value.lawful }
    case 'decided':
      return { decidedOn: on, amountFen: event.value.amountFen }
    case 'servicePosted':
      return { postedOn: event.value.postedOn, postedUntil: event.value.until }
    case 'served':
      return { servedOn: event.value.servedOn, payBy: event.value.payBy }
    default:
      return undefined
  }
}
function later(facts: Facts, event: Event, on: LegalDate): Partial<Facts> {
  switch (event.$case) {
    case 'instalmentsAsked':
      return { requests: [...facts.requests, { askedOn: on, answeredOn: '', plan: [], agreed: false }] }
    case 'instalmentsAgreed':
      return { requests: answered(facts.requests, { answeredOn: on, plan: event.value.plan, agreed: true }) }
    case 'instalmentsRefused':
      return { requests: answered(facts.requests, { answeredOn: on }), payBy: event.value.payBy }
    case 'paid':
      return { payments: [...facts.payments, event.value] }
    case 'remedyTaken': {
      const { kind, askedOn, acceptedOn } = event.value
      return { remedies: [...facts.remedies, { kind, askedOn, acceptedOn, extended: false, decidedOn: '' }] }
    }
    case 'outcomeRecorded': {
      const { kind, decidedOn, outcome, amountFen, extended } = event.value
      return { remedies: outcomeOf(facts.remedies, kind, { decidedOn, extended }), ...(outcome === 'changed' && { amountFen }) }
    }
    case 'demanded':
      return { demandedOn: on }
    case 'demandServed':
      return { demandServedOn: event.value.servedOn }
    case 'courtApplied':
      return { courtAppliedOn: on }
    case 'refused':
      return { objectBy: event.value.objectBy }
    case 'objected':
      return { objected: true }
    case 'abated':
    case 'courtWithdrawn':
      return { abatedOn: on }
    case 'annulled':
      return { refundFen: event.value.refundFen, endedOn: on }
    case 'dropped':
    case 'closed':
    case 'delisted':
    case 'refusalAccepted':
      return { endedOn: on }
    default:
      return {}
  }
}
/** What is true of a charge after one more event. */
export function evolve(facts: Facts, event: Event, { seq, on }: { readonly seq: number; readonly on: LegalDate }): Facts {
  const issued = document(event) && { documents: [...facts.documents, { seq, on }], lastDocumentSeq: seq }
  return { ...facts, ...(early(facts, event, on) ?? later(facts, event, on)), ...issued }
}
