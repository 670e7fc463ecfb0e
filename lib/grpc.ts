import { pass } from '#points'
import { readFileSync } from 'node:fs'
import {
  ChannelCredentials,
  type Client,
  ClientError,
  type CompatServiceDefinition,
  createChannel,
  createClientFactory,
  createServer,
  Metadata,
  type CallContext,
  type CallOptions,
  ServerError,
  type ServiceImplementation,
  Status,
} from 'nice-grpc'
import { ServerCredentials } from '@grpc/grpc-js'
import { deadlineMiddleware, type DeadlineOptions } from 'nice-grpc-client-middleware-deadline'
import { HealthDefinition, HealthServiceImpl, HealthState } from 'nice-grpc-server-health'
import { ServerReflection, ServerReflectionService } from 'nice-grpc-server-reflection'
import type { Actor } from './kind.ts'
import { storeLost } from './outage.ts'
import { codeOf, decodeRejection, detailsKey, encodeRejection } from './refusal.ts'
import { isRejected, reject, type Rejection } from './rejections.ts'
import { callSpan, carried, type Log } from './telemetry.ts'

export { startTracing } from './telemetry.ts'

/** A rejection on its way out of a handler; the one place where a refusal becomes an exception. */
export class Refusal extends Error {
  readonly rejection: Rejection
  constructor(rejection: Rejection) {
    super(rejection.because)
    this.rejection = rejection
  }
}
/** The value, or the refusal thrown towards the caller. */
export function orRefuse<T extends object>(value: T | Rejection): T {
  if (isRejected(value)) throw new Refusal(value)
  return value
}

/** What a handler knows of its caller. */
export interface Caller {
  readonly actor: Actor
  /** An opaque mark of the visitor's address, from the portal; never the address. */
  readonly visitor: string
  readonly until: number
}
export interface Serving {
  readonly address: string
  readonly authenticate: (token: string | undefined, office: string | undefined) => Promise<Actor | Rejection>
  /** Default deny: a method without a rule is refused. */
  readonly mayCall: (method: string, actor: Actor) => boolean
  readonly log: Log
  readonly patience?: number
  /** PEM files, where TLS is on between the parts. */
  readonly tls?: { readonly key: string; readonly certificate: string }
}
export interface GrpcServer {
  readonly port: number
  readonly setHealthy: (healthy: boolean) => void
  /** Takes no new calls, ends long streams, lets running calls finish. */
  readonly drain: () => Promise<void>
}
type Registered = { readonly definition: CompatServiceDefinition; readonly implementation: ServiceImplementation<CompatServiceDefinition, Caller> }

export function registered<D extends CompatServiceDefinition>(definition: D, implementation: ServiceImplementation<D, Caller>): Registered {
  return { definition, implementation: implementation }
}

/** What stands for bytes that are no message: the library would call them a fault of ours. */
const unreadable = Object.freeze({})
interface Decoder {
  decode(bytes: Uint8Array): unknown
}
/** The same contract, whose single requests are refused like any wrong input when their bytes cannot be read. */
function lenient<D extends CompatServiceDefinition>(definition: D): D {
  const read = (type: Decoder): Decoder => ({
    ...type,
    decode: (bytes) => {
      try {
        return type.decode(bytes)
      } catch {
        return unreadable
      }
    },
  })
  const methods = definition.methods as unknown as Readonly<Record<string, { readonly requestType: Decoder; readonly requestStream: boolean }>>
  const changed = Object.entries(methods).map(([name, method]) => [name, method.requestStream ? method : { ...method, requestType: read(method.requestType) }])
  return { ...definition, methods: Object.fromEntries(changed) as D['methods'] }
}
function readable(request: unknown): void {
  if (request === unreadable)
    throw new Refusal(reject('invalid', 'these bytes are no message of this call', { fields: [{ field: 'request', rule: 'unreadable' }] }))
}

const open = new Set(['/grpc.health.v1.Health/Check', '/grpc.health.v1.Health/Watch', '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo'])

