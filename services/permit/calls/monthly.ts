import { callsOf, queueFilter } from '@qingdan/lib/calls.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { orRefuse, registered } from '@qingdan/lib/grpc.ts'
import type { Actor, Filter } from '@qingdan/lib/kind.ts'
import { presentCase } from '@qingdan/lib/present.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { type Facts, MonthlyDefinition } from '@qingdan/proto/permit/monthly/v1/monthly.ts'

export function monthlyCalls(parts: Parts): ReturnType<typeof registered> {
  const kernel = parts.kernels['monthly']!
  const {
    store,
    store: { kind },
  } = kernel
  const calls = callsOf(
    kernel,
    parts.numbers,
    parts.metrics,
    () => parts.relays['monthly']?.nudge(),
    (name) => name,
  )
  const row = (found: Case, actor: Actor): { case: ReturnType<typeof presentCase>; facts: Facts } => ({
    case: presentCase(kind, found, actor, parts.date.today()),
    facts: kind.view(found.facts, actor, false) as Facts,
  })
  return registered(MonthlyDefinition, {
    act: async (request, caller) => {
      const { case: found, entry } = await calls.act({ caseId: request.caseId, commandId: request.commandId, command: request.command?.command }, caller)
      const [header] = await calls.headers([entry], caller.actor)
      return { ...row(found, caller.actor), entry: header }
    },
    get: async ({ caseId }, { actor }) => row(await calls.get(caseId, actor), actor),
    list: async ({ queue, states, pageSize, pageToken, lateOnly }, { actor }) => {
      const wanted = queueFilter(kind, actor, queue) ?? orRefuse<Filter>(reject('invalid', 'queue', { fields: [{ field: 'queue', rule: 'choice' }] }))
      const late: Filter = lateOnly ? { deadlines: { $elemMatch: { due: { $lt: parts.date.today() } } } } : {}
      const { cases, next } = await calls.page({ $and: [wanted, states.length > 0 ? { state: { $in: states } } : {}, late] }, pageSize, pageToken, actor)
      const scope = kind.scope(actor) ?? {}
      const counts = pageToken
        ? {}
        : Object.fromEntries(
            await Promise.all(
              ['mine', 'office', 'all'].map(async (name) => [name, await store.count({ $and: [scope, queueFilter(kind, actor, name) ?? {}] })] as const),
            ),
          )
      return { rows: cases.map((found) => row({ ...found, tail: found.tail ?? [] }, actor)), nextPageToken: next, counts }
    },
    history: async ({ caseId, pageSize, pageToken }, { actor }) => {
      const { entries, next } = await calls.history(await calls.get(caseId, actor), pageSize, pageToken)
      const headers = await calls.headers(entries, actor)
      return { entries: entries.map((entry, i) => ({ header: headers[i], event: { event: kind.decode(entry.data) as never } })), nextPageToken: next }
    },
  })
}
