import { pass } from '#points'
import type { Connection } from 'mongoose'
import type { mongo } from 'mongoose'
import { isDeadlock, stepBack } from './deadlock.ts'
import { insertOnce, isDuplicate } from './insert-once.ts'
import { lanesOf } from './lanes.ts'

/** So many races in a row are lost by no relay that works; the next look at the case tries again. */
const tries = 20
interface Taken {
  _id: string // the event id
  series: string
  n: number
}
/** Gapless document numbers: one collection, unique by series and n, keyed by the event that uses the number. */
export interface Numbers {
  prepare(): Promise<void>
  /** The number of an event's document, taken now if it has none. Only the relay calls this. */
  take(series: string, eventId: string): Promise<number>
  of(eventIds: readonly string[]): Promise<ReadonlyMap<string, { series: string; n: number }>>
  find(series: string, n: number): Promise<string | undefined>
  /** Puts back a number that the bus carries and an older backup does not know; no other event may have it. */
  restore(series: string, n: number, eventId: string): Promise<void>
}
export function numbersOf(connection: Connection): Numbers {
  const taken = connection.collection<Taken>('numbers') as unknown as mongo.Collection<Taken>
  const inLane = lanesOf()
  const takeNow = async (series: string, eventId: string): Promise<number> => {
    for (let lost = 1; ; lost++) {
      const mine = await taken.findOne({ _id: eventId })
      if (mine) return mine.n
      const [last] = await taken.find({ series }).sort({ n: -1 }).limit(1).toArray()
      const n = (last?.n ?? 0) + 1
      try {
        await taken.insertOne({ _id: eventId, series, n })
        await pass('number-taken')
        return n
      } catch (error) {
        // Another relay took it, or both were refused: look again.
        if (lost === tries || !(isDuplicate(error) || isDeadlock(error))) throw error
        await stepBack(lost)
      }
    }
  }
  return {
    prepare: async () => void (await taken.createIndex({ series: 1, n: 1 }, { unique: true, name: 'series_n' })),
    take: (series, eventId) => inLane(series, () => takeNow(series, eventId)),
    of: async (eventIds) => {
      const found = eventIds.length > 0 ? await taken.find({ _id: { $in: [...eventIds] } }).toArray() : []
      return new Map(found.map(({ _id, series, n }) => [_id, { series, n }]))
    },
    find: async (series, n) => (await taken.findOne({ series, n }))?._id,
    restore: async (series, n, eventId) => void (await insertOnce(taken, { _id: eventId, series, n })),
  }
}
/** A number as it is printed: 博计生许〔2015〕3号. The series holds the year: `permit.grant:2015`. */
export function printed(prefix: string, year: string, n: number): string {
  return `${prefix}〔${year}〕${n}号`
}
