import { pass } from '#points'
import { AckPolicy, DeliverPolicy, type JsMsg } from '@nats-io/jetstream'
import { headers as newHeaders, nanos } from '@nats-io/transport-node'
import { SpanKind } from '@opentelemetry/api'
import { apiCode, type Bus, subjects } from './bus.ts'
import { epochMs } from './business-date.ts'
import { keepGoing } from './keep.ts'
import type { Reason, Rejection } from './rejections.ts'
import { type Log, within } from './telemetry.ts'

/** A message that cannot be read: it is parked with its reason and holds up nobody. */
export class Unreadable extends Error {}

/** JSON of a message; what cannot be read today cannot be read tomorrow. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable('not JSON')
  }
}

export interface Consuming {
  readonly bus: Bus
  readonly service: string
  readonly stream: string
  readonly durable: string
  /** Subjects; without them everything in the stream. */
  readonly filters?: readonly string[]
  /** Messages with the same lane are handled one after the other. */
  readonly lane: (message: JsMsg) => string
  /** Handles one message; idempotent, because a message may come again. */
  readonly handle: (message: JsMsg) => Promise<Rejection | undefined>
  readonly log: Log
  readonly alert: (kind: string, caseId: string, says: string) => void
}
export interface Consumer {
  start(): Promise<void>
  /** Nothing waits and nothing is in hand. */
  idle(): Promise<boolean>
  stop(): Promise<void>
}
const consumerNotFound = 10014
/** Not an answer: the other event may be on its way, or the case or the service takes nothing at the moment. */
const notYet: ReadonlySet<string> = new Set<Reason>(['wrong-state', 'not-found', 'held', 'lost-parts', 'outbox-full', 'contended', 'unavailable'])
const patienceMs = 72 * 3600_000
const wait = (deliveries: number): number => Math.min(1000 * 2 ** Math.min(deliveries, 12), 3600_000)

const everything: readonly string[] = ['>']
/** What a durable hears; one made without subjects hears everything. */
function filtersOf({ filter_subject: one, filter_subjects: several }: { filter_subject?: string; filter_subjects?: string[] }): readonly string[] {
  return several?.length ? several.toSorted() : one ? [one] : everything
}

export function consumerOf({ bus, service, stream, durable, filters = everything, lane, handle, log, alert }: Consuming): Consumer {
  const lanes = new Map<string, Promise<void>>()
  let stop = (): Promise<void> => Promise.resolve()

  const park = async (message: JsMsg, because: string): Promise<void> => {
    const headers = newHeaders()
    for (const [key, value] of [
      ['qd-stream', stream],
      ['qd-seq', String(message.seq)],
      ['qd-subject', message.subject],
      ['qd-because', because],
    ])
      headers.set(key as string, value as string)
    await bus.js.publish(subjects.parked(service), message.data, { headers, msgID: `parked:${stream}:${durable}:${message.seq}`, timeout: 2000 })
    message.term(because)
    alert('message-parked', message.subject, because)
  }
  const one = async (message: JsMsg): Promise<void> => {
    const headers = Object.fromEntries((message.headers?.keys() ?? []).map((key) => [key, message.headers?.get(key) ?? '']))
    try {
      await pass('event-delivered')
      const refused = await within(`consume ${message.subject.split('.').at(-1)}`, headers, SpanKind.CONSUMER, () => handle(message), {
        'event.id': headers['ce-id'] ?? '',
      })
      if (!refused) {
        await pass('effect-stored')
        await message.ackAck({ timeout: 2000 })
        return await pass('acked')
      }
      if (!notYet.has(refused.rejected)) {
        log.info({ subject: message.subject, refused: refused.rejected }, 'answered with a refusal')
        return message.ack()
      }
      const age = epochMs() - message.time.getTime()
      if (age > patienceMs) return await park(message, refused.rejected)
      message.nak(wait(message.info.deliveryCount))
    } catch (error) {
      if (error instanceof Unreadable) return park(message, error.message).catch(() => message.nak(wait(message.info.deliveryCount)))
      log.warn({ subject: message.subject, error: error instanceof Error ? error.message : String(error) }, 'a message will be tried again')
      message.nak(wait(message.info.deliveryCount))
    }
  }
  const take = (message: JsMsg): void => {
    const key = lane(message)
    const next = (lanes.get(key) ?? Promise.resolve()).then(() => one(message))
    lanes.set(key, next)
    void next.finally(() => lanes.get(key) === next && lanes.delete(key))
  }
  const ensure = async (): Promise<void> => {
    const known = await bus.jsm.consumers.info(stream, durable).catch((error: unknown) => {
      if (apiCode(error) === consumerNotFound) return undefined
      throw error
    })
    if (known) {
      if (filtersOf(known.config).join() !== filters.toSorted().join())
        await bus.jsm.consumers.update(stream, durable, { filter_subject: '', filter_subjects: [...filters] })
      return
    }
    await bus.jsm.consumers.add(stream, {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanos(30_000),
      max_deliver: -1,
      max_ack_pending: 256,
      filter_subjects: [...filters],
    })
  }
  return {
    start: async () => {
      await ensure()
      stop = keepGoing(
        async (stopping) => {
          await ensure()
          const messages = await (await bus.js.consumers.get(stream, durable)).consume({ max_messages: 128 })
          stopping.addEventListener('abort', () => void messages.close())
          for await (const message of messages) take(message)
        },
        (error) => log.warn({ durable, error: error instanceof Error ? error.message : String(error) }, 'consuming stopped and will go on'),
      )
    },
    idle: async () => {
      const info = await bus.jsm.consumers.info(stream, durable)
      return lanes.size === 0 && info.num_pending === 0 && info.num_ack_pending === 0
    },
    stop: async () => {
      await stop()
      await Promise.allSettled(lanes.values())
    },
  }
}
