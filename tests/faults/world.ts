import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { type Backing, environmentOf, startBacking } from '@qingdan/deploy/backing/index.ts'
import { freePort } from '@qingdan/deploy/backing/net.ts'
import { launch, type Launched, until } from '@qingdan/deploy/backing/process.ts'
import { internalConnection } from '@qingdan/deploy/nats/connection.ts'
import { ensureAgencies } from '@qingdan/deploy/nats/streams.ts'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { BusinessDateDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { PermitDefinition } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { ownRealm } from '../abuse/realm.ts'
import { aKeyring } from '../keyring.ts'
import { type ClientLog, clientLog } from './client-log.ts'
import { serversStarted, smallDisks } from './disk.ts'
import { claimsOf, type Somebody } from './people.ts'

type Environment = Readonly<Record<string, string>>
/** One of the two copies of the service, a process of its own. */
export interface Copy {
  readonly permit: ReturnType<typeof connect<typeof PermitDefinition>>
  readonly date: ReturnType<typeof connect<typeof BusinessDateDefinition>>
  readonly logFile: string
  /** Of the process that was started last. */
  readonly pid: number
  alive(): boolean
  /** After SIGKILL it is gone when this returns. */
  signal(signal: NodeJS.Signals): Promise<void>
  /** Starts it again; false when it died before it could work, which a kill point may bring about. */
  start(more?: Environment): Promise<boolean>
}
export interface World {
  readonly dir: string
  readonly backing: Backing
  readonly environment: Environment
  readonly copies: readonly [Copy, Copy]
  readonly log: ClientLog
  readonly as: (who: Somebody) => ReturnType<typeof asActor>
  stop(): Promise<void>
}
const program = new URL('../../services/permit/main.ts', import.meta.url).pathname

async function copyOf(name: string, dir: string, environment: Environment): Promise<Copy> {
  const [port, metrics] = [await freePort(), await freePort()]
  const address = `127.0.0.1:${port}`
  let running: Launched | undefined
  let permit = connect(PermitDefinition, address, 12_000)
  let date = connect(BusinessDateDefinition, address, 120_000)
  const ready = async (): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${metrics}/readyz`, { signal: AbortSignal.timeout(2000) })
    if (!answer.ok) throw new Error(String(answer.status))
  }
  return {
    get permit() {
      return permit
    },
    get date() {
      return date
    },
    get pid() {
      return running?.pid ?? 0
    },
    logFile: join(dir, `${name}.log`),
    alive: () => running?.alive() ?? false,
    signal: async (signal) => running?.kill(signal),
    start: async (more = {}) => {
      const env = { ...environment, LISTEN: address, METRICS: `127.0.0.1:${metrics}`, ...more }
      const started = await launch({ name, command: process.execPath, args: ['--conditions=faults', program], dir, env })
      running = started
      // A channel that has seen its server die waits long before it looks again.
      permit = connect(PermitDefinition, address, 12_000)
      date = connect(BusinessDateDefinition, address, 120_000)
      const works = await until(ready, started, 60_000).then(
        () => true,
        () => false,
      )
      if (!works && !more['KILL_AT']) throw new Error(`${name} did not start: see ${started.log}`)
      return works
    },
  }
}
/** Real servers and two real copies of the permit service of this run's own, on 2015-07-20, with nothing in them. */
export async function openWorld(dir: string, disks = false): Promise<World> {
  await mkdir(dir, { recursive: true })
  const undo = disks ? await smallDisks(dir) : async () => undefined
  const backing = await startBacking({ dir, only: ['mongo', 'nats'], own: true }).finally(serversStarted)
  const realm = await ownRealm()
  const servers = environmentOf(backing)
  const nc = await internalConnection(servers['NATS_URL'] ?? '', servers['NATS_SEED_FILE'] ?? '')
  await ensureAgencies(nc)
  await nc.drain()
  const environment = {
    ...servers,
    KEYCLOAK_URL: realm.url,
    KEYRING_FILE: await aKeyring(),
    DEMONSTRATION_DATE: '2015-07-20',
    PARAMETERS: 'demonstration',
    LOG_LEVEL: 'warn',
  }
  const copies = [await copyOf('permit-a', dir, environment), await copyOf('permit-b', dir, environment)] as const
  const tokens = new Map<string, ReturnType<typeof asActor>>()
  const as = (who: Somebody): ReturnType<typeof asActor> => {
    const known = tokens.get(who.account) ?? asActor(realm.token(claimsOf(who)))
    tokens.set(who.account, known)
    return known
  }
  return {
    dir,
    backing,
    environment,
    copies,
    log: clientLog(join(dir, 'clients.jsonl')),
    as,
    stop: async () => {
      for (const copy of copies) await copy.signal('SIGKILL')
      await backing.stop()
      realm.stop()
      await undo()
    },
  }
}
/** The streams and the store as they are, beside the service and without its code. */
export async function streamsOf({
  environment,
}: Pick<World, 'environment'>): Promise<{ jsm: Awaited<ReturnType<typeof jetstreamManager>>; nc: Awaited<ReturnType<typeof internalConnection>> }> {
  const nc = await internalConnection(environment['NATS_URL'] ?? '', environment['NATS_SEED_FILE'] ?? '')
  return { nc, jsm: await jetstreamManager(nc) }
}
