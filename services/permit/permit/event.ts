import { type Event as EventMessage, Facts } from '@qingdan/proto/permit/permit/v1/event.ts'

export type Event = NonNullable<EventMessage['event']>
/** A file before its first event. */
export const empty: Facts = Facts.fromPartial({})
