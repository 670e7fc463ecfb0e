import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Bus, connectBus } from './bus.ts'
import { type BusinessDate, storedDate } from './business-date.ts'

let bus: Bus
let date: BusinessDate
const swept: string[] = []
const forget = (): Promise<unknown> => bus.jsm.streams.delete('KV_business-date').catch(() => undefined)
before(async () => {
  bus = await connectBus(process.env['NATS_URL'] ?? '', process.env['NATS_SEED_FILE'] ?? '', 'date-test')
  await forget()
  date = await storedDate(bus, 'trial', '2015-07-20', (error) => assert.fail(String(error)))
  await date.start((day) => Promise.resolve(void swept.push(day)))
})
after(async () => {
  await date.stop()
  await forget()
  await bus.nc.drain()
})
const walk = async (to: string): Promise<number> => {
  let days = 0
  for await (const _ of date.walk(to)) days += 1
  return days
}

test('a walk of years takes every day once and in order, and leaves one watch on the bus', async () => {
  assert.equal(await walk('2017-07-20'), 731)
  assert.equal(date.today(), '2017-07-20')
  assert.deepEqual(swept, [...new Set(swept)].toSorted())
  assert.equal(swept.length, 732)
  const { state } = await bus.jsm.streams.info('KV_business-date')
  assert.ok(state.consumer_count <= 2, `${state.consumer_count} consumers`)
})
test('a walk back is no walk', async () => {
  assert.equal(await walk('2016-01-01'), 0)
  assert.equal(date.today(), '2017-07-20')
})
