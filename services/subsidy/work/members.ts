import type { mongo } from 'mongoose'
import type { Case } from '@qingdan/lib/case.ts'
import type { Filter } from '@qingdan/lib/kind.ts'
import type { Machine } from '@qingdan/lib/machine.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { type Programme, programmes } from '../programmes.ts'

export type Enrolment = Case<Facts>
/** The enrolments of both programmes as the store has them. */
export type Register = (programme: Programme) => mongo.Collection<Enrolment>
export const registerOf =
  (collection: (name: string) => mongo.Collection): Register =>
  (programme) =>
    collection(programme) as unknown as mongo.Collection<Enrolment>

/** The states in which a table takes a command. */
export const statesWith = (machine: Machine, command: string): string[] => Object.keys(machine).filter((state) => machine[state]?.[command])

const pageSize = 500
/**
 * All that match, in order of their ids, a page at a time: memory stays flat however many there are. One question for all of them, because a store that
 * finds by one index and sorts by another would sort what is left again for every page.
 */
export async function* pages<T extends mongo.Document = Enrolment>(
  collection: mongo.Collection<T>,
  filter: Filter,
  projection: Readonly<Record<string, 0 | 1>> = { _id: 1 },
): AsyncGenerator<readonly mongo.WithId<T>[]> {
  let page: mongo.WithId<T>[] = []
  const found = collection
    .find(filter as never, { projection, batchSize: pageSize })
    .sort({ _id: 1 })
    .maxTimeMS(60_000)
  for await (const one of found) {
    page.push(one)
    if (page.length < pageSize) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
/** The indexes by which a verification and a payment find their members. */
export async function indexed(register: Register): Promise<void> {
  for (const programme of programmes) {
    const collection = register(programme)
    await collection.createIndex({ 'facts.round': 1, _id: 1 }, { name: 'round_members' })
    await collection.createIndex({ 'facts.payments.batch': 1, _id: 1 }, { name: 'batch_members' })
    await collection.createIndex({ 'facts.payments.id': 1 }, { name: 'payments' })
    await collection.createIndex({ state: 1, _id: 1 }, { name: 'state_members' })
    await collection.createIndex({ 'facts.committee': 1, _id: 1 }, { name: 'committee_members' })
  }
}
