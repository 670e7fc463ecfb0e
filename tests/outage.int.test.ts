import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type Backing, environmentOf, startBacking } from '@qingdan/deploy/backing/index.ts'
import { applicationOf, couples, type Couple } from '@qingdan/deploy/demo/people.ts'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { aWorld, type World } from './world.ts'

// What happens to a person's application when a server is away. The servers are this test's own, and are killed for real.
let backing: Backing
let world: World
before(async () => {
  backing = await startBacking({ dir: await mkdtemp(join(tmpdir(), 'qingdan-outage-')), only: ['mongo', 'nats'], own: true })
  const { MONGODB_URL = '', NATS_URL = '', NATS_SEED_FILE = '' } = environmentOf(backing)
  world = await aWorld({}, '2015-07-20', { MONGODB_URL, NATS_URL, NATS_SEED_FILE })
})
after(async () => {
  await world.stop()
  await backing.stop()
})
const until = async (check: () => Promise<boolean>, seconds: number): Promise<void> => {
  for (const last = performance.now() + seconds * 1000; performance.now() < last; await new Promise((resolve) => setTimeout(resolve, 100)))
    if (await check().catch(() => false)) return
  assert.fail(`it did not come about within ${seconds} s`)
}
const [one, two, three] = couples as [Couple, Couple, Couple]

test('without the bus an application is taken, has no number yet, and its events leave when the bus is back, each once and in order', async () => {
  await backing.servers.nats?.kill('SIGKILL')
  const { case: made } = await world.api.act('citizen1', '', applicationOf(one))
  await world.api.act('chengdong1', made?.id ?? '', { $case: 'accept', value: {} })
  const { entries } = await world.api.permit.history({ caseId: made?.id ?? '', pageSize: 10, pageToken: '' }, await world.api.as('citizen1'))
  assert.deepEqual([entries[0]?.header?.type, entries[0]?.header?.document?.pending, entries[0]?.header?.document?.number], ['accept', true, ''])
  await backing.servers.nats?.restart()
  const { store } = world.running.parts.kernels['permit']!
  await until(async () => {
    const found = await store.load(made?.id ?? '', {})
    return found !== undefined && found.published === found.seq
  }, 30)
  const info = await world.running.parts.bus.jsm.streams.info('PERMIT', { subjects_filter: `permit.v1.permit.${made?.id}.*` })
  assert.deepEqual(Object.values(info.state.subjects ?? {}), [1, 1])
  const again = await world.api.permit.history({ caseId: made?.id ?? '', pageSize: 10, pageToken: '' }, await world.api.as('citizen1'))
  assert.equal(again.entries[0]?.header?.document?.pending, false)
})
test('without the store the answer is UNAVAILABLE with a time to try again; nothing is half done, and the same request later is done once', async () => {
  const commandId = randomUUID()
  await world.api.as('citizen2')
  await backing.servers.mongo?.kill('SIGKILL')
  const began = performance.now()
  const refused = await world.api.act('citizen2', '', applicationOf(two), commandId).then(() => undefined, rejectionOf)
  assert.equal(refused?.rejected, 'unavailable')
  assert.ok(performance.now() - began < 11_000)
  await backing.servers.mongo?.restart()
  await until(async () => (await world.api.act('citizen2', '', applicationOf(two), commandId)).case?.state === 'submitted', 30)
  const { rows } = await world.api.permit.list(
    { queue: 'own', states: [], receiptNumber: '', documentNumber: '', pageSize: 10, pageToken: '', lateOnly: false, export: false },
    await world.api.as('citizen2'),
  )
  assert.equal(rows.length, 1)
})
test('a service that is killed and started again goes on where it was', async () => {
  const { case: made } = await world.api.act('citizen3', '', applicationOf(three))
  await world.again()
  const { case: found } = await world.api.permit.get({ caseId: made?.id ?? '' }, await world.api.as('citizen3'))
  assert.equal(found?.state, 'submitted')
})
test('readiness says no while the bus is away, and yes when it is back', async () => {
  const ready = async (): Promise<number> => (await fetch(`http://127.0.0.1:${world.running.metricsPort}/readyz`)).status
  assert.equal(await ready(), 200)
  await backing.servers.nats?.kill('SIGKILL')
  await until(async () => (await ready()) === 503, 15)
  await backing.servers.nats?.restart()
  await until(async () => (await ready()) === 200, 30)
})
