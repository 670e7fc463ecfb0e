import type { Case as CaseMessage, Header } from '@qingdan/proto/kernel/v1/case.ts'
import type { GetRequest, HistoryRequest, SignRequest } from '@qingdan/proto/kernel/v1/desk.ts'
import { callsOf, queueFilter } from '../calls.ts'
import type { Case } from '../case.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import type { Handled, Kernel } from '../kernel.ts'
import type { Actor, Filter, Tagged } from '../kind.ts'
import type { Parts } from '../parts.ts'
import { presentCase } from '../present.ts'
import { reject } from '../rejections.ts'
import type { HistoryEntry } from './desk.ts'
import type { Listing } from './matter.ts'

interface Row<Facts> {
  case: CaseMessage
  facts: Facts
}
interface ActRequest {
  readonly caseId: string
  readonly commandId: string
  readonly command?: { readonly command?: Tagged | undefined } | undefined
}
export interface PlainCalls<Facts, Event> {
  act(request: ActRequest, caller: Caller): Promise<Row<Facts> & { entry: Header }>
  sign(request: SignRequest, caller: Caller): Promise<Row<Facts> & { entry: Header }>
  get(request: GetRequest, caller: Caller): Promise<Row<Facts>>
  list(request: Listing, caller: Caller): Promise<{ rows: Row<Facts>[]; nextPageToken: string; counts: Record<string, number> }>
  history(request: HistoryRequest, caller: Caller): Promise<{ entries: HistoryEntry<Event>[]; nextPageToken: string }>
}
const lateFilter = (today: string): Filter => ({ deadlines: { $elemMatch: { due: { $lt: today } } } })

async function countsOf({ store }: Kernel, actor: Actor, queues: readonly string[]): Promise<Record<string, number>> {
  const scope = store.kind.scope(actor) ?? {}
  const each = queues.map(async (name) => [name, await store.count({ $and: [scope, queueFilter(store.kind, actor, name) ?? {}] })] as const)
  return Object.fromEntries(await Promise.all(each))
}

/** The calls of a kind without people: acts, the case, queues of cases with their counts, the history. */
export function plainCalls<Facts extends object, Event extends Tagged>(
  parts: Parts,
  name: string,
  queues: readonly string[] = ['mine', 'office', 'all'],
): PlainCalls<Facts, Event> {
  const kernel = parts.kernels[name]!
  const { kind } = kernel.store
  const nudge = (): void => parts.relays[name]?.nudge()
  const calls = callsOf(kernel, parts.numbers, parts.metrics, nudge, (paper) => paper)
  const row = (found: Case, actor: Actor): Row<Facts> => ({
    case: presentCase(kind, found, actor, parts.date.today()),
    facts: kind.view(found.facts, actor, false) as Facts,
  })
  const acted = async ({ case: found, entry }: Handled, actor: Actor): Promise<Row<Facts> & { entry: Header }> => {
    const [header] = await calls.headers([entry], actor)
    return { ...row(found, actor), entry: header! }
  }
  return {
    act: async ({ caseId, commandId, command }, caller) => acted(await calls.act({ caseId, commandId, command: command?.command }, caller), caller.actor),
    sign: async (request, caller) => acted(await calls.sign(request, caller), caller.actor),
    get: async ({ caseId }, { actor }) => row(await calls.get(caseId, actor), actor),
    list: async ({ queue, states, pageSize, pageToken, lateOnly, filters = [] }, { actor }) => {
      const wanted = queueFilter(kind, actor, queue) ?? orRefuse<Filter>(reject('invalid', 'queue', { fields: [{ field: 'queue', rule: 'choice' }] }))
      const asked = [states.length > 0 ? { state: { $in: states } } : {}, lateOnly ? lateFilter(parts.date.today()) : {}, ...filters]
      const { cases, next } = await calls.page({ $and: [wanted, ...asked] }, pageSize, pageToken, actor)
      const counts = pageToken ? {} : await countsOf(kernel, actor, queues)
      return { rows: cases.map((found) => row({ ...found, tail: found.tail ?? [] }, actor)), nextPageToken: next, counts }
    },
    history: async ({ caseId, pageSize, pageToken }, { actor }) => {
      const { entries, next } = await calls.history(await calls.get(caseId, actor), pageSize, pageToken)
      const headers = await calls.headers(entries, actor)
      return { entries: entries.map((entry, i) => ({ header: headers[i]!, event: { event: kind.decode(entry.data) as Event } })), nextPageToken: next }
    },
  }
}
