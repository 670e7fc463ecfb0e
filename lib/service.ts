import type { SpanExporter } from '@opentelemetry/sdk-trace'
import { notices } from '@qingdan/list/notices/index.ts'
import type { LegalDate } from './calendar.ts'
import { sweep } from './clock.ts'
import type { Config } from './config.ts'
import type { Consumer } from './consume.ts'
import { type GrpcServer, type registered, serve } from './grpc.ts'
import type { Actor } from './kind.ts'
import { serveMetrics } from './metrics.ts'
import { type Opening, openParts, type Parts } from './parts.ts'
import { publisherOf } from './publish.ts'
import { reconcile } from './reconcile.ts'
import { recount } from './recount.ts'
import { reject } from './rejections.ts'
import { startTracing } from './telemetry.ts'

export type { Parts }
/** What a service is: its kinds, its calls, what it reacts to. */
export interface Definition extends Opening {
  readonly handlers: (parts: Parts) => readonly ReturnType<typeof registered>[]
  readonly consumers: (parts: Parts) => readonly Consumer[]
  readonly mayCall: (method: string, actor: Actor) => boolean
  /** The descriptors of what it serves, for reflection. */
  readonly protoset: Uint8Array
  /** What begins on a day by itself, before the sweep of that day. */
  readonly onDay?: (parts: Parts, date: LegalDate) => Promise<void>
  readonly exporter?: SpanExporter
}
export interface Running {
  readonly parts: Parts
  readonly port: number
  readonly metricsPort: number
  stop(): Promise<void>
}

/** Makes the indexes, then compares store and bus and heals what one of them lost, before anything is served. */
export async function heal({ bus, kernels, alert, ...parts }: Parts): Promise<void> {
  for (const each of [parts.numbers, parts.reads, parts.uploads, parts.drafts, parts.notices, parts.guesses]) await each.prepare()
  for (const kernel of Object.values(kernels)) {
    await kernel.store.prepare()
    const healed = await reconcile(bus, kernel, parts.numbers)
    for (const id of healed.forks) alert('fork', id, 'store and bus disagree')
    for (const [id, fields] of Object.entries(healed.lost)) alert('sealed-lost', id, fields.join(', '))
    await recount(kernel, notices.at(-1)?.document ?? 'published')
  }
}
/** What a day needs before the next may come: its own beginnings, its overdue deadlines, its events published and handled. */
async function settleDay(definition: Definition, parts: Parts, consumers: readonly Consumer[], day: LegalDate): Promise<void> {
  await definition.onDay?.(parts, day)
  for (const kernel of Object.values(parts.kernels)) await sweep(kernel, day)
  for (const relay of Object.values(parts.relays)) await relay.drain()
  for (const consumer of consumers) while (!(await consumer.idle())) await new Promise((resolve) => setTimeout(resolve, 10))
}
function serveCalls(definition: Definition, parts: Parts): Promise<GrpcServer> {
  const { config, log, authority } = parts
  const tls = config.TLS_KEY && config.TLS_CERTIFICATE ? { key: config.TLS_KEY, certificate: config.TLS_CERTIFICATE } : undefined
  return serve(definition.handlers(parts), definition.protoset, {
    address: config.LISTEN,
    log,
    mayCall: definition.mayCall,
    ...(tls && { tls }),
    authenticate: (token, office) => (token ? authority.actorOf(token, office) : Promise.resolve(reject('not-signed-on', 'a token is needed'))),
  })
}
const every = (ms: number, work: () => Promise<unknown>): NodeJS.Timeout => setInterval(() => void work().catch(() => undefined), ms)

/** Starts a service in order: store, bus, date, healing, relay, consumers, clock, calls. Throws one readable line. */
export async function startService(definition: Definition, config: Config): Promise<Running> {
  const endTracing = startTracing(definition.service, { address: config.OTEL_EXPORTER_OTLP_ENDPOINT, exporter: definition.exporter })
  const opened = await openParts(definition, config)
  const { parts } = opened
  const { kernels, relays, date, log, metrics } = parts
  await heal(parts)
  for (const relay of Object.values(relays)) relay.start()
  const kinds = Object.values(kernels).map(({ store }) => store.kind)
  const consumers = [publisherOf(parts.bus, kinds, definition.parameters, log, parts.alert), ...definition.consumers(parts)]
  for (const consumer of consumers) await consumer.start()
  await date.start((day) => settleDay(definition, parts, consumers, day))
  const timer = every(1000, opened.count)
  const grpc = await serveCalls(definition, parts)
  const http = await serveMetrics(metrics, config.METRICS, async () => Object.values(await parts.healthy()).every(Boolean))
  log.info({ port: grpc.port, metrics: http.port, date: date.today(), demonstration: date.demonstration }, 'started')
  return {
    parts,
    port: grpc.port,
    metricsPort: http.port,
    stop: async () => {
      await grpc.drain()
      clearInterval(timer)
      await date.stop()
      for (const consumer of consumers) await consumer.stop()
      for (const relay of Object.values(relays)) await relay.stop()
      await http.close()
      await opened.close()
      await endTracing()
    },
  }
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
