import { townships } from '@qingdan/list/townships.ts'
import { inForce } from '@qingdan/lib/law.ts'
import { streamOf } from '@qingdan/lib/bus.ts'
import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { type Consumer, consumerOf, jsonOf, Unreadable } from '@qingdan/lib/consume.ts'
import { handle } from '@qingdan/lib/handle.ts'
import { clockActor } from '@qingdan/lib/kernel.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { z } from 'zod'

/** On the first day of a month, or on the first day on which we notice, each township's digest is opened. Idempotent by its id. */
export function monthOpener(): (parts: Parts, date: LegalDate) => Promise<void> {
  let opened = ''
  return async (parts, date) => {
    const month = date.slice(0, 7)
    if (opened === month || !inForce('list:r1:digest', date)) return
    const kernel = parts.kernels['monthly']!
    for (const { id } of townships) {
      const done = await handle(kernel, clockActor, {
        caseId: '',
        commandId: `open:${id}:${month}`,
        command: { $case: 'open', value: { township: id, month } },
      })
      if (isRejected(done) && done.rejected !== 'already-open') parts.alert('month-not-opened', `${id} ${month}`, done.because)
    }
    opened = month
  }
}

/** What was sent to the people of a case: one notice for each document that its history produced. */
export function noticesConsumer(parts: Parts): Consumer {
  const { bus, log, alert, notices, kernels } = parts
  return consumerOf({
    bus,
    service: 'permit',
    stream: streamOf('permit'),
    durable: 'notices',
    filter: 'permit.v1.permit.>',
    log,
    alert,
    lane: (message) => message.subject.split('.')[3] ?? '',
    handle: async (message) => {
      const header = (name: string): string => message.headers?.get(name) ?? ''
      const document = header('qd-document')
      if (!document) return undefined
      const id = header('ce-subject')
      const found = await kernels['permit']!.store.load(id, {})
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

/** An agency's answer: which event it is about and what became of it. A lead at most, never a decision. */
const answer = z.strictObject({
  event: z.string().min(1).max(200),
  result: z.enum(['received', 'delivered', 'concluded', 'not-ours']).default('received'),
  note: z.string().max(500).optional(),
})
export interface InboundRecord {
  readonly _id: string
  readonly agency: string
  readonly kind: string
  readonly at: string
  readonly event: string
  readonly result: string
}
/** Keeps what agencies answer; a malformed answer is parked with its reason and holds up nobody. */
export function inboundConsumer(parts: Parts, keep: (record: InboundRecord) => Promise<void>): Consumer {
  const { bus, log, alert } = parts
  return consumerOf({
    bus,
    service: 'permit',
    stream: 'INBOUND',
    durable: 'permit',
    log,
    alert,
    lane: (message) => message.subject,
    handle: async (message) => {
      const [, , agency = '', kind = ''] = message.subject.split('.')
      const parsed = answer.safeParse(json(message.data))
      if (!parsed.success)
        throw new Unreadable(
          `not an answer: ${parsed.error.issues
            .map((issue) => `${issue.path.join('.') || 'body'} ${issue.message}`)
            .join('; ')
            .slice(0, 300)}`,
        )
      await keep({
        _id: `${agency}:${kind}:${parsed.data.event}`,
        agency,
        kind,
        at: message.time.toISOString(),
        event: parsed.data.event,
        result: parsed.data.result,
      })
      return undefined
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
