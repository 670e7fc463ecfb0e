import { readFileSync } from 'node:fs'
import type { Config } from '@qingdan/lib/config.ts'
import { officeCalls } from '@qingdan/lib/desk/office.ts'
import { inboundConsumer, keepAnswers, noticesConsumer } from '@qingdan/lib/reactions.ts'
import type { Definition } from '@qingdan/lib/service.ts'
import { loaded } from './config.ts'
import { monthlyCalls } from './calls/monthly.ts'
import { permitCalls } from './calls/permit.ts'
import { monthlyKind } from './monthly/monthly.ts'
import { permitKind } from './permit/permit.ts'
import { agencies, monthOpener } from './reactions.ts'
import { mayCall } from './rules.ts'

const protoset = (): Uint8Array => readFileSync(new URL('../../proto/baseline.binpb', import.meta.url))
const monthAfter = (month: string): string => Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString()

/** What the permit service is: two kinds, their calls, and what they react to. */
export function permitService(config: Config): Definition {
  return {
    service: 'permit',
    mayCall,
    protoset: protoset(),
    parameters: loaded(config.PARAMETERS),
    onDay: monthOpener(),
    kinds: ({ collection }) => [
      permitKind({ demonstration: config.PARAMETERS === 'demonstration' }),
      monthlyKind({
        grantedIn: async (township, month) => {
          const filter = { area: township, 'facts.granted': true, 'facts.decidedOn': { $gte: `${month}-01`, $lt: `${monthAfter(month)}-01` } }
          const rows = await collection('permit')
            .find(filter, { projection: { _id: 1 } })
            .limit(1000)
            .toArray()
          return rows.map(({ _id }) => String(_id))
        },
      }),
    ],
    handlers: (parts) => [permitCalls(parts), monthlyCalls(parts), ...officeCalls(parts)],
    consumers: (parts) => [noticesConsumer(parts, ['permit']), inboundConsumer(parts, agencies, keepAnswers(parts))],
  }
}
