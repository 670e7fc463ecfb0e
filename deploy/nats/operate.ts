import { readFile } from 'node:fs/promises'
import { AckPolicy, DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, nanos, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import { agencies, testSubject } from './agencies.ts'
import { ensureAgencies } from './streams.ts'

// node deploy/nats/operate.ts ensure | status | test AGENCY | replay AGENCY SEQUENCE|TIME      with NATS_URL and NATS_SEED_FILE

/** Offers an agency everything again from a sequence number, or from the first message at or after an instant; returns the sequence. */
export async function replay(nc: NatsConnection, agency: string, from: number | Date): Promise<number> {
  const seq = typeof from === 'number' ? from : await sequenceAt(nc, from)
  const answer = await nc.request(`$JS.API.CONSUMER.RESET.PUBLIC.${agency}`, JSON.stringify({ seq }), { timeout: 5000 })
  const { error } = answer.json<{ error?: { description: string } }>()
  if (error) throw new Error(`replay for ${agency}: ${error.description}`)
  return seq
}

/** The server itself finds where a consumer that begins at an instant would begin. */
async function sequenceAt(nc: NatsConnection, instant: Date): Promise<number> {
  const jsm = await jetstreamManager(nc)
  const probe = { deliver_policy: DeliverPolicy.StartTime, opt_start_time: instant.toISOString(), ack_policy: AckPolicy.None, inactive_threshold: nanos(5000) }
  const { name, delivered } = await jsm.consumers.add('PUBLIC', probe)
  await jsm.consumers.delete('PUBLIC', name)
  return delivered.stream_seq + 1
}

/** Sends one agency an event that means nothing, so that it can try its client. */
export async function sendTestEvent(nc: NatsConnection, id: string, now: Date): Promise<number> {
  const agency = agencies.find((each) => each.id === id)
  if (!agency) throw new Error(`no agency ${id} in the register: ${agencies.map((each) => each.id).join(', ')}`)
  const event = {
    specversion: '1.0',
    id: `test:${id}:${now.toISOString()}`,
    source: '/qingdan/test',
    type: 'qingdan.test.v1',
    time: now.toISOString(),
    datacontenttype: 'application/json',
    data: {},
  }
  return (await jetstream(nc).publish(testSubject(agency), JSON.stringify(event), { msgID: event.id })).seq
}

export interface Lag {
  agency: string
  /** Not yet offered. */
  waiting: number
  /** Offered and not yet acknowledged. */
  open: number
  /** Of these, offered more than once. */
  again: number
  lastAcknowledged: number
}

export async function lagOf(nc: NatsConnection): Promise<Lag[]> {
  const jsm = await jetstreamManager(nc)
  const infos = await Promise.all(agencies.map(({ id }) => jsm.consumers.info('PUBLIC', id)))
  return infos.map(({ name, num_pending: waiting, num_ack_pending: open, num_redelivered: again, ack_floor }) => ({
    agency: name,
    waiting,
    open,
    again,
    lastAcknowledged: ack_floor.stream_seq,
  }))
}

async function main([act, agency = '', from = '']: string[]): Promise<void> {
  const { NATS_URL, NATS_SEED_FILE } = process.env
  if (!NATS_URL || !NATS_SEED_FILE) throw new Error('give NATS_URL and NATS_SEED_FILE')
  const nc = await connect({ servers: NATS_URL, authenticator: nkeyAuthenticator(await readFile(NATS_SEED_FILE)) })
  try {
    if (act === 'ensure') await ensureAgencies(nc)
    else if (act === 'status') console.table(await lagOf(nc))
    else if (act === 'test') console.log(`sent, sequence ${await sendTestEvent(nc, agency, new Date())}`)
    else if (act === 'replay') console.log(`again from sequence ${await replay(nc, agency, /^\d+$/.test(from) ? Number(from) : new Date(from))}`)
    else throw new Error('usage: operate.ts ensure | status | test AGENCY | replay AGENCY SEQUENCE|TIME')
  } finally {
    await nc.close()
  }
}

if (import.meta.main) {
  await main(process.argv.slice(2)).catch((fault: Error) => {
    console.error(fault.message)
    process.exitCode = 1
  })
}