/** Serves the definitions; every call has an actor, a rule and an end. */
export async function serve(services: readonly Registered[], protoset: Uint8Array, serving: Serving): Promise<GrpcServer> {
  const health = HealthState()
  health.setStatus('healthy')
  const server = createServer({ 'grpc.max_receive_message_length': 4 * 1024 * 1024 }).use(async function* (call, context) {
    return yield* callSpan(call.method.path, traceOf(context.metadata), async function* () {
      let caller: Caller | undefined
      try {
        await pass('request-parsed')
        if (!open.has(call.method.path)) caller = await callerOf(context, serving)
        if (caller && !serving.mayCall(call.method.path, caller.actor)) throw new Refusal(reject('not-allowed', call.method.path))
        const calling = caller ? Object.assign(context, caller) : context
        await pass('token-verified')
        readable(call.request)
        const answer = yield* call.next(call.request, calling)
        await pass('answered')
        return answer
      } catch (error) {
        throw translated(error, context, call.method.path, serving.log, caller)
      }
    })
  })
  for (const { definition, implementation } of services) server.add(lenient(definition), implementation)
  server.add(HealthDefinition, HealthServiceImpl(health))
  server.add(
    ServerReflectionService,
    ServerReflection(
      protoset,
      services.map(({ definition }) => ('fullName' in definition ? definition.fullName : '') as string),
    ),
  )
  const credentials = serving.tls
    ? ServerCredentials.createSsl(null, [{ private_key: readFileSync(serving.tls.key), cert_chain: readFileSync(serving.tls.certificate) }])
    : ServerCredentials.createInsecure()
  const port = await server.listen(serving.address, credentials)
  return {
    port,
    setHealthy: (healthy) => health.setStatus(healthy ? 'healthy' : 'unhealthy'),
    drain: async () => {
      health.setStatus('unhealthy')
      const done = server.shutdown()
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 5000).unref())])
      server.forceShutdown()
    },
  }
}

function traceOf(metadata: Metadata): Record<string, string> {
  const [traceparent, tracestate] = [metadata.get('traceparent'), metadata.get('tracestate')]
  return { ...(traceparent && { traceparent }), ...(tracestate && { tracestate }) }
}
async function callerOf(context: CallContext, serving: Serving): Promise<Caller> {
  const token = context.metadata.get('authorization')?.replace(/^Bearer /, '')
  const actor = orRefuse(await serving.authenticate(token, context.metadata.get('qd-office')))
  return { actor, visitor: context.metadata.get('qd-visitor') ?? '', until: performance.now() + (serving.patience ?? 8000) }
}

/** A refusal keeps its reason; a lost store is UNAVAILABLE; anything else is a fault that tells the caller nothing. */
function translated(error: unknown, context: CallContext, path: string, log: Log, caller?: Caller): unknown {
  if (error instanceof ServerError) return error
  const rejection =
    error instanceof Refusal
      ? error.rejection
      : storeLost(error)
        ? reject('unavailable', 'the store cannot be reached', { meta: { retryAfterSeconds: '5' } })
        : undefined
  if (!rejection) {
    if (error instanceof Error && error.name === 'AbortError') return error
    log.error({ path, error: error instanceof Error ? error.stack : String(error) }, 'a call failed')
    return new ServerError(Status.INTERNAL, 'internal fault')
  }
  // Who tries doors leaves a line for each: which one, by which account, and why it stayed shut. Never what was sent.
  const fault = error instanceof Refusal || !(error instanceof Error) ? {} : { error: error.message }
  log.warn({ path, refused: rejection.rejected, account: caller?.actor.account, ...fault }, 'a call was refused')
  context.trailer.set(detailsKey, encodeRejection(rejection))
  return new ServerError(codeOf(rejection.rejected), rejection.because)
}

// The details of a refusal arrive in the trailer, beside the error they belong to.
const refusals = new WeakMap<ClientError, Uint8Array>()

/** A client of one service; every call ends within `deadline` ms unless it says otherwise. */
export function connect<D extends CompatServiceDefinition>(definition: D, address: string, deadline = 10_000, ca?: string): Client<D, DeadlineOptions> {
  const credentials = ca ? ChannelCredentials.createSsl(readFileSync(ca)) : ChannelCredentials.createInsecure()
  return createClientFactory()
    .use(deadlineMiddleware)
    .use(async function* (call, options) {
      const metadata = Metadata(options.metadata)
      for (const [key, value] of Object.entries(carried())) metadata.set(key, value)
      let details: Uint8Array | undefined
      const onTrailer = (trailer: Metadata): void => {
        details = trailer.get(detailsKey)
        options.onTrailer?.(trailer)
      }
      try {
        return yield* call.next(call.request, { ...options, metadata, onTrailer })
      } catch (error) {
        if (details && error instanceof ClientError) refusals.set(error, details)
        throw error
      }
    })
    .create(definition, createChannel(address, credentials), { '*': { deadline } })
}
/** Call options of one person: the token, the office chosen to act for, the visitor's mark. */
export function asActor(token: string, more: { office?: string; visitor?: string } = {}): CallOptions {
  const metadata = Metadata({ authorization: `Bearer ${token}` })
  if (more.office) metadata.set('qd-office', more.office)
  if (more.visitor) metadata.set('qd-visitor', more.visitor)
  return { metadata }
}

/** The refusal that an error of a call carries; undefined for a fault. */
export function rejectionOf(error: unknown): Rejection | undefined {
  if (!(error instanceof ClientError)) return undefined
  const bytes = refusals.get(error)
  if (bytes) return decodeRejection(bytes)
  if (error.code === Status.UNAVAILABLE || error.code === Status.DEADLINE_EXCEEDED) return reject('unavailable', error.details)
  return undefined
}
