import { eventOfNumber, openStates, queueFilter } from '@qingdan/lib/calls.ts'
import { orRefuse, type registered } from '@qingdan/lib/grpc.ts'
import type { Actor, Filter } from '@qingdan/lib/kind.ts'
import { maskName } from '@qingdan/lib/mask.ts'
import { presentCase } from '@qingdan/lib/present.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { PermitDefinition } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Desk } from './desk.ts'

const lateFilter = (today: string): Filter => ({ deadlines: { $elemMatch: { due: { $lt: today }, fires: 'late' } } })

/** A queue within the actor's scope: rows with masked names, counts of every queue on the first page. The look is recorded. */
export async function list(
  desk: Desk,
  request: {
    queue: string
    states: string[]
    receiptNumber: string
    documentNumber: string
    pageSize: number
    pageToken: string
    lateOnly: boolean
    export: boolean
  },
  actor: Actor,
): ReturnType<Parameters<typeof registered<typeof PermitDefinition>>[1]['list']> {
  const { parts, calls, reader } = desk
  const kernel = parts.kernels['permit']!
  const {
    store,
    store: { kind },
  } = kernel
  const today = parts.date.today()
  const queue = queueFilter(kind, actor, request.queue) ?? orRefuse<Filter>(reject('invalid', 'queue', { fields: [{ field: 'queue', rule: 'choice' }] }))
  const event = request.documentNumber ? await eventOfNumber(parts.numbers, kernel, request.documentNumber) : undefined
  const filters: Filter[] = [
    queue,
    request.states.length > 0 ? { state: { $in: request.states } } : {},
    request.receiptNumber ? { 'receipt.number': request.receiptNumber.normalize('NFKC').trim().toUpperCase() } : {},
    request.documentNumber ? { _id: event?.split(':')[0] ?? '' } : {},
    request.lateOnly ? { $and: [lateFilter(today), { state: { $in: openStates(kind) } }] } : {},
  ]
  const { cases, next } = await calls.page({ $and: filters }, request.pageSize, request.pageToken, actor)
  const own = request.queue === 'own'
  const names = orRefuse(await parts.reads.unseal(cases, ['woman.name', 'man.name'], reader(actor, own, request.export ? 'export' : 'list')))
  if (request.export)
    await parts.reads.record(
      cases.map(({ _id }) => _id),
      ['export'],
      reader(actor, own, 'export'),
    )
  const rows = cases.map((found) => {
    const facts = found.facts as Facts
    return {
      case: presentCase(kind, { ...found, tail: found.tail ?? [] }, actor, today),
      ground: facts.ground,
      maskedName: maskName(names[found._id]?.[`${facts.applicant || 'woman'}.name`] ?? ''),
    }
  })
  const scope = kind.scope(actor)
  const queues = own || request.pageToken || !scope ? [] : ['mine', 'office', 'sign', 'all']
  const counts = Object.fromEntries(
    await Promise.all(queues.map(async (name) => [name, await store.count({ $and: [scope ?? {}, queueFilter(kind, actor, name) ?? {}] })] as const)),
  )
  return { rows, nextPageToken: next, counts }
}
