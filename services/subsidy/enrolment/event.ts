import { type Event as EventMessage, Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'

export type Event = NonNullable<EventMessage['event']>
/** The two assistances: two kinds, one contract. */
export type Programme = 'reward' | 'special'
/** An enrolment before its first event. */
export const empty: Facts = Facts.fromPartial({})
