import { readFileSync } from 'node:fs'
import type { SpanExporter } from '@opentelemetry/sdk-trace'
import type { mongo } from 'mongoose'
import { notices } from '@qingdan/list/notices/index.ts'
import { authorityOf } from './auth.ts'
import { archiveAll } from './archive.ts'
import { type BusinessDate, instantNow, storedDate, wallDate } from './business-date.ts'
import { type Bus, connectBus, ensureStream } from './bus.ts'
import { sweep } from './clock.ts'
import type { Config } from './config.ts'
import type { Consumer } from './consume.ts'
import { type Drafts, draftsOf } from './drafts.ts'
import type { Parameters } from './fold.ts'
import { type GrpcServer, type registered, serve } from './grpc.ts'
import type { Kernel } from './kernel.ts'
import { caseKeys, type CaseKeys, type Keyring, readKeyring, type WrappedKey } from './keys.ts'
import type { Actor, AnyKind } from './kind.ts'
import type { LegalDate } from './calendar.ts'
import { type Guesses, guessesOf } from './limits.ts'
import { type Metrics, metricsOf, serveMetrics } from './metrics.ts'
import { type Notices, noticesOf } from './notices.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { publisherOf } from './publish.ts'
import { type Reads, readsOf } from './reads.ts'
import { reconcile } from './reconcile.ts'
import { recount } from './recount.ts'
import { type Relay, relayOf, type RelayOptions } from './relay.ts'
import { reject } from './rejections.ts'
import { connectStore, storeOf } from './store.ts'
import { type Log, logOf, startTracing } from './telemetry.ts'
import { type Uploads, uploadsOf } from './uploads.ts'

export interface AlertRecord {
  readonly at: string
  readonly kind: string
  readonly case: string
  readonly says: string
}
/** Everything that a service's handlers and reactions stand on. */
export interface Parts {
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
  readonly metrics: Metrics
  readonly parameters: Parameters
  readonly alerts: mongo.Collection<AlertRecord>
  /** What agencies have answered. */
  readonly inbound: mongo.Collection<{ _id: string }>
  readonly alert: (kind: string, caseId: string, says: string) => void
  /** By kind name. */
  readonly kernels: Readonly<Record<string, Kernel>>
  readonly relays: Readonly<Record<string, Relay>>
  readonly healthy: () => Promise<Readonly<Record<string, boolean>>>
}
export interface Definition {
  readonly service: string
  readonly kinds: (parts: { readonly collection: (name: string) => mongo.Collection }) => readonly AnyKind[]
  readonly handlers: (parts: Parts) => readonly ReturnType<typeof registered>[]
  readonly consumers: (parts: Parts) => readonly Consumer[]
  readonly mayCall: (method: string, actor: Actor) => boolean
  readonly parameters: Parameters
  /** The descriptors of what it serves, for reflection. */
  readonly protoset: Uint8Array
  /** What begins on a day by itself, before the sweep of that day. */
  readonly onDay?: (parts: Parts, date: LegalDate) => Promise<void>
  readonly exporter?: SpanExporter
  readonly pass?: RelayOptions['pass']
}
export interface Running {
  readonly parts: Parts
  readonly port: number
  readonly metricsPort: number
  stop(): Promise<void>
}
const outboxBound = 5000

