import { createServer, type Server } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  readonly commands: Counter<'kind' | 'command' | 'outcome'>
  readonly seconds: Histogram<'kind' | 'command'>
  readonly pending: Gauge<'kind'>
  readonly lag: Gauge<'kind'>
  readonly alerts: Counter<'kind'>
}
export function metricsOf(service: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ service })
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    commands: new Counter({
      name: 'qingdan_commands_total',
      help: 'Commands by outcome (done or the reason of the refusal).',
      labelNames: ['kind', 'command', 'outcome'],
      registers,
    }),
    seconds: new Histogram({
      name: 'qingdan_command_seconds',
      help: 'Time to answer a command.',
      labelNames: ['kind', 'command'],
      buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
      registers,
    }),
    pending: new Gauge({ name: 'qingdan_outbox_cases', help: 'Cases with entries that the bus has not acknowledged.', labelNames: ['kind'], registers }),
    lag: new Gauge({ name: 'qingdan_outbox_lag_seconds', help: 'Age of the oldest unpublished entry.', labelNames: ['kind'], registers }),
    alerts: new Counter({ name: 'qingdan_alerts_total', help: 'Alerts for a person to look at.', labelNames: ['kind'], registers }),
  }
}
/** /metrics, /healthz (the process lives) and /readyz (it can work). */
export async function serveMetrics(metrics: Metrics, address: string, ready: () => Promise<boolean>): Promise<{ port: number; close: () => Promise<void> }> {
  const [host, port] = address.split(/:(?=\d+$)/)
  const server: Server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/metrics') response.setHeader('content-type', metrics.registry.contentType).end(await metrics.registry.metrics())
      else if (request.url === '/healthz') response.end('alive\n')
      else if (request.url === '/readyz') response.writeHead((await ready()) ? 200 : 503).end()
      else response.writeHead(404).end()
    })().catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve, rejected) => server.once('error', rejected).listen(Number(port), host, resolve))
  const bound = server.address()
  return { port: typeof bound === 'object' && bound ? bound.port : 0, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
