import { z } from 'zod'
import { streamOf, subjects } from './bus.ts'
import { type Consumer, consumerOf, jsonOf, Unreadable } from './consume.ts'
import { insertOnce } from './insert-once.ts'
import type { Parts } from './parts.ts'
import type { Rejection } from './rejections.ts'

/** What was sent to the people of a case: one notice for each document that its history produced. */
export function noticesConsumer(parts: Parts, kinds: readonly string[]): Consumer {
  const { bus, log, alert, notices, kernels, service } = parts
  return consumerOf({
    bus,
    service,
    stream: streamOf(service),
    durable: 'notices',
    filters: kinds.map((kind) => subjects.ofKind(service, kind)),
    log,
    alert,
    lane: (message) => message.subject.split('.')[3] ?? '',
    handle: async (message) => {
      const header = (name: string): string => message.headers?.get(name) ?? ''
      const document = header('qd-document')
      if (!document) return undefined
      const id = header('ce-subject')
      const found = await kernels[message.subject.split('.')[2] ?? '']?.store.load(id, {})
      const channel = found?.people.some(({ account }) => account) ? 'portal' : 'counter'
      await notices.send({
        _id: header('ce-id'),
        case: id,
        at: header('qd-at'),
        on: header('qd-on'),
        to: 'applicant',
        channel,
        name: (jsonOf(document) as { name: string }).name,
      })
      return undefined
    },
  })
}

/** What an agency wrote to us; the subject says who and what, the body is whatever it sent. */
export interface Inbound {
  readonly agency: string
  readonly kind: string
  readonly at: string
  readonly body: unknown
}
/** What the agencies of this service send, and of no other; what cannot be read is parked with its reason and holds up nobody. */
export function inboundConsumer(parts: Parts, agencies: readonly string[], take: (message: Inbound) => Promise<Rejection | undefined>): Consumer {
  const { bus, log, alert, service } = parts
  return consumerOf({
    bus,
    service,
    stream: 'INBOUND',
    durable: service,
    filters: agencies.map((agency) => subjects.inbound(agency)),
    log,
    alert,
    lane: (message) => message.subject,
    handle: async (message) => {
      const [, , agency = '', kind = ''] = message.subject.split('.')
      return take({ agency, kind, at: message.time.toISOString(), body: json(message.data) })
    },
  })
}
function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Unreadable('not JSON in UTF-8')
  }
}
/** A body by its schema, or the reason why it is none. */
export function bodyOf<T>(schema: z.ZodType<T>, body: unknown, what: string): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'} ${issue.message}`)
  throw new Unreadable(`${what}: ${faults.join('; ').slice(0, 300)}`)
}

/** An agency's answer to a public event: which event it is about and what became of it. A lead at most, never a decision. */
const answer = z.strictObject({
  event: z.string().min(1).max(200),
  result: z.enum(['received', 'delivered', 'concluded', 'not-ours']).default('received'),
  note: z.string().max(500).optional(),
})
/** Keeps what agencies answer to what we told them. */
export const keepAnswers =
  ({ inbound }: Parts) =>
  async ({ agency, kind, at, body }: Inbound): Promise<undefined> => {
    const { event, result } = bodyOf(answer, body, 'not an answer')
    await insertOnce(inbound, { _id: `${agency}:${kind}:${event}`, agency, kind, at, event, result } as never)
  }
