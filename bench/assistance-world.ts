import type { mongo } from 'mongoose'
import { instantNow } from '@qingdan/lib/business-date.ts'
import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import type { Config } from '@qingdan/lib/config.ts'
import { caseKeys, type Keyring, type WrappedKey } from '@qingdan/lib/keys.ts'
import type { AnyKind } from '@qingdan/lib/kind.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { connectStore, storeOf } from '@qingdan/lib/store.ts'
import { loaded } from '../services/subsidy/config.ts'
import { subsidyService } from '../services/subsidy/service.ts'
import { indexed } from '../services/subsidy/work/members.ts'
import { storedIn, type Stored } from '../services/subsidy/work/stored.ts'

/** The same for every process of a run, because what one has sealed another opens. */
export const benchRing: Keyring = { current: 'k1', master: { k1: Buffer.alloc(32, 1) }, blind: Buffer.alloc(32, 2), codes: Buffer.alloc(32, 3) }

export interface AssistanceWorld {
  readonly kernels: Readonly<Record<'reward' | 'special' | 'round' | 'batch' | 'clawback', Kernel>>
  readonly stored: Stored
  readonly ring: Keyring
  readonly wrappedKeys: mongo.Collection<WrappedKey>
  /** What the work of the service asks of its parts. */
  readonly parts: Parts
  readonly collection: (name: string) => mongo.Collection
  /** Moves the business date. */
  date(to: LegalDate): void
  /** Empties all but what was made, and lays that out as the enrolments of special assistance. */
  layOut(count: number): Promise<void>
  close(): Promise<void>
}
const inBulk = 500
/** The subsidy service's kinds and work over the store of this run, without its calls, its relay and its bus. */
export async function assistanceWorld(database: string, ring: Keyring): Promise<AssistanceWorld> {
  const connection = await connectStore(process.env['MONGODB_URL'] ?? '', database)
  const collection = (name: string): mongo.Collection => connection.collection(name) as unknown as mongo.Collection
  const wrappedKeys = collection('keys') as unknown as mongo.Collection<WrappedKey>
  const keys = caseKeys(ring, wrappedKeys)
  const parameters = loaded('demonstration')
  let today: LegalDate = '2015-07-20'
  const alert = (kind: string, id: string, says: string): never => {
    throw new Error(`${kind} ${id}: ${says}`)
  }
  const kinds = subsidyService({ PARAMETERS: 'demonstration' } as Config).kinds({ collection, keys, ring } as never) as readonly AnyKind[]
  const kernels = Object.fromEntries(
    kinds.map((kind): [string, Kernel] => [
      kind.name,
      { store: storeOf(connection, kind, parameters), ring, keys, parameters, today: () => today, now: instantNow, alert },
    ]),
  ) as AssistanceWorld['kernels']
  const stored = storedIn(collection)
  const parts = { kernels, keys, ring, alert, log: { warn: (found: object) => console.error(found) } } as unknown as Parts
  return {
    kernels,
    stored,
    ring,
    wrappedKeys,
    parts,
    collection,
    date: (to) => {
      today = to
    },
    layOut: async (count) => {
      for (const name of ['special', 'reward', 'round', 'batch', 'bank_rows', 'bank_files']) await collection(name).drop()
      for (const { store } of Object.values(kernels)) await store.prepare()
      await indexed(stored.register)
      let part: mongo.Document[] = []
      for await (const one of collection('made').find({}, { batchSize: inBulk }).limit(count)) {
        if (part.push(one) < inBulk) continue
        await collection('special').insertMany(part)
        part = []
      }
      if (part.length > 0) await collection('special').insertMany(part)
    },
    close: () => connection.close(),
  }
}
