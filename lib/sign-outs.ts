import { type KV, Kvm } from '@nats-io/kv'
import type { Bus } from './bus.ts'
import { keepGoing } from './keep.ts'

/** Sessions that ended before their tokens did. Every copy of every service hears of one within a moment. */
export interface SignOuts {
  has(session: string): boolean
  add(session: string): Promise<void>
  stop(): Promise<void>
}
const bucket = 'sign-outs'
/** Longer than any access token lasts; after that the token has ended by itself. */
const keptMs = 3600_000
const isSession = /^[\w-]{1,128}$/

/** Opens the register of ended sessions and reads what it holds before anything is served. */
export async function signOutsOf(bus: Bus, failed: (error: unknown) => void): Promise<SignOuts> {
  const kv: KV = await new Kvm(bus.nc).create(bucket, { history: 1, ttl: keptMs })
  const ended = new Map<string, number>()
  const remember = (session: string): void => {
    const now = performance.now()
    for (const [old, at] of ended) {
      if (now - at < keptMs) break
      ended.delete(old)
    }
    ended.set(session, now)
  }
  for await (const session of await kv.keys()) remember(session)
  const stop = keepGoing(async (stopping) => {
    const watch = await kv.watch()
    stopping.addEventListener('abort', () => watch.stop())
    for await (const { key, operation } of watch) if (operation === 'PUT') remember(key)
  }, failed)
  return {
    has: (session) => ended.has(session),
    add: async (session) => {
      if (!isSession.test(session)) throw new Error('not the id of a session')
      remember(session)
      await kv.put(session, '')
    },
    stop,
  }
}
