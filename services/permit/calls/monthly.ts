import { plainCalls } from '@qingdan/lib/desk/plain.ts'
import { registered } from '@qingdan/lib/grpc.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { type Event, type Facts, MonthlyDefinition } from '@qingdan/proto/permit/monthly/v1/monthly.ts'

export const monthlyCalls = (parts: Parts): ReturnType<typeof registered> =>
  registered(MonthlyDefinition, plainCalls<Facts, NonNullable<Event['event']>>(parts, 'monthly'))
