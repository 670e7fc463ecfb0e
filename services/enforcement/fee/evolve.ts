import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Facts } from '@qingdan/proto/enforcement/fee/v1/fee.ts'
import type { Event } from './event.ts'

/** What is true of a fee case after one more event. */
export function evolve(facts: Facts, event: Event, { seq, on }: { readonly seq: number; readonly on: LegalDate }): Facts {
  switch (event.$case) {
    case 'leadRegistered': {
      const { township, channel, anonymous, bornOn, man, woman } = event.value
      return { ...facts, township, bornOn, man, woman, leads: [{ seq, channel, anonymous, on }] }
    }
    case 'leadAdded':
      return { ...facts, leads: [...facts.leads, { ...event.value, seq, on }] }
    case 'filed':
      return { ...facts, filedOn: on }
    case 'inquiryRecorded':
      return { ...facts, inquiries: [...facts.inquiries, { ...event.value, seq, on }] }
    case 'elsewhereRecorded':
      return { ...facts, elsewhere: event.value.reference }
    case 'concluded':
      return { ...facts, concludedOn: on, established: event.value.established }
    case 'reopened':
      return { ...facts, concludedOn: '', established: false }
    case 'chargingBegun':
      return { ...facts, charges: [...facts.charges, event.value.charge] }
    case 'dismissed':
    case 'closed':
      return { ...facts, closedOn: on }
    case 'archived':
      return { ...facts, archivedOn: on, digest: event.value.digest }
    case 'abated':
      return { ...facts, abatedOn: on }
    case 'declined':
    case 'kernel':
      return facts
  }
}
