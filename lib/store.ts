import { pass } from '#points'
import { createRequire } from 'node:module'
import { type Connection, createConnection } from 'mongoose'
import { mongo } from 'mongoose'
import { mayHold } from './archive.ts'
import { isDeadlock } from './deadlock.ts'
import { heedClosing } from './driver.ts'
import type { Bucket } from './schema.ts'
import { bucketModel, caseModel } from './schema.ts'
import type { Case } from './case.ts'
import type { Entry } from './entry.ts'
import { actBy, deadlinesOf, factsOf, type Parameters } from './fold.ts'
import { isDuplicate } from './insert-once.ts'
import type { AnyKind, Filter } from './kind.ts'
import { lanesOf } from './lanes.ts'

heedClosing(createRequire(import.meta.resolve('mongoose')))

export type Written = 'saved' | 'lost' | 'already-open' | 'receipt-taken'
export interface Page {
  readonly cases: readonly Case[]
  readonly next?: string
}
export interface Store {
  readonly kind: AnyKind
  readonly cases: mongo.Collection<Case>
  readonly buckets: mongo.Collection<Bucket>
  /** Makes the indexes; idempotent. */
  prepare(): Promise<void>
  /** The case within the scope; absent and out of scope are the same. */
  load(id: string, scope: Filter): Promise<Case | undefined>
  /** The entry that this command id made, wherever it lies. */
  handled(found: Case, commandId: string): Promise<Entry | undefined>
  create(next: Case): Promise<Written>
  /** Writes `next` if nobody has written since `before`: one guarded update. */
  save(before: Case, next: Case): Promise<Written>
  /** Keyset page, first what must be acted on first; `size` at most 100. A token is `<day>~<id>`. */
  list(filter: Filter, size: number, after?: string): Promise<Page>
  count(filter: Filter): Promise<number>
  /** The whole history, oldest first. */
  history(found: Case): Promise<Entry[]>
  entryByEventId(found: Case, eventId: string): Promise<Entry | undefined>
}

// DocumentDB does not translate a broken unique index in an update, and names no index of ours there.
const untranslated = /violates exclusion constraint/
function lostRace(error: unknown): Written {
  if (!(error instanceof mongo.MongoServerError)) throw error
  if (isDeadlock(error)) return 'lost'
  // Of what an update changes, only claims are unique.
  if (untranslated.test(error.message)) return 'already-open'
  if (!isDuplicate(error)) throw error
  if (error.message.includes('claims_unique')) return 'already-open'
  return error.message.includes('receipt_unique') ? 'receipt-taken' : 'lost'
}

/** Opens a connection; fails within `timeout` ms. */
export async function connectStore(url: string, database: string, timeout = 5000): Promise<Connection> {
  const replicated = /replicaSet=/.test(url)
  return createConnection(url, {
    dbName: database,
    serverSelectionTimeoutMS: timeout,
    socketTimeoutMS: 20_000,
    connectTimeoutMS: timeout,
    promoteBuffers: true,
    autoIndex: false,
    maxPoolSize: 32,
    ...(replicated && { writeConcern: { w: 'majority' as const, journal: true }, readConcern: { level: 'majority' as const } }),
  }).asPromise()
}

/** What lies past the last row of the page before. */
function pastKey(token = ''): Filter {
  const [day = '', id = ''] = token.split('~')
  return token ? { $or: [{ actBy: { $gt: day } }, { actBy: day, _id: { $gt: id } }] } : {}
}

