import { epochMs } from './business-date.ts'
import type { Connection } from 'mongoose'
import type { mongo } from 'mongoose'
import { insertOnce } from './insert-once.ts'

/** At most `burst` at once and `perMinute` on average for each key; keys live in memory alone and are forgotten. */
export function rateOf(perMinute: number, burst: number, now: () => number = epochMs): (key: string) => boolean {
  const seen = new Map<string, { tokens: number; at: number }>()
  return (key) => {
    const at = now()
    const last = seen.get(key) ?? { tokens: burst, at }
    const tokens = Math.min(burst, last.tokens + ((at - last.at) / 60_000) * perMinute)
    if (seen.size > 50_000) seen.clear()
    seen.delete(key)
    seen.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
    return tokens >= 1
  }
}

interface Tries {
  readonly _id: string
  readonly n: number
  readonly until: Date
  readonly expireAt: Date
}
/** A growing wait per receipt after wrong codes: nothing for the first three, then 2, 4, 8 … seconds, at most an hour. */
export interface Guesses {
  prepare(): Promise<void>
  /** Seconds still to wait; 0 when one may try. */
  wait(receipt: string): Promise<number>
  wrong(receipt: string): Promise<void>
  right(receipt: string): Promise<void>
}
export function guessesOf(connection: Connection, now: () => number = epochMs): Guesses {
  const tries = connection.collection('tries') as unknown as mongo.Collection<Tries>
  return {
    prepare: async () => void (await tries.createIndex({ expireAt: 1 }, { name: 'forgotten', expireAfterSeconds: 0 })),
    wait: async (receipt) => {
      const found = await tries.findOne({ _id: receipt })
      return found ? Math.max(0, Math.ceil((found.until.getTime() - now()) / 1000)) : 0
    },
    wrong: async (receipt) => {
      const first = await insertOnce(tries, { _id: receipt, n: 1, until: new Date(0), expireAt: new Date(now() + 86_400_000) })
      const found = first ? undefined : await tries.findOneAndUpdate({ _id: receipt }, { $inc: { n: 1 } }, { returnDocument: 'after' })
      const n = found?.n ?? 1
      const seconds = n > 3 ? Math.min(2 ** (n - 3), 3600) : 0
      await tries.updateOne({ _id: receipt }, { $set: { until: new Date(now() + seconds * 1000), expireAt: new Date(now() + 86_400_000) } })
    },
    right: async (receipt) => void (await tries.deleteOne({ _id: receipt })),
  }
}
