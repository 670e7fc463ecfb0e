import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { applicationOf, couples, type Couple } from '@qingdan/deploy/demo/people.ts'
import { subjects } from '@qingdan/lib/bus.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import { aWorld, type World } from './world.ts'

// Each fault that a rule of deploy/otel/alerts.yml waits for, provoked in a running service and seen at the endpoint that Prometheus reads.
let world: World
before(async () => {
  world = await aWorld()
})
after(() => world.stop())

/** The value of one line of /metrics, 0 when it is not there. */
async function metric(name: string, labels: Readonly<Record<string, string>>): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${world.running.metricsPort}/metrics`)).text()
  const wanted = Object.entries(labels).map(([key, value]) => `${key}="${value}"`)
  const line = text.split('\n').find((each) => each.startsWith(`${name}{`) && wanted.every((label) => each.includes(label)))
  return Number(line?.split(' ').at(-1) ?? 0)
}
const alerts = (kind: string): Promise<number> => metric('qingdan_alerts_total', { kind })
async function reaches(read: () => Promise<number>, least: number): Promise<void> {
  for (const last = performance.now() + 20_000; performance.now() < last; await new Promise((resolve) => setTimeout(resolve, 50)))
    if ((await read()) >= least) return
  assert.fail(`it stayed at ${await read()}`)
}
const cases = () => world.running.parts.kernels['permit']!.store.cases
const officer = (n: number): string => ((couples[n] as Couple).township === 'township:370304106' ? 'badou1' : 'chengdong1')
const applied = async (n: number): Promise<string> => {
  const couple = couples[n] as Couple
  const { case: made } = await world.api.act(couple.account, '', applicationOf(couple))
  return made?.id ?? ''
}

test('a message that cannot be read is parked and counted', async () => {
  assert.equal(await alerts('message-parked'), 0)
  await world.running.parts.bus.js.publish('inbound.v1.discipline.answer', 'not JSON')
  await reaches(() => alerts('message-parked'), 1)
})
test('a case whose events do not leave is counted, and the oldest of them grows older', async () => {
  const relay = world.running.parts.relays['permit']!
  await relay.stop()
  await applied(0)
  await reaches(() => metric('qingdan_outbox_cases', { kind: 'permit' }), 1)
  await reaches(() => metric('qingdan_outbox_lag_seconds', { kind: 'permit' }), 1)
  await relay.drain()
})
test('an entry on the bus that is not ours stops the case and is counted', async () => {
  const id = await applied(1)
  const { bus, relays } = world.running.parts
  await relays['permit']?.drain()
  await bus.js.publish(subjects.event('permit', 'permit', id, 'accept'), 'foreign', { msgID: `${id}:2:foreign` })
  assert.equal(await alerts('fork'), 0)
  await world.api.act(officer(1), id, { $case: 'accept', value: {} })
  await relays['permit']?.drain()
  await reaches(() => alerts('fork'), 1)
  assert.equal((await cases().findOne({ _id: id }))?.held, 'fork')
})
test('a deadline whose act is refused is parked on its case and counted', async () => {
  const id = await applied(2)
  const running = { name: 'answer', start: '2015-07-01', due: '2015-07-10', clause: 'permit-law:32:4', grade: 'verified', provisional: false }
  const wrong = { ...running, fires: 'deliver', who: 'clock', n: 1 }
  await cases().updateOne({ _id: id }, { $set: { deadlines: [wrong], dueOn: wrong.due } } as never)
  assert.equal(await alerts('deadline-parked'), 0)
  await world.api.act(officer(2), id, { $case: 'accept', value: {} })
  await reaches(() => alerts('deadline-parked'), 1)
})
test('a read that cannot be recorded is counted, and nothing is shown', async () => {
  const id = await applied(3)
  // An index that lets no second record in, so that the store refuses it as a full or failing one would.
  const store = await connectStore(world.environment['MONGODB_URL'] ?? '', 'permit')
  const reads = store.collection('reads')
  await reads.deleteMany({})
  await reads.createIndex({ own: 1 }, { unique: true, name: 'one' })
  await reads.insertMany([{ own: false }, { own: true }])
  assert.equal(await alerts('read-not-recorded'), 0)
  await assert.rejects(world.api.permit.unmask({ caseId: id, fields: ['woman.idNumber'], ground: '核对户口簿' }, await world.api.as(officer(3))))
  assert.equal(await alerts('read-not-recorded'), 1)
  await reads.dropIndex('one')
  await store.close()
})
test('a refused command is counted under its reason', async () => {
  const id = await applied(4)
  await world.api.refused(officer(4), id, { $case: 'grant', value: {} } as never)
  assert.equal(await metric('qingdan_commands_total', { command: 'grant', outcome: 'wrong-state' }), 1)
})
