import type { Connection } from 'mongoose'
import type { mongo } from 'mongoose'
import { type Bus, connectBus, ensureStream } from './bus.ts'
import { type BusinessDate, epochMs, instantNow, storedDate, wallDate } from './business-date.ts'
import { type Authority, authorityOf } from './auth.ts'
import type { Period } from './calendar.ts'
import type { Config } from './config.ts'
import { type Drafts, draftsOf } from './drafts.ts'
import type { Parameters } from './fold.ts'
import type { Kernel } from './kernel.ts'
import { caseKeys, type CaseKeys, type Keyring, readKeyring, type WrappedKey } from './keys.ts'
import type { AnyKind } from './kind.ts'
import { type Guesses, guessesOf } from './limits.ts'
import { type Metrics, metricsOf } from './metrics.ts'
import { type Notices, noticesOf } from './notices.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { type Reads, readsOf } from './reads.ts'
import { type Relay, relayOf } from './relay.ts'
import { type SignOuts, signOutsOf } from './sign-outs.ts'
import { connectStore, storeOf } from './store.ts'
import { type Log, logOf } from './telemetry.ts'
import { type Uploads, uploadsOf } from './uploads.ts'

export interface AlertRecord {
  readonly at: string
  readonly kind: string
  readonly case: string
  readonly says: string
}
type Alert = (kind: string, caseId: string, says: string) => void

/** Everything that a service's handlers and reactions stand on. */
export interface Parts {
  readonly service: string
  readonly config: Config
  readonly log: Log
  readonly bus: Bus
  readonly date: BusinessDate
  readonly ring: Keyring
  readonly keys: CaseKeys
  readonly numbers: Numbers
  readonly reads: Reads
  readonly uploads: Uploads
  readonly drafts: Drafts
  readonly notices: Notices
  readonly guesses: Guesses
  readonly authority: Authority
  readonly signOuts: SignOuts
  readonly metrics: Metrics
  readonly parameters: Parameters
  readonly alerts: mongo.Collection<AlertRecord>
  /** What agencies have answered. */
  readonly inbound: mongo.Collection<{ _id: string }>
  readonly alert: Alert
  /** By kind name. */
  readonly kernels: Readonly<Record<string, Kernel>>
  readonly relays: Readonly<Record<string, Relay>>
  readonly healthy: () => Promise<Readonly<Record<string, boolean>>>
}
/** What is opened before a service can have parts, and closed after it. */
export interface Opened {
  readonly parts: Parts
  /** Counts the outbox; commands are refused while it is at its bound. */
  readonly count: () => Promise<void>
  readonly close: () => Promise<void>
}
export interface Opening {
  readonly service: string
  readonly parameters: Parameters
  readonly kinds: (parts: { readonly collection: (name: string) => mongo.Collection; readonly keys: CaseKeys; readonly ring: Keyring }) => readonly AnyKind[]
  /** Clients of the sign-on that this service takes beside our own: the systems of agencies. */
  readonly clients?: readonly string[]
}

const outboxBound = 5000
const ourClients = ['portal', 'service', 'clock', 'cli']
/** How long the register of reads is kept, where an office has set it. */
const keptFor = (parameters: Parameters): Period | undefined => (parameters['retention.reads'] as { value?: Period } | undefined)?.value
const holds = (answer: Promise<unknown>): Promise<boolean> =>
  answer.then(
    () => true,
    () => false,
  )
