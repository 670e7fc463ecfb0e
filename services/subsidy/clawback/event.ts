import { type Event as EventMessage, Facts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'

export type Event = NonNullable<EventMessage['event']>
/** A clawback before its first event. */
export const empty: Facts = Facts.fromPartial({})
