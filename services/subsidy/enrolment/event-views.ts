import type { Actor } from '@qingdan/lib/kind.ts'
import { Event as EventMessage, type Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Event } from './event.ts'
import { hiddenFrom } from './views.ts'

/** Field of an event → the fact with which it is hidden: the history says no more to anybody than the file does. */
const governed: { readonly [E in Event['$case']]?: Readonly<Record<string, keyof Facts>> } = {
  applied: {
    age: 'age',
    withinBirthLimit: 'withinBirthLimit',
    woman: 'woman',
    partnered: 'partnered',
    residence: 'residence',
    branch: 'branches',
    materials: 'materials',
  },
  supplied: { materials: 'materials' },
  reserved: { payment: 'payments', batch: 'payments', period: 'payments', cutOff: 'payments', amountFen: 'payments', lines: 'payments' },
  released: { payment: 'payments' },
  paid: { payment: 'payments', paidOn: 'payments' },
  paymentFailed: { payment: 'payments', code: 'payments' },
  reversed: { payment: 'payments', reversedOn: 'payments', code: 'payments' },
  changeReported: { matter: 'suspendedMatter', changedOn: 'suspendedMatter' },
  leadRecorded: { source: 'leads', matter: 'leads', changedOn: 'leads', reference: 'leads' },
  leadTakenUp: { lead: 'leads' },
  leadCleared: { lead: 'leads' },
  checkRecorded: { matter: 'suspendedMatter', changedOn: 'suspendedMatter' },
  suspended: { lead: 'leads', matter: 'suspendedMatter', secondSource: 'suspendedMatter' },
  endingNoticed: { matter: 'endingMatter', eventOn: 'eventOn' },
  terminated: { matter: 'endingMatter', eventOn: 'eventOn', overpaidFen: 'overpaidFen' },
  stopped: { matter: 'endingMatter', eventOn: 'eventOn' },
  reclassified: { branch: 'branches', changedOn: 'branches' },
}

/** What happened, as this actor may see it. */
export function viewEvent(event: Event, actor: Actor, isOwn: boolean): Event {
  const hidden = new Set(hiddenFrom(actor, isOwn))
  const fields = Object.entries(governed[event.$case] ?? {}).filter(([, fact]) => hidden.has(fact))
  if (fields.length === 0) return event
  const value = Object.fromEntries(Object.entries(event.value).filter(([field]) => !fields.some(([name]) => name === field)))
  return EventMessage.fromPartial({ event: { $case: event.$case, value } as never }).event!
}
/** Who gave a lead is nobody's business but of those who look into it: its entry says that it came, not from whom. */
export const hidesGiver = ({ $case }: Event, actor: Actor, isOwn: boolean): boolean => $case === 'leadRecorded' && hiddenFrom(actor, isOwn).includes('leads')
/** That a report is being looked into is told to those who look. */
export const tellsPeriod = (name: string, actor: Actor, isOwn: boolean): boolean => !name.startsWith('inquiry:') || !hiddenFrom(actor, isOwn).includes('leads')
