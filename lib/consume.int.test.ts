import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type Bus, connectBus, ensureStream, streamOf } from './bus.ts'
import { consumerOf } from './consume.ts'

const service = `trial${randomBytes(4).toString('hex')}`
let bus: Bus
before(async () => {
  bus = await connectBus(process.env['NATS_URL'] ?? '', process.env['NATS_SEED_FILE'] ?? '', 'consume-test')
  await ensureStream(bus, service)
})
after(async () => {
  await bus.jsm.streams.delete(streamOf(service))
  await bus.nc.drain()
})
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
/** What a consumer of these kinds is given of one event of each, once nothing waits. */
async function given(kinds: readonly string[]): Promise<string[]> {
  const seen: string[] = []
  const consumer = consumerOf({
    bus,
    service,
    stream: streamOf(service),
    durable: 'trial',
    filters: kinds.map((kind) => (kind === '>' ? kind : `${service}.v1.${kind}.>`)),
    log: log as never,
    alert: () => undefined,
    lane: (message) => message.subject,
    handle: async (message) => void seen.push(message.subject.split('.')[2] ?? ''),
  })
  await consumer.start()
  for (const kind of ['one', 'two', 'three']) await bus.js.publish(`${service}.v1.${kind}.case.Event`, 'x')
  while (!(await consumer.idle())) await new Promise((resolve) => setTimeout(resolve, 20))
  await consumer.stop()
  return seen
}
test('a consumer hears its own subjects alone, one or several, also when they changed since it was made', async () => {
  assert.deepEqual(await given(['one']), ['one'])
  // Where it goes on is its position in the stream, so an earlier event that it did not hear may come too.
  const several = await given(['two', 'three'])
  assert.deepEqual([several.slice(-2), several.includes('one')], [['two', 'three'], false])
  assert.deepEqual((await given(['>'])).slice(-3), ['one', 'two', 'three'])
})
