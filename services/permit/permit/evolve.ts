import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Facts, HandedIn } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { Event } from './event.ts'
import { document } from './papers.ts'

interface At {
  readonly seq: number
  readonly on: LegalDate
}
const stands: Partial<Facts> = { noticedOn: '', defenceUntil: '', defended: false, matter: '', changedOn: '', leadSource: '' }
const ended = (on: LegalDate): Partial<Facts> => ({ endedOn: on })

/** Later copies of a material replace earlier ones. */
function together(before: readonly HandedIn[], added: readonly HandedIn[]): HandedIn[] {
  const ids = new Set(added.map(({ id }) => id))
  return [...before.filter(({ id }) => !ids.has(id)), ...added]
}

function change(facts: Facts, event: Event, { seq, on }: At): Partial<Facts> {
  switch (event.$case) {
    case 'kernel':
      return {}
    case 'applied':
      return event.value
    case 'correctionRequested':
      return { missing: event.value.missing, told: facts.told.length > 0 ? facts.told : event.value.missing, toldOn: facts.toldOn || on }
    case 'supplied': {
      const given = new Set(event.value.materials.map(({ id }) => id))
      return {
        receivedOn: event.value.receivedOn,
        materials: together(facts.materials, event.value.materials),
        missing: facts.missing.filter((id) => !given.has(id)),
      }
    }
    case 'accepted':
      return { acceptedOn: event.value.asOf, bySilence: event.value.bySilence }
    case 'reviewed':
      return { reviewedOn: event.value.sentOn, favourable: event.value.favourable, onSite: event.value.onSite }
    case 'granted':
      return { granted: true, decidedOn: on, grantSeq: seq }
    case 'refused':
      return { decidedOn: on, ...ended(on) }
    case 'delivered':
      return { deliveredOn: event.value.receivedOn }
    case 'followedUp':
      return { contacts: [...facts.contacts, event.value.month] }
    case 'leadRaised':
      return { leadSource: event.value.source }
    case 'modificationAsked':
      return { modificationAskedOn: on }
    case 'modified':
    case 'modificationRefused':
      return { modificationAskedOn: '' }
    case 'leadCleared':
    case 'revocationDropped':
    case 'lapseDropped':
    case 'withdrawalDropped':
      return stands
    case 'revocationNoticed':
      return { noticedOn: on, defenceUntil: event.value.defenceUntil, defended: false, matter: event.value.matter }
    case 'lapseNoticed':
      return { noticedOn: on, defenceUntil: event.value.defenceUntil, defended: false, changedOn: event.value.changedOn }
    case 'withdrawalNoticed':
      return { noticedOn: on, defenceUntil: event.value.defenceUntil, defended: false }
    case 'defended':
      return { defended: true }
    case 'disciplineNotified':
      return { disciplineNotified: true }
    case 'birthRecorded':
      return { birthRecorded: true, ...ended(on) }
    case 'served':
      return { served: [...facts.served, { seq: event.value.ofSeq, on: event.value.servedOn, way: event.value.way }] }
    case 'ended':
      return { endedBy: event.value.law, ...ended(on) }
    case 'lapsed':
    case 'erased':
      return {}
    case 'declined':
    case 'revoked':
    case 'cancelled':
    case 'withdrawn':
    case 'applicationWithdrawn':
      return ended(on)
  }
}

/** What is true of a file after one more event. */
export function evolve(facts: Facts, event: Event, at: At): Facts {
  const issued = document(event) && { documents: [...facts.documents, at], lastDocumentSeq: at.seq }
  return { ...facts, ...change(facts, event, at), ...issued }
}
