import { mongo } from 'mongoose'

/** DocumentDB's answer to a deadlock under a storm of writers: nothing was written. In an update that breaks a unique index it is not translated. */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && (error.code === 16908292 || /deadlock detected/.test(error.message))

const tries = 10
/**
 * Waits after the n-th race lost in a row, twice as long at most each time. Who comes back at once after a broken deadlock is in time to be
 * the next one's: under DocumentDB eight writers of one unique index then stood still for as long as they were watched.
 */
export const stepBack = (n: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, (crypto.getRandomValues(new Uint8Array(1))[0]! / 256) * Math.min(1000, 20 * 2 ** n)))

/** Runs an update that is right whoever comes first, again when the store has broken a deadlock by refusing it. */
export async function undisturbed<T>(update: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await update()
    } catch (error) {
      if (!isDeadlock(error) || n === tries) throw error
      await stepBack(n)
    }
  }
}