const named =
  (variable: string, what: string) =>
  (error: unknown): never => {
    throw new Error(`cannot start, ${what} at ${variable} does not answer: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }

function alertTo(alerts: mongo.Collection<AlertRecord>, metrics: Metrics, log: Log): Alert {
  return (kind, id, says) => {
    metrics.alerts.inc({ kind })
    log.warn({ alert: kind, case: id, says }, 'alert')
    void alerts.insertOne({ at: instantNow(), kind, case: id, says }).catch(() => undefined)
  }
}

/** Connects to store, keys and bus, finds out what day it is, and puts the parts together. Throws one readable line. */
export async function openParts(opening: Opening, config: Config): Promise<Opened> {
  const { service, parameters } = opening
  const log = logOf(service, config.LOG_LEVEL)
  const ring = readKeyring(config.KEYRING_FILE)
  const store: Connection = await connectStore(config.MONGODB_URL, service).catch(named('MONGODB_URL', 'the store'))
  const keyStore = await connectStore(config.MONGODB_URL, `${service}_keys`)
  const bus = await connectBus(config.NATS_URL, config.NATS_SEED_FILE, service).catch(named('NATS_URL', 'the bus'))
  await ensureStream(bus, service)
  const failed = (error: unknown): void =>
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'the sweep of a day failed and is tried again')
  const date = config.DEMONSTRATION_DATE ? await storedDate(bus, service, config.DEMONSTRATION_DATE, failed) : await wallDate(bus, failed)
  const signOuts = await signOutsOf(bus, (error) =>
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'ended sessions are not heard of'),
  )
  const realm = { url: config.KEYCLOAK_URL, realm: config.KEYCLOAK_REALM, audience: 'qingdan', clients: [...ourClients, ...(opening.clients ?? [])] }
  const keys = caseKeys(ring, keyStore.collection('keys') as unknown as mongo.Collection<WrappedKey>)
  const metrics = metricsOf(service)
  const alerts = store.collection('alerts') as unknown as mongo.Collection<AlertRecord>
  const alert = alertTo(alerts, metrics, log)
  const numbers = numbersOf(store)
  let pending = 0
  const kernelOf = (kind: AnyKind): Kernel => ({
    store: storeOf(store, kind, parameters),
    keys,
    ring,
    parameters,
    today: date.today,
    now: instantNow,
    alert,
    full: () => pending >= outboxBound,
  })
  const kernels = Object.fromEntries(
    opening.kinds({ collection: (name) => store.collection(name), keys, ring }).map((kind) => [kind.name, kernelOf(kind)] as const),
  )
  const relays = Object.fromEntries(Object.entries(kernels).map(([name, kernel]) => [name, relayOf({ bus, store: kernel.store, numbers, alert })] as const))
  const parts: Parts = {
    service,
    config,
    log,
    bus,
    date,
    ring,
    keys,
    numbers,
    metrics,
    alerts,
    alert,
    kernels,
    relays,
    parameters,
    inbound: store.collection('inbound') as unknown as mongo.Collection<{ _id: string }>,
    reads: readsOf(store, keys, instantNow, { kept: keptFor(parameters), alert }),
    uploads: uploadsOf(store, keys),
    drafts: draftsOf(store, keys),
    notices: noticesOf(store),
    guesses: guessesOf(store),
    signOuts,
    authority: authorityOf(realm, { ended: signOuts.has }),
    healthy: async () => ({ store: await holds(store.db!.command({ ping: 1 }, { timeoutMS: 1500 })), bus: !bus.nc.isClosed() && (await holds(bus.nc.rtt())) }),
  }
  return {
    parts,
    count: async () => {
      const waiting = { pendingSince: { $exists: true } } as never
      const seen = await Promise.all(
        Object.entries(kernels).map(
          async ([
            kind,
            {
              store: { cases },
            },
          ]) => {
            const [n, first] = await Promise.all([
              cases.countDocuments(waiting, { maxTimeMS: 2000 }),
              cases.findOne(waiting, { sort: { pendingSince: 1 }, projection: { pendingSince: 1 }, maxTimeMS: 2000 }),
            ])
            metrics.pending.set({ kind }, n)
            metrics.lag.set({ kind }, first?.pendingSince ? Math.max(0, epochMs() - Date.parse(first.pendingSince)) / 1000 : 0)
            return n
          },
        ),
      )
      pending = seen.reduce((total, n) => total + n, 0)
    },
    close: async () => {
      await signOuts.stop()
      await bus.nc.drain()
      await store.close()
      await keyStore.close()
    },
  }
}
