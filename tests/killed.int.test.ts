import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { BusinessDateDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { BatchDefinition } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { answerTo } from '@qingdan/deploy/demo/answers.ts'
import { act, confirmed, officers } from '../services/subsidy/testing.ts'
import { ownRealm, type OwnRealm } from './abuse/realm.ts'
import { type Killable, killable } from './killable.ts'
import { worldOf } from './world.ts'

// The service is killed without a word in the middle of each piece of its work, and started again: everybody is taken in, reserved and paid once.
const people = 96
let realm: OwnRealm
let environment: Readonly<Record<string, string | undefined>>
let store: Awaited<ReturnType<typeof connectStore>>
let service: Killable

const as = (sub: string, role: Role, office = '') =>
  asActor(realm.token({ sub, realm_access: { roles: [role] }, office: office ? [office] : [], credential_number: 'M-1', credential_expiry: '2030-12-31' }))
const specials = () => store.collection('special')
const count = (filter: object): Promise<number> => specials().countDocuments(filter)
const batches = () => connect(BatchDefinition, service.address())

/** Kills the service when this has come so far and no further, starts it again, and waits until all of it is done. */
async function killedDuring(far: () => Promise<number>, done: () => Promise<boolean>): Promise<number> {
  let at = 0
  for (let n = 0; n < 4000 && at === 0; n++) at = await far()
  await service?.kill()
  const stoodAt = await far()
  await service.begin()
  for (let n = 0; n < 1200; n++) {
    if (await done()) return stoodAt
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return assert.fail('it was not taken up again within 30 seconds')
}
before(async () => {
  realm = await ownRealm()
  const world = await worldOf(['subsidy'], { date: '2015-12-01', over: { KEYCLOAK_URL: realm.url } })
  const special = world.running.parts.kernels['special']!
  for (let n = 0; n < people; n += 12) await Promise.all(Array.from({ length: 12 }, (_, i) => confirmed(special, 20 + n + i, 'special')))
  environment = world.environment
  await world.stop()
  service = killable('services/subsidy/main.ts', environment)
  store = await connectStore(environment['MONGODB_URL'] ?? '', 'subsidy')
  await service.begin()
})
after(async () => {
  await service?.kill()
  await store?.close()
  realm?.stop()
})
const timesOf = (found: Pick<Case, 'tail'>, type: string): number => found.tail.filter((entry) => entry.type === type).length
const eachOnce = async (type: string): Promise<void> => {
  for await (const found of specials().find({})) assert.equal(timesOf(found as unknown as Case, type), 1, `${type} of ${String(found._id)}`)
}

test('killed while it takes everybody into a verification, it takes in each once', async () => {
  const walking = (async () => {
    for await (const _ of connect(BusinessDateDefinition, service.address(), 60_000).walk({ to: '2016-01-01' }, as('a', 'administrator', 'bureau')));
  })().catch(() => undefined)
  const open = (): Promise<number> => count({ 'facts.round': 'round-2016' })
  const stoodAt = await killedDuring(open, async () => (await open()) === people)
  await walking
  assert.ok(stoodAt > 0 && stoodAt < people, `it was killed at ${stoodAt}`)
  await eachOnce('openVerification')
})
test('killed while it reserves, and while it carries the answer of the bank, it reserves and pays each once, to the fen', async () => {
  const office = await officersAtWork()
  for await (const { _id } of specials().find({}, { projection: { _id: 1 } })) await office.pass(String(_id))
  await office.stop()
  await service.begin()
  const id = 'special-2015-H2-2015-12-01'
  const [subsidy, head, finance] = [as('she', 'subsidy', 'section:subsidy'), as('zong', 'head', 'bureau'), as('ruan', 'finance', 'finance')]
  const state = async (): Promise<string> => String((await store.collection('batch').findOne({ _id: id as never }))?.['state'])
  const give = (command: object, who: typeof subsidy, caseId = id) =>
    batches().act({ caseId, commandId: `kill-${JSON.stringify(command).length}-${caseId.length}`, command: { command: command as never } }, who)
  await give({ $case: 'draw', value: { programme: 'special', period: '2015-H2', cutOff: '2015-12-01', supplement: 0 } }, subsidy, '')
  const reserved = await killedDuring(
    () => count({ 'facts.reservedBy': id }),
    async () => (await state()) === 'drawn',
  )
  assert.ok(reserved > 0 && reserved < people, `it was killed at ${reserved}`)
  await eachOnce('reserve')
  const facts = (await batches().get({ caseId: id }, finance)).facts!
  assert.deepEqual([facts.count, facts.totalFen], [people, (people / 2) * (18_000 + 16_000)])

  const { case: proposed } = await give({ $case: 'approve', value: { digest: facts.digest } }, subsidy)
  await batches().sign({ caseId: id, commandId: 'kill-sign-approve', digest: proposed!.proposals[0]!.digest }, head)
  const { facts: sent } = await give({ $case: 'export', value: {} }, finance)
  let file = ''
  for await (const { part } of batches().file({ caseId: id, ground: 'payment' }, finance))
    if (part?.$case === 'chunk') file += Buffer.from(part.value).toString()
  const text = answerTo(file, sent!.fileDigest, '2016-01-01')
  const parts = async function* () {
    yield { part: { $case: 'head' as const, value: { caseId: id, commandId: 'kill-answer' } } }
    yield { part: { $case: 'chunk' as const, value: Buffer.from(text) } }
  }
  await batches().answer(parts(), finance)
  const paid = await killedDuring(
    () => count({ 'facts.payments.state': 'paid' }),
    async () => (await state()) === 'settled',
  )
  assert.ok(paid > 0 && paid < people, `it was killed at ${paid}`)
  await eachOnce('recordPaid')
  const sums = await specials()
    .aggregate<{ fen: number }>([{ $unwind: '$facts.payments' }, { $group: { _id: null, fen: { $sum: '$facts.payments.amountFen' } } }])
    .toArray()
  assert.equal(sums[0]?.fen, facts.totalFen)
  const [some] = (await specials().find({}).limit(1).toArray()) as unknown as { facts: Facts }[]
  assert.equal(some?.facts.payments.length, 1)
})
/** The same store and bus in this process, while the other is dead, to let officers do what the test is not about. */
async function officersAtWork() {
  await service?.kill()
  const { config } = await import('../services/subsidy/config.ts')
  const { subsidyService } = await import('../services/subsidy/service.ts')
  const { startService } = await import('@qingdan/lib/service.ts')
  const parsed = config(environment)
  const running = await startService(subsidyService(parsed), parsed)
  const special = running.parts.kernels['special']!
  return {
    pass: async (id: string): Promise<void> => {
      await act(special, officers.township, id, { $case: 'recordCheck', value: { way: 'phone', result: 'unchanged', matter: '', changedOn: '', note: '' } })
      await act(special, officers.subsidy, id, { $case: 'passVerification', value: {} })
    },
    stop: () => running.stop(),
  }
}
