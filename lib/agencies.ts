import { headers as newHeaders } from '@nats-io/transport-node'
import type { Agency } from '@qingdan/proto/kernel/v1/office.ts'
import { AckPolicy, DeliverPolicy } from '@nats-io/jetstream'
import { nanos } from '@nats-io/transport-node'
import { type Bus, subjects } from './bus.ts'
import { instantNow } from './business-date.ts'
import { reject, type Rejection } from './rejections.ts'

/** The agencies of the register, as their durables on PUBLIC show them: what they may have, and how far behind they are. */
export async function agenciesOf({ jsm }: Bus): Promise<Agency[]> {
  const found: Agency[] = []
  for await (const {
    name,
    config,
    num_pending: waiting,
    num_ack_pending: unacknowledged,
    num_redelivered: redelivered,
    ack_floor: floor,
  } of jsm.consumers.list('PUBLIC')) {
    const meta = config.metadata ?? {}
    if (!meta['qingdan-agency']) continue
    const events = (config.filter_subjects ?? [])
      .filter((subject) => !subject.startsWith('public.v1.test.'))
      .map((subject) => subject.split('.').slice(2, 4).join('.'))
    found.push({
      id: name,
      nameZh: meta['name-zh'] ?? name,
      nameEn: meta['name-en'] ?? name,
      ground: meta['ground-zh'] ?? '',
      events,
      area: meta['area'] ?? '',
      waiting,
      unacknowledged,
      redelivered,
      lastSeen: instantOf(floor.last_active),
    })
  }
  return found
}
// The server writes an instant here, although the client's types say nanoseconds.
const instantOf = (active: unknown): string => (typeof active === 'string' && !Number.isNaN(Date.parse(active)) ? new Date(active).toISOString() : '')

/** An event that means nothing, to try a client with. */
export async function sendTestEvent({ js, jsm }: Bus, agency: string): Promise<{ id: string } | Rejection> {
  const known = await jsm.consumers.info('PUBLIC', agency).catch(() => undefined)
  if (!known) return reject('not-found', agency)
  const time = instantNow()
  const id = `test:${agency}:${time}`
  const event = { specversion: '1.0', id, source: '/qingdan/test', type: 'qingdan.test.v1', time, datacontenttype: 'application/json', data: {} }
  await js.publish(subjects.test(agency), JSON.stringify(event), { msgID: id, headers: newHeaders(), timeout: 2000 })
  return { id }
}
/** Offers an agency everything again from the first event at or after an instant. */
export async function replayAgency({ nc, jsm }: Bus, agency: string, since: string): Promise<{ waiting: number } | Rejection> {
  const at = Date.parse(since)
  if (Number.isNaN(at)) return reject('invalid', 'since', { fields: [{ field: 'since', rule: 'date' }] })
  if (!(await jsm.consumers.info('PUBLIC', agency).catch(() => undefined))) return reject('not-found', agency)
  const probe = await jsm.consumers.add('PUBLIC', {
    deliver_policy: DeliverPolicy.StartTime,
    opt_start_time: new Date(at).toISOString(),
    ack_policy: AckPolicy.None,
    inactive_threshold: nanos(5000),
  })
  await jsm.consumers.delete('PUBLIC', probe.name)
  const answer = await nc.request(`$JS.API.CONSUMER.RESET.PUBLIC.${agency}`, JSON.stringify({ seq: probe.delivered.stream_seq + 1 }), { timeout: 5000 })
  const { error } = answer.json<{ error?: { description: string } }>()
  if (error) throw new Error(`replay for ${agency}: ${error.description}`)
  const info = await jsm.consumers.info('PUBLIC', agency)
  return { waiting: info.num_pending }
}
