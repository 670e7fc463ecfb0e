import { readFile } from 'node:fs/promises'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import { replayAgency, sendTestEvent as sendTest } from '@qingdan/lib/agencies.ts'
import { isRejected, type Rejection } from '@qingdan/lib/rejections.ts'
import { agencies } from './agencies.ts'
import { ensureAgencies } from './streams.ts'

// node deploy/nats/operate.ts ensure | status | test AGENCY | replay AGENCY SEQUENCE|TIME      with NATS_URL and NATS_SEED_FILE

const busOf = async (nc: NatsConnection) => ({ nc, js: jetstream(nc), jsm: await jetstreamManager(nc) })
function orFail<T extends object>(done: T | Rejection, agency: string): T {
  if (isRejected(done)) throw new Error(`${agency}: ${done.rejected}; the register has ${agencies.map((each) => each.id).join(', ')}`)
  return done
}

/** Offers an agency everything again from a sequence number, or from the first message at or after an instant; returns the sequence. */
export async function replay(nc: NatsConnection, agency: string, from: number | Date): Promise<number> {
  const done = await replayAgency(await busOf(nc), agency, typeof from === 'number' ? from : from.toISOString())
  return orFail(done, agency).seq
}

/** Sends one agency an event that means nothing, so that it can try its client. */
export async function sendTestEvent(nc: NatsConnection, agency: string, now: Date): Promise<number> {
  return orFail(await sendTest(await busOf(nc), agency, now.toISOString()), agency).seq
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