export function storeOf(connection: Connection, kind: AnyKind, parameters: Parameters): Store {
  const model = caseModel(connection, kind.name)
  const bucket = bucketModel(connection, kind.name)
  const cases = model.collection as unknown as mongo.Collection<Case>
  const buckets = bucket.collection as unknown as mongo.Collection<Bucket>

  const archived = (id: string, filter: Filter = {}): Promise<Bucket[]> =>
    buckets
      .find({ case: id, ...filter })
      .sort({ from: 1 })
      .toArray()
  const history = async (found: Case): Promise<Entry[]> => {
    const old = found.archived > 0 ? (await archived(found._id)).flatMap(({ entries }) => entries) : []
    return [...old.filter(({ seq }) => seq <= found.archived), ...found.tail]
  }
  const refold = async (found: Case): Promise<Case> => {
    const facts = factsOf(kind, await history(found))
    const deadlines = deadlinesOf(kind, { ...found, facts }, parameters)
    return { ...found, facts, shape: kind.shape, area: kind.area(facts), deadlines, actBy: actBy(deadlines) }
  }
  // Many who take one claim at once would wait for each other in the store until it breaks the deadlock, and again when they try again.
  const inLane = lanesOf()
  const taking = <T>({ claims }: Pick<Case, 'claims'>, held: Case['claims'], work: () => Promise<T>): Promise<T> => {
    const claim = claims?.find((each) => !held?.includes(each))
    return claim ? inLane(claim, work) : work()
  }
  return {
    kind,
    cases,
    buckets,
    history,
    prepare: async () => {
      await model.createIndexes()
      await bucket.createIndexes()
    },
    load: async (id, scope) => {
      const found = await cases.findOne({ $and: [{ _id: id }, scope] } as Filter, { maxTimeMS: 5000 })
      if (!found) return undefined
      return found.shape < kind.shape ? refold(found) : found
    },
    handled: async (found, commandId) => {
      const recent = found.tail.find(({ command }) => command.id === commandId)
      if (recent || found.archived === 0 || !mayHold(found.archivedIds, commandId)) return recent
      const [old] = await archived(found._id, { 'entries.command.id': commandId })
      return old?.entries.find(({ command }) => command.id === commandId)
    },
    create: async (next) => {
      try {
        await taking(next, undefined, () => Promise.all([cases.insertOne(next), pass('update-sent', next._id)]))
        await pass('update-confirmed', next._id)
        return 'saved'
      } catch (error) {
        return lostRace(error)
      }
    },
    save: async (before, next) => {
      const { _id, tail, published: _published, busSeq: _busSeq, archived: _archived, archivedIds: _archivedIds, pendingSince: _pendingSince, ...set } = next
      const entry = tail.at(-1)
      // Unset, never an empty array: a sparse index holds what is there.
      const gone = Object.keys(before).filter((field) => !(field in next))
      try {
        const update = (): Promise<unknown> =>
          cases.findOneAndUpdate(
            { _id, version: before.version },
            {
              $set: set,
              ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
              ...(next.seq > before.seq && { $push: { tail: entry }, $min: { pendingSince: entry?.at } }),
            } as never,
            { projection: { _id: 1 } },
          )
        const [done] = await taking(next, before.claims, () => Promise.all([update(), pass('update-sent', _id)]))
        await pass('update-confirmed', _id)
        return done ? 'saved' : 'lost'
      } catch (error) {
        return lostRace(error)
      }
    },
    list: async (filter, size, after) => {
      const rows = await model
        .find({ $and: [filter, pastKey(after)] }, { tail: 0 })
        .sort({ actBy: 1, _id: 1 })
        .limit(size + 1)
        .maxTimeMS(10_000)
        .lean()
      const page = rows.slice(0, size) as unknown as Case[]
      const last = rows.length > size ? page.at(-1) : undefined
      const next = last && `${last.actBy}~${last._id}`
      return { cases: page, ...(next && { next }) }
    },
    count: (filter) => cases.countDocuments(filter, { limit: 10_000, maxTimeMS: 10_000 }),
    entryByEventId: async (found, eventId) => {
      const recent = found.tail.find((entry) => entry.eventId === eventId)
      if (recent || found.archived === 0) return recent
      const [old] = await archived(found._id, { 'entries.eventId': eventId })
      return old?.entries.find((entry) => entry.eventId === eventId)
    },
  }
}
