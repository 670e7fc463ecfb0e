import { jetstreamManager } from '@nats-io/jetstream'
import { type Api, apiOf } from '@qingdan/deploy/demo/api.ts'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'
import { internalConnection } from '@qingdan/deploy/nats/connection.ts'
import { ensureAgencies } from '@qingdan/deploy/nats/streams.ts'
import { streamOf } from '@qingdan/lib/bus.ts'
import type { Config } from '@qingdan/lib/config.ts'
import { startService, type Definition, type Running } from '@qingdan/lib/service.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import { config } from '../services/permit/config.ts'
import { permitService } from '../services/permit/service.ts'
import { subsidyService } from '../services/subsidy/service.ts'
import { aKeyring } from './keyring.ts'

/** Every service that a world can have. */
const definitions = { permit: permitService, subsidy: subsidyService } as const satisfies Record<string, (config: Config) => Definition>
export type ServiceName = keyof typeof definitions
const names = Object.keys(definitions) as ServiceName[]

interface Started {
  readonly running: Running
  readonly address: string
}
export interface World {
  readonly running: Running
  readonly api: Api
  readonly address: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** By name: those that this world has. */
  readonly services: Readonly<Partial<Record<ServiceName, Started>>>
  /** Starts the services again over the same store and bus. */
  again(): Promise<void>
  stop(): Promise<void>
}
const ours = [...names.map(streamOf), 'PUBLIC', 'INBOUND', 'PARKED', 'KV_business-date', 'KV_sign-outs']

/** Empties what an earlier test left in the store and on the bus of this run. */
export async function emptied(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const name of names.flatMap((each) => [each, `${each}_keys`])) {
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
/** What this run gives a service, with a keyring of its own. */
async function environmentOn(date: string, over: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  return {
    ...(process.env as Record<string, string>),
    KEYRING_FILE: await aKeyring(),
    DEMONSTRATION_DATE: date,
    PARAMETERS: 'demonstration',
    LISTEN: '127.0.0.1:0',
    METRICS: '127.0.0.1:0',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    ...over,
  }
}
/** Services over the real servers of this run, with nothing in them; the first is the one that `running`, `address` and `api` speak of. */
export async function worldOf(
  wanted: readonly [ServiceName, ...ServiceName[]],
  { more = {}, date = '2015-07-20', over = {} }: { more?: Partial<Definition>; date?: string; over?: Readonly<Record<string, string>> } = {},
): Promise<World> {
  const environment = await environmentOn(date, over)
  await emptied(environment)
  const tokens = tokensOf(environment)
  const start = async (): Promise<World['services']> => {
    const parsed = config(environment)
    const each = await Promise.all(
      wanted.map(async (name) => {
        const running = await startService({ ...definitions[name](parsed), ...more }, parsed)
        return [name, { running, address: `127.0.0.1:${running.port}` }] as const
      }),
    )
    return Object.fromEntries(each)
  }
  let services = await start()
  const first = (): Started => services[wanted[0]]!
  const stop = async (): Promise<void> => void (await Promise.all(Object.values(services).map(({ running }) => running.stop())))
  return {
    environment,
    get services() {
      return services
    },
    get running() {
      return first().running
    },
    get address() {
      return first().address
    },
    get api() {
      return apiOf(first().address, tokens)
    },
    again: async () => {
      await stop()
      services = await start()
    },
    stop,
  }
}
/** The permit service alone, on 2015-07-20. */
export const aWorld = (more: Partial<Definition> = {}, date = '2015-07-20', over: Readonly<Record<string, string>> = {}): Promise<World> =>
  worldOf(['permit'], { more, date, over })
