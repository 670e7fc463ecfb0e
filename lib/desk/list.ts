import type { Case as CaseMessage } from '@qingdan/proto/kernel/v1/case.ts'
import { eventOfNumber, openStates, queueFilter } from '../calls.ts'
import type { Case } from '../case.ts'
import { orRefuse } from '../grpc.ts'
import type { Actor, Filter, Sealed, Tagged } from '../kind.ts'
import { maskName } from '../mask.ts'
import { isOwn } from '../present.ts'
import { reject } from '../rejections.ts'
import type { Desk } from './desk.ts'
import type { Listing } from './matter.ts'
import { namesFor } from './people.ts'

export interface Listed {
  readonly found: Case
  readonly case: CaseMessage
  readonly maskedName: string
}
const lateFilter = (today: string): Filter => ({ deadlines: { $elemMatch: { due: { $lt: today }, fires: 'late' } } })

/** What a request asks for, as filters of the store within a queue. */
async function filtersOf({ parts, kernel }: Desk, request: Listing, actor: Actor): Promise<Filter[]> {
  const { kind } = kernel.store
  const queue = queueFilter(kind, actor, request.queue) ?? orRefuse<Filter>(reject('invalid', 'queue', { fields: [{ field: 'queue', rule: 'choice' }] }))
  const event = request.documentNumber ? await eventOfNumber(parts.numbers, kernel, request.documentNumber) : undefined
  return [
    queue,
    request.states.length > 0 ? { state: { $in: request.states } } : {},
    request.receiptNumber ? { 'receipt.number': request.receiptNumber.normalize('NFKC').trim().toUpperCase() } : {},
    request.documentNumber ? { _id: event?.split(':')[0] ?? '' } : {},
    request.lateOnly ? { $and: [lateFilter(parts.date.today()), { state: { $in: openStates(kind) } }] } : {},
    ...(request.filters ?? []),
  ]
}
async function countsOf({ kernel: { store } }: Desk, actor: Actor): Promise<Record<string, number>> {
  const scope = store.kind.scope(actor)
  if (!scope) return {}
  const each = ['mine', 'office', 'sign', 'all'].map(
    async (name) => [name, await store.count({ $and: [scope, queueFilter(store.kind, actor, name) ?? {}] })] as const,
  )
  return Object.fromEntries(await Promise.all(each))
}
/** A queue within the actor's scope: rows with masked names, counts of every queue on the first page. The look is recorded. */
export async function list<Facts extends object, Event extends Tagged, Row>(
  desk: Desk<Facts, Event>,
  request: Listing,
  actor: Actor,
  row: (listed: Listed) => Row,
): Promise<{ rows: Row[]; nextPageToken: string; counts: Record<string, number> }> {
  const { parts, calls, matter, reader, present } = desk
  const { cases, next } = await calls.page({ $and: await filtersOf(desk, request, actor) }, request.pageSize, request.pageToken, actor)
  const mine = request.queue === 'own'
  // Whoever asks for more than their own and is given nothing but their own has read of themselves.
  const own = mine || (cases.length > 0 && cases.every((found) => isOwn(actor, found)))
  const names = orRefuse(await parts.reads.unseal(cases, namesFor(desk, actor, own), reader(actor, own, request.export ? 'export' : 'list')))
  if (request.export)
    await parts.reads.record(
      cases.map(({ _id }) => _id),
      ['export'],
      reader(actor, own, 'export'),
    )
  // Who is not shown the name is shown nothing in its place: a mask would say that there is one to be had.
  const seen = (field: string): boolean => matter.maySee?.(actor, field, own) !== false
  const shown = (values: Sealed | undefined, field: string): string => (seen(field) ? maskName(values?.[field] ?? '') : '')
  const rows = cases.map((found) =>
    row({
      found,
      case: present({ ...found, tail: found.tail ?? [] }, actor),
      maskedName: shown(names[found._id], `${matter.listedAs(found.facts as Facts)}.name`),
    }),
  )
  return { rows, nextPageToken: next, counts: mine || request.pageToken ? {} : await countsOf(desk, actor) }
}
