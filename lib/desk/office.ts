import { BusinessDateDefinition, OperationsDefinition, SessionsDefinition, type Component } from '@qingdan/proto/kernel/v1/office.ts'
import { agenciesOf, replayAgency, sendTestEvent } from '../agencies.ts'
import { parkedOf } from '../parked.ts'
import { parseDate } from '../calendar.ts'
import { epochMs } from '../business-date.ts'
import { orRefuse, registered } from '../grpc.ts'
import { reject } from '../rejections.ts'
import type { Parts } from '../service.ts'

/** The business date and what an operator sees. No case content. */
export function officeCalls(parts: Parts): readonly ReturnType<typeof registered>[] {
  const { bus, date } = parts
  return [
    registered(BusinessDateDefinition, {
      today: async () => ({ date: date.today(), demonstration: date.demonstration }),
      walk: async function* ({ to }, { signal }) {
        if (!date.demonstration) orRefuse(reject('not-allowed', 'the date of production is the date of the day'))
        const last = dateOr(to)
        const began = performance.now()
        const seconds = (): number => (performance.now() - began) / 1000
        if (last < date.today()) orRefuse(reject('invalid', 'the business date moves forward only', { fields: [{ field: 'to', rule: 'out-of-range' }] }))
        for await (const day of date.walk(last, signal)) yield { date: day, seconds: seconds(), done: day === last }
        yield { date: last, seconds: seconds(), done: true }
      },
    }),
    registered(SessionsDefinition, {
      end: async ({ logoutToken }) => {
        await parts.signOuts.add(orRefuse(await parts.authority.sessionEndedBy(logoutToken)).session)
        return {}
      },
    }),
    registered(OperationsDefinition, {
      status: async () => {
        const [agencies, parked, healthy, alerts, pending] = await Promise.all([
          agenciesOf(bus),
          parkedOf(bus, parts.service, 50),
          parts.healthy(),
          parts.alerts.find({}).sort({ _id: -1 }).limit(50).toArray(),
          oldest(parts),
        ])
        const components: Component[] = Object.entries(healthy).map(([name, works]) => ({ name, healthy: works, says: '' }))
        return {
          service: parts.service,
          ...pending,
          agencies,
          parked,
          components,
          alerts: alerts.map(({ at, kind, case: caseId, says }) => ({ at, kind, caseId, says })),
        }
      },
      sendTestEvent: async ({ agency }) => ({ eventId: orRefuse(await sendTestEvent(bus, agency)).id }),
      replay: async ({ agency, since }) => orRefuse(await replayAgency(bus, agency, since)),
    }),
  ]
}
function dateOr(text: string): string {
  try {
    return parseDate(text)
  } catch {
    return orRefuse<never>(reject('invalid', 'not a date', { fields: [{ field: 'to', rule: 'date' }] }))
  }
}
async function oldest({ kernels }: Parts): Promise<{ pendingCases: number; oldestPendingSeconds: number }> {
  const each = await Promise.all(
    Object.values(kernels).map(async ({ store: { cases } }) => ({
      n: await cases.countDocuments({ pendingSince: { $exists: true } }, { limit: 10_000 }),
      first: await cases.findOne({ pendingSince: { $exists: true } } as never, { sort: { pendingSince: 1 }, projection: { pendingSince: 1 } }),
    })),
  )
  const since = each
    .map(({ first }) => first?.pendingSince)
    .filter((at) => at !== undefined)
    .sort()[0]
  return { pendingCases: each.reduce((total, { n }) => total + n, 0), oldestPendingSeconds: since ? (epochMs() - Date.parse(since)) / 1000 : 0 }
}
