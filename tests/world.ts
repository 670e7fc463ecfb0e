import { jetstreamManager } from '@nats-io/jetstream'
import { type Api, apiOf } from '@qingdan/deploy/demo/api.ts'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'
import { internalConnection } from '@qingdan/deploy/nats/connection.ts'
import { ensureAgencies } from '@qingdan/deploy/nats/streams.ts'
import { startService, type Definition, type Running } from '@qingdan/lib/service.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import { config } from '../services/permit/config.ts'
import { permitService } from '../services/permit/service.ts'
import { aKeyring } from './keyring.ts'

export interface World {
  readonly running: Running
  readonly api: Api
  readonly address: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Starts the service again over the same store and bus. */
  again(): Promise<void>
  stop(): Promise<void>
}
const ours = ['PERMIT', 'PUBLIC', 'INBOUND', 'PARKED', 'KV_business-date', 'KV_sign-outs']

/** Empties what an earlier test left in the store and on the bus of this run. */
export async function emptied(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const name of ['permit', 'permit_keys']) {
    const connection = await connectStore(environment['MONGODB_URL'] ?? '', name)
    await connection.dropDatabase()
    await connection.close()
  }
  const nc = await internalConnection(environment['NATS_URL'] ?? '', environment['NATS_SEED_FILE'] ?? '')
  const jsm = await jetstreamManager(nc)
  for (const stream of ours) await jsm.streams.delete(stream).catch(() => undefined)
  await ensureAgencies(nc)
  await nc.drain()
}
/** The permit service over the real servers of this run, on 2015-07-20, with nothing in it. */
export async function aWorld(more: Partial<Definition> = {}, date = '2015-07-20', over: Readonly<Record<string, string>> = {}): Promise<World> {
  const environment = {
    ...process.env,
    KEYRING_FILE: await aKeyring(),
    DEMONSTRATION_DATE: date,
    PARAMETERS: 'demonstration',
    LISTEN: '127.0.0.1:0',
    METRICS: '127.0.0.1:0',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    ...over,
  }
  await emptied(environment)
  const start = (): Promise<Running> => {
    const parsed = config(environment)
    return startService({ ...permitService(parsed), ...more }, parsed)
  }
  const tokens = tokensOf(environment)
  let running = await start()
  const world = {
    environment,
    get running() {
      return running
    },
    get address() {
      return `127.0.0.1:${running.port}`
    },
    get api() {
      return apiOf(`127.0.0.1:${running.port}`, tokens)
    },
    again: async () => {
      await running.stop()
      running = await start()
    },
    stop: () => running.stop(),
  }
  return world
}
