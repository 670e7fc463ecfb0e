import type { JsMsg } from '@nats-io/jetstream'
import { connectBus, ensureStream, streamOf, subjects } from '@qingdan/lib/bus.ts'
import { consumerOf } from '@qingdan/lib/consume.ts'
import { noticesOf } from '@qingdan/lib/notices.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import { compare, keep } from './rounds.ts'

// P8: a consumer that stores one effect of each event once, against the same updates one by one.
const bus = await connectBus(process.env['NATS_URL'] ?? '', process.env['NATS_SEED_FILE'] ?? '', 'bench')
await bus.jsm.streams.delete(streamOf('bench')).catch(() => undefined)
await ensureStream(bus, 'bench')
const connection = await connectStore(process.env['MONGODB_URL'] ?? '', 'bench')
await connection.dropDatabase()
const count = 600
let round = 0
let got = 0
let all = (): void => undefined
const notices = noticesOf(connection)
await notices.prepare()
const noticeOf = (id: string) => ({
  case: id,
  at: '2015-07-20T00:00:00Z',
  on: '2015-07-20',
  to: 'applicant',
  channel: 'portal' as const,
  name: 'permit.granted',
})
const single = (id: string): Promise<unknown> =>
  connection.collection('notices').updateOne({ _id: id } as never, { $setOnInsert: { ...noticeOf(id), result: 'sent' } }, { upsert: true })
const log = { info: () => undefined, warn: console.warn, error: console.error }
const consumer = consumerOf({
  bus,
  service: 'bench',
  stream: streamOf('bench'),
  durable: 'bench',
  log,
  alert: () => undefined,
  lane: (message: JsMsg) => message.subject.split('.')[3] ?? '',
  handle: async (message) => {
    const id = message.subject.split('.')[3] ?? ''
    await notices.send({ _id: id, ...noticeOf(id) })
    if (++got === count) all()
    return undefined
  },
})
const consumed = async (): Promise<number> => {
  const prefix = `c${round++}`
  const done = new Promise<void>((resolve) => {
    got = 0
    all = resolve
  })
  const data = Buffer.alloc(120, 'a')
  for (let from = 0; from < count; from += 100)
    await Promise.all(Array.from({ length: 100 }, (_, n) => bus.js.publish(subjects.event('bench', 'slip', `${prefix}-${from + n}`, 'noted'), data)))
  const began = performance.now()
  await consumer.start()
  await done
  const rate = (count * 1000) / (performance.now() - began)
  while (!(await consumer.idle())) await new Promise((resolve) => setTimeout(resolve, 5))
  await consumer.stop()
  return rate
}
const singles = async (): Promise<number> => {
  const prefix = `s${round++}`
  const began = performance.now()
  for (let n = 0; n < count / 2; n++) await single(`${prefix}-${n}`)
  return ((count / 2) * 1000) / (performance.now() - began)
}
keep(
  await compare({
    id: 'P8',
    title: 'a consumer against single updates',
    unit: 'per second',
    goal: { atLeast: 3 },
    ours: { says: 'events of different cases taken from the bus, a notice stored for each once, acknowledged with confirmation', round: consumed },
    theirs: { says: 'the same upserts by the bare driver, one after the other, no bus', round: singles },
  }),
)
await bus.jsm.streams.delete(streamOf('bench'))
await bus.nc.drain()
await connection.dropDatabase()
await connection.close()
process.exit()
