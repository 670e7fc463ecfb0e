import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Seeds } from '../nats/seeds.ts'
import { startKeycloak, type KeycloakServer } from './keycloak.ts'
import { startMongo } from './mongo.ts'
import { startNats, type NatsServer } from './nats.ts'
import { stopAll } from './process.ts'
import { noSecrets, type Secrets, secretVariables } from './secrets.ts'
import type { Server } from './server.ts'

export type Part = 'mongo' | 'nats' | 'keycloak'

export interface BackingOptions {
  /** Logs, marks, seeds and data; a second start in the same folder goes on with the same data. */
  dir: string
  /** Free ones are taken where none is given. */
  ports?: Partial<Record<Part, number>>
  only?: readonly Part[]
  /** Servers of one's own even where the environment gives addresses. */
  own?: boolean
  /** Where browsers find the portal: the only place to which a sign-in returns. */
  portalOrigin?: string
}

export interface Backing {
  mongoUrl: string
  natsUrl: string
  /** Files of nkey seeds: of our own services, of the system account, of each agency. */
  seeds: Seeds
  natsMonitorUrl: string
  keycloakUrl: string
  /** The issuer in every token of the realm. */
  issuer: string
  /** Of the clients of the realm. */
  secrets: Secrets
  pids: Record<string, number>
  /** The same servers with the controls of the fault tests; only those that were asked for. */
  servers: { mongo?: Server; nats?: NatsServer; keycloak?: KeycloakServer }
  stop: () => Promise<void>
}

const all: readonly Part[] = ['mongo', 'nats', 'keycloak']
const processes: Record<Part, string[]> = { mongo: ['mongo', 'mongod', 'postgres', 'ferretdb'], nats: ['nats'], keycloak: ['keycloak'] }

/** Starts the servers at once. When one fails, those that started are stopped and the fault of the first is thrown. */
export async function startBacking({ dir, ports = {}, only = all, own = false, portalOrigin }: BackingOptions): Promise<Backing> {
  const home = resolve(dir)
  await mkdir(home, { recursive: true })
  await stopAll(
    home,
    only.flatMap((part) => processes[part]),
  )
  const options = (part: Part) => ({ dir: home, own, ...(ports[part] ? { port: ports[part] } : {}) })
  const wanted = <T>(part: Part, start: () => Promise<T>): Promise<T | undefined> => (only.includes(part) ? start() : Promise.resolve(undefined))
  const started = await Promise.allSettled([
    wanted('mongo', () => startMongo(options('mongo'))),
    wanted('nats', () => startNats(options('nats'))),
    wanted('keycloak', () => startKeycloak({ ...options('keycloak'), ...(portalOrigin && { portalOrigin }) })),
  ] as const)
  const failed = started.find((result) => result.status === 'rejected')
  const [mongo, nats, keycloak] = started.map((result) => (result.status === 'fulfilled' ? result.value : undefined)) as [Server?, NatsServer?, KeycloakServer?]
  const running = [keycloak, nats, mongo].filter((server) => server !== undefined)
  const stop = async () => void (await Promise.all(running.map((server) => server.stop())))
  if (failed) {
    await stop()
    throw failed.reason
  }
  return {
    mongoUrl: mongo?.url ?? '',
    natsUrl: nats?.url ?? '',
    seeds: nats?.seeds ?? { internal: '', sys: '', agencies: {} },
    natsMonitorUrl: nats?.monitorUrl ?? '',
    keycloakUrl: keycloak?.url ?? '',
    issuer: keycloak ? `${keycloak.url}/realms/qingdan` : '',
    secrets: keycloak?.secrets ?? noSecrets(),
    pids: Object.assign({}, ...running.map((server) => server.pids)),
    servers: { ...(mongo && { mongo }), ...(nats && { nats }), ...(keycloak && { keycloak }) },
    stop,
  }
}

/** The addresses as the environment of the services, which is also what `env.json` holds. */
export function environmentOf(backing: Backing): Record<string, string> {
  return {
    MONGODB_URL: backing.mongoUrl,
    NATS_URL: backing.natsUrl,
    NATS_SEED_FILE: backing.seeds.internal,
    NATS_SEEDS: backing.seeds.internal.replace(/\/[^/]*$/, ''),
    NATS_MONITOR_URL: backing.natsMonitorUrl,
    KEYCLOAK_URL: backing.keycloakUrl,
    OIDC_ISSUER: backing.issuer,
    ...secretVariables(backing.secrets),
  }
}

/** Adds the addresses to `env.json` of the folder, which keeps those of servers started there before. */
export async function writeEnvironment(dir: string, backing: Backing): Promise<string> {
  const file = join(resolve(dir), 'env.json')
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, unknown>
  const now = Object.entries(environmentOf(backing)).filter(([, value]) => value !== '')
  const pids = { ...(before.pids as Record<string, number>), ...backing.pids }
  await writeFile(file, `${JSON.stringify({ ...before, ...Object.fromEntries(now), pids }, null, 2)}\n`, { mode: 0o600 })
  return file
}
