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
/** Paper → the fact without which its text is not for a reader: what somebody is not shown in the file they do not read on paper. */
const told: Readonly<Record<string, keyof Facts>> = {
  application: 'materials',
  receipt: 'materials',
  checkSheet: 'checks',
  leadSheet: 'leads',
  changeReport: 'suspendedMatter',
  defenceRecord: 'endingMatter',
  'subsidy.suspension': 'suspendedMatter',
  'subsidy.restoration': 'suspendedMatter',
  'subsidy.endingNotice': 'endingMatter',
  'subsidy.termination': 'endingMatter',
  'subsidy.stop': 'endingMatter',
  'subsidy.reclassification': 'branches',
  'subsidy.annulment': 'endingMatter',
}
export function mayRead(paper: string, actor: Actor, isOwn: boolean): boolean {
  const fact = Object.hasOwn(told, paper) ? told[paper] : undefined
  return fact === undefined || !hiddenFrom(actor, isOwn).includes(fact)
}
/** Who gave a lead is nobody's business but of those who look into it: its entry says that it came, not from whom. */
export const hidesGiver = ({ $case }: Event, actor: Actor, isOwn: boolean): boolean => $case === 'leadRecorded' && hiddenFrom(actor, isOwn).includes('leads')
/** That a report is being looked into is told to those who look. */
export const tellsPeriod = (name: string, actor: Actor, isOwn: boolean): boolean => !name.startsWith('inquiry:') || !hiddenFrom(actor, isOwn).includes('leads')
