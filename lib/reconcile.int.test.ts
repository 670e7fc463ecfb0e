import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type Bus, connectBus, ensureStream, streamOf, subjects } from './bus.ts'
import { jsonOf, Unreadable } from './consume.ts'
import { handle } from './handle.ts'
import { numbersOf } from './numbers.ts'
import { reconcile, type Reconciled } from './reconcile.ts'
import { relayOf } from './relay.ts'
import { isRejected } from './rejections.ts'
import { connectStore } from './store.ts'
import { actor, testKernel, type TestKernel } from './testing/kernel.ts'
import { slip } from './testing/slip.ts'

// Something on our own stream that is no entry of ours: an operator's slip, a later version, an attack from within.
const service = `poison${randomBytes(4).toString('hex')}`
let bus: Bus
let kernel: TestKernel
before(async () => {
  bus = await connectBus(process.env['NATS_URL'] ?? '', process.env['NATS_SEED_FILE'] ?? '', 'poison-test')
  kernel = await testKernel({ ...slip, service }, '2015-07-20')
  await ensureStream(bus, service)
})
after(async () => {
  await bus.jsm.streams.delete(streamOf(service))
  await kernel.close()
  await bus.nc.drain()
})
async function opened(key: string): Promise<string> {
  const command = { $case: 'open', value: { key, secret: 's', area: 'township:370304001' } }
  const done = await handle(kernel, actor('wei', 'citizen'), { caseId: '', commandId: `command-${key}`, command })
  assert.ok(!isRejected(done))
  return done.case._id
}

test('what nobody can read stops its own case, names it, and keeps no other case from being healed', async () => {
  const connection = await connectStore(process.env['MONGODB_URL'] ?? '', kernel.database)
  const numbers = numbersOf(connection)
  await numbers.prepare()
  const [spoiled, lost] = [await opened('one'), await opened('two')]
  await relayOf({ bus, store: kernel.store, numbers, alert: kernel.alert }).drain()
  await bus.js.publish(subjects.event(service, 'slip', spoiled, 'note'), Uint8Array.from([0xff, 1, 2]))
  await bus.js.publish(subjects.event(service, 'slip', 'nobody', 'note'), '{')
  await kernel.store.cases.deleteOne({ _id: lost } as never)

  const healed: Reconciled = await reconcile(bus, kernel, numbers)
  assert.deepEqual([...healed.forks].toSorted(), [spoiled, 'nobody'].toSorted())
  assert.deepEqual(healed.appended, [lost])
  assert.equal((await kernel.store.load(spoiled, {}))?.held, 'fork')
  await connection.close()
})
test('a copy that starts while another publishes takes nothing for lost that was published since it counted', async () => {
  const connection = await connectStore(process.env['MONGODB_URL'] ?? '', kernel.database)
  const numbers = numbersOf(connection)
  const id = await opened('three')
  const relay = relayOf({ bus, store: kernel.store, numbers, alert: kernel.alert })
  const streams = Object.assign(Object.create(bus.jsm.streams) as typeof bus.jsm.streams, {
    info: async (...asked: Parameters<typeof bus.jsm.streams.info>) => {
      const counted = await bus.jsm.streams.info(...asked)
      await relay.drain()
      return counted
    },
  })
  const jsm = Object.assign(Object.create(bus.jsm) as typeof bus.jsm, { streams })
  const healed = await reconcile({ ...bus, jsm }, kernel, numbers)
  assert.deepEqual(healed.republished, [])
  assert.equal((await kernel.store.load(id, {}))?.published, 1)
  await connection.close()
})
test('a header that is no JSON is unreadable: it is set aside and not tried for ever', () => {
  assert.deepEqual(jsonOf('{"name":"x"}'), { name: 'x' })
  assert.throws(() => jsonOf('{'), Unreadable)
})
