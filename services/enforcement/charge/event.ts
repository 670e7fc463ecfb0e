import { type Event as EventMessage, Facts } from '@qingdan/proto/enforcement/charge/v1/charge.ts'

export type Event = NonNullable<EventMessage['event']>
/** A charge before its first event. */
export const empty: Facts = Facts.fromPartial({})
