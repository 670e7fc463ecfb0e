import type { Facts, HandedIn } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { overpaid } from './amounts.ts'
import type { Event } from './event.ts'
import { type At, checked, leadsWhere, paid, settled } from './evolve-parts.ts'
import { document } from './papers.ts'

/** Nothing speaks against the entitlement any more. */
const standing: Partial<Facts> = {
  suspendedOn: '',
  suspendedUntil: '',
  suspendedMatter: '',
  noticedOn: '',
  endingMatter: '',
  eventOn: '',
  defenceUntil: '',
  defended: false,
}

/** Later copies of a material replace earlier ones. */
function together(before: readonly HandedIn[], added: readonly HandedIn[]): HandedIn[] {
  const ids = new Set(added.map(({ id }) => id))
  return [...before.filter(({ id }) => !ids.has(id)), ...added]
}
function applied(facts: Facts, { value }: Extract<Event, { $case: 'applied' }>, { seq }: At): Partial<Facts> {
  const { branch, ...stated } = value
  return { ...stated, branches: branch ? [{ branch, from: stated.receivedOn }] : facts.branches, accountSeq: seq }
}
function change(facts: Facts, event: Event, { seq, on }: At): Partial<Facts> {
  switch (event.$case) {
    case 'applied':
      return applied(facts, event, { seq, on })
    case 'supplied':
      return { materials: together(facts.materials, event.value.materials) }
    case 'discussed':
      return { discussedOn: on, discussedFavourably: event.value.favourable }
    case 'noticePosted':
      return { noticePostedOn: on, noticeUntil: event.value.until }
    case 'objectionRecorded':
      return { objections: facts.objections + 1 }
    case 'noticeTakenDown':
      return { noticeTakenDownOn: on }
    case 'reviewed':
      return { reviewedOn: on, reviewedFavourably: event.value.favourable }
    case 'confirmed':
      return { decidedOn: on, confirmedOn: event.value.from, confirmSeq: seq }
    case 'refused':
      return { decidedOn: on, endedOn: on }
    case 'applicationWithdrawn':
      return { endedOn: on }
    case 'suspended': {
      const { matter, until, lead: rests } = event.value
      const acted = leadsWhere(facts, (one) => one.seq === rests, { actedOn: true, takenUpOn: facts.leads.find((one) => one.seq === rests)?.takenUpOn || on })
      return { ...standing, suspendedOn: on, suspendedUntil: until, suspendedMatter: matter, ...acted }
    }
    // The file has been looked into: a verification that was open when it was suspended is answered by that, also by silence.
    case 'restored':
      return { ...standing, ...settled(facts, on), verifiedOn: on }
    case 'endingNoticed':
      return { noticedOn: on, endingMatter: event.value.matter, eventOn: event.value.eventOn, defenceUntil: event.value.defenceUntil, defended: false }
    case 'defended':
      return { defended: true }
    case 'terminated':
      return { endsOn: event.value.effectiveOn, endedOn: on, overpaidFen: event.value.overpaidFen }
    case 'stopped':
      return { endsOn: event.value.effectiveOn, endedOn: on, overpaidFen: overpaid(facts.payments, facts.confirmedOn, event.value.effectiveOn) }
    case 'annulled':
      return { ...standing, ...settled(facts, on), endsOn: '', endedOn: '', overpaidFen: 0, verifiedOn: on }
    case 'served':
      return { served: [...facts.served, { seq: event.value.ofSeq, on: event.value.servedOn, way: event.value.way }] }
    default:
      return paid(facts, event, { seq, on }) ?? checked(facts, event, { seq, on }) ?? {}
  }
}

/** What is true of an enrolment after one more event. */
export function evolve(facts: Facts, event: Event, at: At): Facts {
  const { seq, on } = at
  const issued = document(event) && { documents: [...facts.documents, { seq, on }], lastDocumentSeq: seq }
  return { ...facts, ...change(facts, event, at), ...issued }
}
