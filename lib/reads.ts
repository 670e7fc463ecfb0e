import type { Connection } from 'mongoose'
import type { mongo } from 'mongoose'
import { openedFields } from './opened.ts'
import type { Case } from './case.ts'
import type { CaseKeys } from './keys.ts'
import type { By, Filter } from './kind.ts'
import { addDays, dueAfter, type LegalDate, type Period } from './calendar.ts'
import { reject, type Rejection } from './rejections.ts'

/** One answer that held somebody's data: which cases and fields, on what ground, by whom, and from when the person may see it. */
export interface ReadRecord {
  readonly _id?: mongo.ObjectId
  readonly cases: readonly string[]
  readonly fields: readonly string[]
  readonly ground: string
  readonly by: By
  readonly own: boolean
  readonly on: LegalDate
  readonly at: string
  readonly showFrom: string
  readonly expireAt?: Date
}
export interface Reader {
  readonly by: By
  readonly own: boolean
  readonly ground: string
  readonly on: LegalDate
  readonly at: string
}
export interface Reads {
  prepare(): Promise<void>
  /** The record first; then the plain values, case → field → text. Without a record no answer. */
  unseal(
    cases: readonly Pick<Case, '_id' | 'seals'>[],
    fields: readonly string[] | 'all',
    reader: Reader,
  ): Promise<Record<string, Record<string, string>> | Rejection>
  /** A look that needs no seal (an export, a refused try) but is a look all the same. */
  record(cases: readonly string[], fields: readonly string[], reader: Reader): Promise<void>
  list(filter: Filter, size: number, before?: string): Promise<{ reads: readonly ReadRecord[]; next?: string }>
}
export interface Keeping {
  /** How long a record is kept; without it always. */
  readonly kept?: Period | undefined
  /** Told of a read that could not be recorded, and so was not answered. */
  readonly alert?: (kind: string, caseId: string, says: string) => void
}
/** The register of reads; records go when the time set for them has passed, and stay while none is set. */
export function readsOf(connection: Connection, keys: CaseKeys, now: () => string, { kept, alert }: Keeping = {}): Reads {
  const records = connection.collection('reads') as unknown as mongo.Collection<ReadRecord>
  // Counting three years takes every day of them, so the answer is kept for the day.
  let counted: { day: LegalDate; expireAt: Date } | undefined
  const expiry = (day: LegalDate): Date | undefined => {
    if (kept && counted?.day !== day) counted = { day, expireAt: new Date(addDays(dueAfter(day, kept, { roll: false }).due, 1)) }
    return counted?.expireAt
  }
  const record: Reads['record'] = async (cases, fields, { by, own, ground, on, at }) => {
    const expireAt = expiry(at.slice(0, 10))
    try {
      await records.insertOne({ cases, fields, ground, by, own, on, at, showFrom: now(), ...(expireAt && { expireAt }) })
    } catch (error) {
      alert?.('read-not-recorded', cases.join(' '), error instanceof Error ? error.name : 'fault')
      throw error
    }
  }
  return {
    prepare: async () => {
      await records.createIndex({ cases: 1, _id: -1 }, { name: 'cases' })
      await records.createIndex({ expireAt: 1 }, { name: 'kept', expireAfterSeconds: 0 })
    },
    record,
    unseal: async (cases, wanted, reader) => {
      const fieldsOf = (found: Pick<Case, 'seals'>): string[] =>
        Object.keys(found.seals).filter((field) => !field.startsWith('proposal:') && (wanted === 'all' || wanted.includes(field)))
      const fields = [...new Set(cases.flatMap(fieldsOf))]
      if (fields.length === 0) return Object.fromEntries(cases.map(({ _id }) => [_id, {}]))
      try {
        await record(
          cases.map(({ _id }) => _id),
          fields,
          reader,
        )
      } catch {
        return reject('unavailable', 'the read could not be recorded', { meta: { retryAfterSeconds: '5' } })
      }
      const plain = await Promise.all(cases.map(async (found) => [found._id, await openedFields(keys, found, fieldsOf(found))] as const))
      return Object.fromEntries(plain)
    },
    list: async (filter, size, before) => {
      const { mongo } = await import('mongoose')
      const bound = before ? { _id: { $lt: new mongo.ObjectId(before) } } : {}
      const rows = await records
        .find({ $and: [filter, bound] } as never)
        .sort({ _id: -1 })
        .limit(size + 1)
        .maxTimeMS(10_000)
        .toArray()
      const reads = rows.slice(0, size) as unknown as ReadRecord[]
      const next = rows.length > size ? reads.at(-1)?._id?.toHexString() : undefined
      return { reads, ...(next && { next }) }
    },
  }
}
