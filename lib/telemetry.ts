import { context, type Context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { AlwaysOffSampler, BatchSpanProcessor, SimpleSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace'
import { pino } from 'pino'

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error'>

// Whatever a line may carry by accident: none of these names is ever written out.
const personal = [
  'name',
  'idNumber',
  'id_number',
  'phone',
  'address',
  'token',
  'authorization',
  'cookie',
  'answers',
  'woman',
  'man',
  'statement',
  'opinion',
  'grounds',
  'note',
  'queryCode',
  'code',
]
/** A log that writes JSON lines to standard error, with personal fields redacted at any of the first three levels. */
export function logOf(service: string, level = 'info'): Log {
  const paths = personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  return pino({ level, redact: { paths, censor: '[redacted]' }, base: { service } }, pino.destination({ dest: 2, sync: false }))
}

/** Starts tracing; without an address or an exporter only the marks of a trace are handed on. Returns what flushes and ends it. */
export function startTracing(
  service: string,
  to: { readonly address?: string | undefined; readonly exporter?: SpanExporter | undefined } = {},
): () => Promise<void> {
  const spanProcessors = [
    ...(to.exporter ? [new SimpleSpanProcessor({ exporter: to.exporter })] : []),
    ...(to.address ? [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${to.address}/v1/traces` }) })] : []),
  ]
  const resource = resourceFromAttributes({ 'service.name': service })
  // Where nobody looks, a span is only the mark that is handed on.
  const provider = new TracerProvider({ resource, spanProcessors, ...(spanProcessors.length === 0 && { sampler: new AlwaysOffSampler() }) })
  trace.setGlobalTracerProvider(provider)
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  return () => provider.shutdown()
}

const tracer = (): ReturnType<typeof trace.getTracer> => trace.getTracer('qingdan')
/** The trace headers of what is running, to send along. */
export function carried(): Record<string, string> {
  const headers: Record<string, string> = {}
  propagation.inject(context.active(), headers)
  return headers
}
const from = (headers: Readonly<Record<string, string>>): Context => propagation.extract(context.active(), headers)

function finish(span: Span, error?: unknown): void {
  if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' })
  span.end()
}
/** Runs `body` in a span that continues the trace of `headers`. Attributes hold ids and names of things, never of people. */
export async function within<T>(
  name: string,
  headers: Readonly<Record<string, string>>,
  kind: SpanKind,
  body: () => Promise<T>,
  attributes: Record<string, string> = {},
): Promise<T> {
  const parent = Object.keys(headers).length > 0 ? from(headers) : context.active()
  const span = tracer().startSpan(name, { kind, attributes }, parent)
  try {
    const value = await context.with(trace.setSpan(parent, span), body)
    finish(span)
    return value
  } catch (error) {
    finish(span, error)
    throw error
  }
}
/** The same for a call that may stream. */
export async function* callSpan<Y, R>(
  name: string,
  headers: Readonly<Record<string, string>>,
  body: () => AsyncGenerator<Y, R, undefined>,
): AsyncGenerator<Y, R, undefined> {
  const parent = from(headers)
  const span = tracer().startSpan(name, { kind: SpanKind.SERVER }, parent)
  const running = trace.setSpan(parent, span)
  const steps = body()
  try {
    for (;;) {
      const step = await context.with(running, () => steps.next())
      if (step.done) {
        finish(span)
        return step.value
      }
      yield step.value
    }
  } catch (error) {
    finish(span, error)
    throw error
  } finally {
    await steps.return(undefined as never)
  }
}