/** Starts a service in order: store, bus, date, keys, healing, relay, consumers, clock, calls. Throws one readable line. */
export async function startService(definition: Definition, config: Config): Promise<Running> {
  const { service } = definition
  const log = logOf(service, config.LOG_LEVEL)
  const endTracing = startTracing(service, { address: config.OTEL_EXPORTER_OTLP_ENDPOINT, exporter: definition.exporter })
  const ring = readKeyring(config.KEYRING_FILE)
  const store = await connectStore(config.MONGODB_URL, service).catch(named('MONGODB_URL', 'the store'))
  const keyStore = await connectStore(config.MONGODB_URL, `${service}_keys`)
  const bus = await connectBus(config.NATS_URL, config.NATS_SEED_FILE, service).catch(named('NATS_URL', 'the bus'))
  await ensureStream(bus, service)
  const failed = (error: unknown): void =>
    log.warn({ error: error instanceof Error ? error.message : String(error) }, 'the sweep of a day failed and is tried again')
  const date = config.DEMONSTRATION_DATE ? await storedDate(bus, service, config.DEMONSTRATION_DATE, failed) : await wallDate(bus, failed)
  const keys = caseKeys(ring, keyStore.collection('keys') as unknown as mongo.Collection<WrappedKey>)
  const metrics = metricsOf(service)
  const alerts = store.collection('alerts') as unknown as mongo.Collection<AlertRecord>
  const alert = (kind: string, id: string, says: string): void => {
    metrics.alerts.inc({ kind })
    log.warn({ alert: kind, case: id, says }, 'alert')
    void alerts.insertOne({ at: instantNow(), kind, case: id, says }).catch(() => undefined)
  }
  const numbers = numbersOf(store)
  const kinds = definition.kinds({ collection: (name) => store.collection(name) })
  let pendingCases = 0
  const kernels = Object.fromEntries(
    kinds.map((kind): [string, Kernel] => [
      kind.name,
      {
        store: storeOf(store, kind, definition.parameters),
        keys,
        ring,
        parameters: definition.parameters,
        today: date.today,
        now: instantNow,
        alert,
        full: () => pendingCases >= outboxBound,
      },
    ]),
  )
  const relays = Object.fromEntries(
    Object.values(kernels).map((kernel): [string, Relay] => [
      kernel.store.kind.name,
      relayOf({ bus, store: kernel.store, numbers, alert, ...(definition.pass && { pass: definition.pass }) }),
    ]),
  )
  const healthy = async (): Promise<Record<string, boolean>> => ({
    store: await store.db!.command({ ping: 1 }, { timeoutMS: 1500 }).then(
      () => true,
      () => false,
    ),
    bus:
      !bus.nc.isClosed() &&
      (await bus.nc.rtt().then(
        () => true,
        () => false,
      )),
  })
  const parts: Parts = {
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
    inbound: store.collection('inbound') as unknown as mongo.Collection<{ _id: string }>,
    relays,
    parameters: definition.parameters,
    healthy,
    reads: readsOf(store, keys, instantNow),
    uploads: uploadsOf(store, keys),
    drafts: draftsOf(store, keys),
    notices: noticesOf(store),
    guesses: guessesOf(store),
  }
  for (const each of [numbers, parts.reads, parts.uploads, parts.drafts, parts.notices, parts.guesses]) await each.prepare()
  for (const kernel of Object.values(kernels)) {
    await kernel.store.prepare()
    const healed = await reconcile(bus, kernel.store, definition.parameters)
    for (const id of healed.forks) alert('fork', id, 'store and bus disagree')
    for (const [id, fields] of Object.entries(healed.lost)) alert('sealed-lost', id, fields.join(', '))
    await recount(kernel, notices.at(-1)?.document ?? 'published')
  }
  const count = async (): Promise<void> => {
    const counts = await Promise.all(
      Object.values(kernels).map(({ store: { cases } }) => cases.countDocuments({ pendingSince: { $exists: true } }, { maxTimeMS: 2000 })),
    )
    Object.keys(kernels).forEach((kind, i) => metrics.pending.set({ kind }, counts[i] ?? 0))
    pendingCases = counts.reduce((total, n) => total + n, 0)
  }
  const counting = setInterval(() => void count().catch(() => undefined), 1000)
  for (const relay of Object.values(relays)) relay.start()
  const consumers = [publisherOf(bus, kinds, definition.parameters, log, alert), ...definition.consumers(parts)]
  for (const consumer of consumers) await consumer.start()
  await date.start((day) => settleDay(definition, parts, consumers, day))
  const archiving = setInterval(() => void Promise.all(Object.values(kernels).map(({ store: cases }) => archiveAll(cases))).catch(() => undefined), 30_000)

  const authority = authorityOf({ url: config.KEYCLOAK_URL, realm: config.KEYCLOAK_REALM, audience: 'qingdan', clients: ['portal', 'service', 'clock', 'cli'] })
  const grpc: GrpcServer = await serve(definition.handlers(parts), definition.protoset, {
    address: config.LISTEN,
    log,
    mayCall: definition.mayCall,
    authenticate: (token, office) => (token ? authority.actorOf(token, office) : Promise.resolve(reject('not-signed-on', 'a token is needed'))),
    ...(config.TLS_KEY && config.TLS_CERTIFICATE && { tls: { key: config.TLS_KEY, certificate: config.TLS_CERTIFICATE } }),
  })
  const http = await serveMetrics(metrics, config.METRICS, async () => Object.values(await healthy()).every(Boolean))
  log.info({ port: grpc.port, metrics: http.port, date: date.today(), demonstration: date.demonstration }, 'started')
  return {
    parts,
    port: grpc.port,
    metricsPort: http.port,
    stop: async () => {
      await grpc.drain()
      clearInterval(counting)
      clearInterval(archiving)
      await date.stop()
      for (const consumer of consumers) await consumer.stop()
      for (const relay of Object.values(relays)) await relay.stop()
      await http.close()
      await bus.nc.drain()
      await store.close()
      await keyStore.close()
      await endTracing()
    },
  }
}

/** What a day needs before the next may come: its own beginnings, its overdue deadlines, its events published and handled. */
async function settleDay(definition: Definition, parts: Parts, consumers: readonly Consumer[], day: LegalDate): Promise<void> {
  await definition.onDay?.(parts, day)
  for (const kernel of Object.values(parts.kernels)) await sweep(kernel, day)
  for (const relay of Object.values(parts.relays)) await relay.drain()
  for (const consumer of consumers) while (!(await consumer.idle())) await new Promise((resolve) => setTimeout(resolve, 10))
}
const named =
  (variable: string, what: string) =>
  (error: unknown): never => {
    throw new Error(`cannot start, ${what} at ${variable} does not answer: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
  }

/** Runs a service as a process: one readable line and exit 1 when it cannot start, an orderly end on SIGTERM. */
export async function runService(start: () => Promise<Running>): Promise<void> {
  try {
    const running = await start()
    process.send?.({ port: running.port, metricsPort: running.metricsPort })
    const end = (): void =>
      void running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    process.once('SIGTERM', end)
    process.once('SIGINT', end)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
/** A file of the deployment, read at start-up. */
export const fileOf = (url: URL): Uint8Array => readFileSync(url)
