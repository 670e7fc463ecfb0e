import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Facts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Event } from './event.ts'
import { document } from './papers.ts'

function change(facts: Facts, event: Event, on: LegalDate): Partial<Facts> {
  switch (event.$case) {
    case 'noticed': {
      const { programme, enrolment, township, counter, paidFen, defenceUntil } = event.value
      return { programme, enrolment, township, counter, paidFen, defenceUntil, noticedOn: on }
    }
    case 'defended':
      return { defended: true }
    case 'decided':
      return { decidedOn: on, amountFen: event.value.amountFen, payBy: event.value.payBy }
    case 'instalmentsAsked':
      return { asked: event.value.plan }
    case 'instalmentsAgreed':
      return { asked: [], plan: event.value.plan }
    case 'instalmentsRefused':
      return { asked: [] }
    case 'repaid':
      return { repayments: [...facts.repayments, event.value], repaidFen: facts.repaidFen + event.value.amountFen }
    case 'writtenOff':
      return { writtenOffFen: event.value.amountFen, endedOn: on }
    case 'annulled':
      return { refundFen: event.value.refundFen, endedOn: on }
    case 'dropped':
    case 'closed':
      return { endedOn: on }
    case 'served':
      return { served: [...facts.served, { seq: event.value.ofSeq, on: event.value.servedOn, way: event.value.way }] }
    case 'kernel':
    case 'erased':
      return {}
  }
}
/** What is true of a clawback after one more event. */
export function evolve(facts: Facts, event: Event, { seq, on }: { readonly seq: number; readonly on: LegalDate }): Facts {
  const issued = document(event) && { documents: [...facts.documents, { seq, on }], lastDocumentSeq: seq }
  return { ...facts, ...change(facts, event, on), ...issued }
}
