import { randomBytes } from 'node:crypto'
import type { mongo } from 'mongoose'
import { instantNow } from '../business-date.ts'
import type { LegalDate } from '../calendar.ts'
import type { Kernel } from '../kernel.ts'
import { caseKeys, type Keyring, type WrappedKey } from '../keys.ts'
import type { Actor, AnyKind } from '../kind.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { connectStore, storeOf } from '../store.ts'

export function actor(account: string, role: Role, office = '', expiresOn?: LegalDate): Actor {
  return { account, roles: [role], office, via: 'u', ...(expiresOn && { credential: { number: '博执00001', expiresOn } }) }
}
export function testRing(): Keyring {
  return { current: 'k1', master: { k1: randomBytes(32) }, blind: randomBytes(32), codes: randomBytes(32) }
}
export interface TestKernel extends Kernel {
  readonly alerts: string[]
  readonly database: string
  /** Moves the business date. */
  date(to: LegalDate): void
  /** Another process over the same store. */
  twin(): Promise<TestKernel>
  close(): Promise<void>
}
/** A kernel of one kind over the real store named by MONGODB_URL, in a database of its own that `close` drops. */
export async function testKernel(kind: AnyKind, start: LegalDate, shared?: { database: string; ring: Keyring }): Promise<TestKernel> {
  const url = process.env['MONGODB_URL']
  if (!url) throw new Error('MONGODB_URL is not set: run this test with --test-global-setup=lib/testing/backing.ts')
  const database = shared?.database ?? `test_${randomBytes(6).toString('hex')}`
  const ring = shared?.ring ?? testRing()
  const connection = await connectStore(url, database)
  const store = storeOf(connection, kind, {})
  if (!shared) await store.prepare()
  let today = start
  const alerts: string[] = []
  return {
    store,
    database,
    ring,
    parameters: {},
    alerts,
    today: () => today,
    now: instantNow,
    alert: (what, id) => void alerts.push(`${what} ${id}`),
    keys: caseKeys(ring, connection.collection('keys') as unknown as mongo.Collection<WrappedKey>),
    date: (to) => {
      today = to
    },
    twin: () => testKernel(kind, today, { database, ring }),
    close: async () => {
      if (!shared) await connection.dropDatabase()
      await connection.close()
    },
  }
}
