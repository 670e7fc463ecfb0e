import { type Event as EventMessage, Facts } from '@qingdan/proto/enforcement/fee/v1/fee.ts'

export type Event = NonNullable<EventMessage['event']>
/** A fee case before its first event. */
export const empty: Facts = Facts.fromPartial({})
