import { readFileSync } from 'node:fs'
import {
  DiscardPolicy,
  jetstream,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream'
import { connect, nanos, type NatsConnection, nkeyAuthenticator } from '@nats-io/transport-node'

export interface Bus {
  readonly nc: NatsConnection
  readonly js: JetStreamClient
  readonly jsm: JetStreamManager
}
/** Connects with the service's own key; keeps trying to reconnect for as long as the process lives. */
export async function connectBus(url: string, seedFile: string, name: string): Promise<Bus> {
  const nc = await connect({
    servers: url,
    authenticator: nkeyAuthenticator(readFileSync(seedFile)),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    timeout: 5000,
  })
  return { nc, js: jetstream(nc, { timeout: 2000 }), jsm: await jetstreamManager(nc, { timeout: 5000, checkAPI: false }) }
}

/** The one place where subjects are spelled. */
export const subjects = {
  event: (service: string, kind: string, caseId: string, type: string): string => `${service}.v1.${kind}.${caseId}.${type}`,
  ofCase: (service: string, kind: string, caseId: string): string => `${service}.v1.${kind}.${caseId}.*`,
  ofKind: (service: string, kind: string): string => `${service}.v1.${kind}.>`,
  ofService: (service: string): string => `${service}.v1.>`,
  public: (service: string, event: string, area: string): string => `public.v1.${service}.${event}.${area.replace(/^township:/, '')}`,
  parked: (service: string): string => `parked.${service}`,
  inbound: (agency: string): string => `inbound.v1.${agency}.*`,
  test: (agency: string): string => `public.v1.test.${agency}`,
} as const
export const streamOf = (service: string): string => service.toUpperCase()
export const wrongLastSequence = 10071
const streamNotFound = 10059

/** A code of the JetStream API, where the error is one. */
export const apiCode = (error: unknown): number | undefined => (error instanceof JetStreamApiError ? error.code : undefined)

/** The stream of a service's own events: no age limit, full means refused. */
export async function ensureStream({ jsm }: Bus, service: string, maxBytes = 1024 ** 3): Promise<void> {
  const name = streamOf(service)
  const known = await jsm.streams.info(name).catch((error: unknown) => {
    if (apiCode(error) === streamNotFound) return undefined
    throw error
  })
  if (known) return
  await jsm.streams.add({
    name,
    subjects: [subjects.ofService(service)],
    retention: RetentionPolicy.Limits,
    storage: StorageType.File,
    discard: DiscardPolicy.New,
    max_bytes: maxBytes,
    duplicate_window: nanos(120_000),
    allow_direct: true,
  })
}
