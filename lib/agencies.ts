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
      groundEn: meta['ground-en'] ?? '',
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

type Streams = Pick<Bus, 'nc' | 'js' | 'jsm'>

/** An event that means nothing, to try a client with. */
export async function sendTestEvent({ js, jsm }: Streams, agency: string, time = instantNow()): Promise<{ id: string; seq: number } | Rejection> {
  const known = await jsm.consumers.info('PUBLIC', agency).catch(() => undefined)
  if (!known) return reject('not-found', agency)
  const id = `test:${agency}:${time}`
  const event = { specversion: '1.0', id, source: '/qingdan/test', type: 'qingdan.test.v1', time, datacontenttype: 'application/json', data: {} }
  const { seq } = await js.publish(subjects.test(agency), JSON.stringify(event), { msgID: id, timeout: 2000 })
  return { id, seq }
}
/** Where a consumer that begins at an instant would begin: the server itself finds it. */
async function sequenceAt({ jsm }: Streams, at: number): Promise<number> {
  const begin = {
    deliver_policy: DeliverPolicy.StartTime,
    opt_start_time: new Date(at).toISOString(),
    ack_policy: AckPolicy.None,
    inactive_threshold: nanos(5000),
  }
  const probe = await jsm.consumers.add('PUBLIC', begin)
  await jsm.consumers.delete('PUBLIC', probe.name)
  return probe.delivered.stream_seq + 1
}
/** Offers an agency everything again from a sequence number, or from the first event at or after an instant (RFC 3339). */
export async function replayAgency(bus: Streams, agency: string, from: string | number): Promise<{ waiting: number; seq: number } | Rejection> {
  const at = typeof from === 'string' ? Date.parse(from) : 0
  if (Number.isNaN(at)) return reject('invalid', 'since', { fields: [{ field: 'since', rule: 'date' }] })
  if (!(await bus.jsm.consumers.info('PUBLIC', agency).catch(() => undefined))) return reject('not-found', agency)
  const seq = typeof from === 'number' ? from : await sequenceAt(bus, at)
  const answer = await bus.nc.request(`$JS.API.CONSUMER.RESET.PUBLIC.${agency}`, JSON.stringify({ seq }), { timeout: 5000 })
  const { error } = answer.json<{ error?: { description: string } }>()
  if (error) throw new Error(`replay for ${agency}: ${error.description}`)
  const info = await bus.jsm.consumers.info('PUBLIC', agency)
  return { waiting: info.num_pending, seq }
}
