import { headers as newHeaders } from '@nats-io/transport-node'
import type { JsMsg } from '@nats-io/jetstream'
import type { Bus } from './bus.ts'
import { streamOf, subjects } from './bus.ts'
import { type Consumer, consumerOf, jsonOf, Unreadable } from './consume.ts'
import type { AnyKind } from './kind.ts'
import { prefixOf } from './calls.ts'
import { printed } from './numbers.ts'
import type { Parameters } from './fold.ts'
import { carried, type Log } from './telemetry.ts'

/** Fills the stream PUBLIC from a service's own stream: one durable, message id = event id, ids and status only. */
export function publisherOf(
  bus: Bus,
  kinds: readonly AnyKind[],
  parameters: Parameters,
  log: Log,
  alert: (kind: string, caseId: string, says: string) => void,
): Consumer {
  const service = kinds[0]?.service ?? ''
  const byName = new Map(kinds.map((kind) => [kind.name, kind]))
  return consumerOf({
    bus,
    service,
    stream: streamOf(service),
    durable: 'public',
    log,
    alert,
    lane: (message) => message.subject.split('.')[3] ?? '',
    handle: async (message) => {
      const kind = byName.get(message.subject.split('.')[2] ?? '')
      if (!kind) throw new Unreadable(`no kind for ${message.subject}`)
      const event = cloudEvent(kind, parameters, message)
      if (!event) return undefined
      const headers = newHeaders()
      for (const [key, value] of Object.entries(carried())) headers.set(key, value)
      await bus.js.publish(event.subject, JSON.stringify(event.body), { msgID: event.body.id, headers, timeout: 2000 })
      return undefined
    },
  })
}
/** The CloudEvents 1.0 JSON that an agency receives; undefined when the entry is nobody's business. */
function cloudEvent(kind: AnyKind, parameters: Parameters, message: JsMsg): { subject: string; body: Record<string, unknown> & { id: string } } | undefined {
  const header = (name: string): string => message.headers?.get(name) ?? ''
  const decoded = decode(kind, message.data)
  if (decoded.$case === 'kernel') return undefined
  const published = kind.publish(decoded)
  if (!published) return undefined
  const document = header('qd-document')
  const number =
    document &&
    printed(
      prefixOf({ parameters }, { document: jsonOf(document) as { name: string; series: string } }),
      header('qd-on').slice(0, 4),
      Number(header('qd-number')),
    )
  const area = header('qd-area')
  if (!header('ce-id') || !area) throw new Unreadable('it has not the headers of an event of ours')
  return {
    subject: subjects.public(kind.service, published.event, area),
    body: {
      specversion: '1.0',
      id: header('ce-id'),
      source: header('ce-source'),
      type: `qingdan.public.${kind.service}.v1.${published.event}`,
      subject: header('ce-subject'),
      time: header('ce-time'),
      datacontenttype: 'application/json',
      qdon: header('qd-on'),
      qdarea: area,
      qdclause: (jsonOf(header('qd-under') || '[]') as string[])[0] ?? '',
      data: { ...published.data, ...(number && { number }) },
    },
  }
}
function decode(kind: AnyKind, data: Uint8Array): { $case: string } {
  try {
    const event = kind.decode(data)
    if (!event) throw new Unreadable('an event of a later version')
    return event
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('the bytes are not an event of ours')
  }
}
