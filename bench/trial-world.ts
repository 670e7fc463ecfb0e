import { jetstreamManager } from '@nats-io/jetstream'
import { internalConnection } from '@qingdan/deploy/nats/connection.ts'
import { ensureAgencies } from '@qingdan/deploy/nats/streams.ts'
import { instantNow } from '@qingdan/lib/business-date.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import { caseKeys, readKeyring } from '@qingdan/lib/keys.ts'
import type { AnyKind } from '@qingdan/lib/kind.ts'
import { connectStore, storeOf } from '@qingdan/lib/store.ts'
import { slip } from '@qingdan/lib/testing/slip.ts'
import { type Child, started } from './child.ts'
import { trialEnvironment } from './trial.ts'

export interface TrialWorld {
  readonly service: Child
  /** A kernel over the store of the trial service; of `slip`, or of a kind of another name with the same indexes. */
  readonly kernel: (kind?: AnyKind) => Promise<Kernel>
  close(): Promise<void>
}
/** The trial service as a process of its own over an empty store and bus. */
export async function trialWorld(execArgv: readonly string[] = []): Promise<TrialWorld> {
  const environment = await trialEnvironment()
  const url = environment['MONGODB_URL'] ?? ''
  const connections = await Promise.all(['trial', 'trial_keys'].map((name) => connectStore(url, name)))
  for (const connection of connections) await connection.dropDatabase()
  const nc = await internalConnection(environment['NATS_URL'] ?? '', environment['NATS_SEED_FILE'] ?? '')
  const jsm = await jetstreamManager(nc)
  for (const name of ['TRIAL', 'PUBLIC', 'INBOUND', 'PARKED', 'KV_business-date', 'KV_sign-outs']) await jsm.streams.delete(name).catch(() => undefined)
  await ensureAgencies(nc)
  await nc.drain()
  const service = await started(new URL('trial.ts', import.meta.url).pathname, environment, execArgv)
  const ring = readKeyring(environment['KEYRING_FILE'] ?? '')
  const keys = caseKeys(ring, connections[1]!.collection('keys') as never)
  const kernel = async (kind: AnyKind = slip): Promise<Kernel> => {
    const store = storeOf(connections[0]!, kind, {})
    await store.prepare()
    return { store, ring, keys, parameters: {}, today: () => '2015-07-20', now: instantNow, alert: () => undefined }
  }
  return {
    service,
    kernel,
    close: async () => {
      await service.stop()
      for (const connection of connections) await connection.close()
    },
  }
}
