import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Case } from '@qingdan/lib/case.ts'
import { brokenAt } from '@qingdan/lib/entry.ts'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { BatchDefinition, type Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { answerTo } from '@qingdan/deploy/demo/answers.ts'
import { act, confirmed, officers } from '../services/subsidy/testing.ts'
import { ownRealm, type OwnRealm } from './abuse/realm.ts'
import { type Killable, killable } from './killable.ts'
import { worldOf } from './world.ts'

// The service dies at the moments of each act on a payment: before it decides, when it has decided and kept what it must keep, when it has written
// and not answered. Whoever asked asks again with the same words. Nobody is paid twice, and no file is half kept.
const people = 24
const id = 'special-2015-H2-2015-12-01'
const moments = ['case-loaded:1', 'decided:1', 'update-confirmed:1'] as const
let realm: OwnRealm
let service: Killable
let store: Awaited<ReturnType<typeof connectStore>>

const as = (sub: string, role: Role, office = '') =>
  asActor(realm.token({ sub, realm_access: { roles: [role] }, office: office ? [office] : [], credential_number: 'M-1', credential_expiry: '2030-12-31' }))
const who = {
  subsidy: () => as('she', 'subsidy', 'section:subsidy'),
  head: () => as('zong', 'head', 'bureau'),
  finance: () => as('ruan', 'finance', 'finance'),
}
const batches = () => connect(BatchDefinition, service.address())
const batch = async () => (await store.collection('batch').findOne({ _id: id as never })) as unknown as Case<BatchFacts>
const specials = async () => (await store.collection('special').find({}).toArray()) as unknown as Case<Facts>[]
const count = (name: string, filter: object = {}): Promise<number> => store.collection(name).countDocuments(filter)

/** Dies at each moment of the same act, which is asked again each time; `looked` sees how things lie after each death. */
async function throughDeaths(ask: () => Promise<unknown>, looked: (moment: (typeof moments)[number]) => Promise<void>): Promise<void> {
  for (const moment of moments) {
    await service.kill()
    await service.begin(moment)
    await assert.rejects(ask())
    await service.died()
    await looked(moment)
  }
  await service.begin()
  await ask()
}
async function fileNow(): Promise<string> {
  let text = ''
  for await (const { part } of batches().file({ caseId: id, ground: 'payment of the period' }, who.finance()))
    if (part?.$case === 'chunk') text += Buffer.from(part.value).toString()
  return text
}
before(async () => {
  realm = await ownRealm()
  const world = await worldOf(['subsidy'], { date: '2015-12-01', over: { KEYCLOAK_URL: realm.url } })
  const { special, batch: kernel } = world.running.parts.kernels
  for (let n = 0; n < people; n++) await confirmed(special!, n, 'special')
  await act(kernel!, officers.subsidy, '', { $case: 'draw', value: { programme: 'special', period: '2015-H2', cutOff: '2015-12-01', supplement: 0 } })
  for (let n = 0; n < 400 && (await kernel!.store.load(id, {}))?.state !== 'drawn'; n++) await new Promise((resolve) => setTimeout(resolve, 50))
  service = killable('services/subsidy/main.ts', world.environment)
  store = await connectStore(world.environment['MONGODB_URL'] ?? '', 'subsidy')
  await world.stop()
})
after(async () => {
  await service?.kill()
  await store?.close()
  realm?.stop()
})

test('killed while two persons approve, a payment is approved once, by both of them', async () => {
  const { digest } = (await batch()).facts
  const approve = { command: { $case: 'approve' as const, value: { digest } } }
  await throughDeaths(
    () => batches().act({ caseId: id, commandId: 'kill-approve', command: approve }, who.subsidy()),
    async (moment) => assert.equal((await batch()).proposals.length, moment === 'update-confirmed:1' ? 1 : 0),
  )
  const proposal = (await batch()).proposals[0]!.digest
  await throughDeaths(
    () => batches().sign({ caseId: id, commandId: 'kill-sign', digest: proposal }, who.head()),
    async (moment) => assert.equal((await batch()).state, moment === 'update-confirmed:1' ? 'approved' : 'drawn'),
  )
  const approvals = (await batch()).tail.filter(({ to }) => to === 'approved')
  assert.deepEqual(
    approvals.map(({ by }) => by.map(({ account }) => account)),
    [['she', 'zong']],
  )
})
test('killed while the bank file is kept, it is sent once, and what is handed out is the whole of what was sent', async () => {
  await throughDeaths(
    () => batches().act({ caseId: id, commandId: 'kill-export', command: { command: { $case: 'export', value: {} } } }, who.finance()),
    async (moment) => {
      const { state, facts } = await batch()
      assert.equal(state, moment === 'update-confirmed:1' ? 'exported' : 'approved')
      // What was kept before the act was written is of no batch that was sent.
      assert.equal(facts.attempt, moment === 'update-confirmed:1' ? 1 : 0)
      assert.equal(await count('bank_files', { parts: { $exists: true } }), moment === 'case-loaded:1' ? 0 : 1)
      // A death between two parts leaves the first of a file that has no name.
      const half = { _id: 'half:0' as never, batch: id, run: 'half', box: Buffer.from('half') }
      if (moment === 'case-loaded:1') await store.collection('bank_files').insertOne(half)
    },
  )
  const [{ facts }, text] = [await batch(), await fileNow()]
  assert.equal(createHash('sha256').update(text).digest('hex'), facts.fileDigest)
  assert.deepEqual(text.trimEnd().split('\n').at(-1), `T|${people}|${facts.totalFen}`)
})
test('killed while the answer of the bank is taken, its rows count for nothing until the batch has taken the file, and then once', async () => {
  const { facts } = await batch()
  const text = answerTo(await fileNow(), facts.fileDigest, '2015-12-01')
  const parts = async function* () {
    yield { part: { $case: 'head' as const, value: { caseId: id, commandId: 'kill-answer' } } }
    yield { part: { $case: 'chunk' as const, value: Buffer.from(text) } }
  }
  await throughDeaths(
    () => batches().answer(parts(), who.finance()),
    async (moment) => {
      assert.equal((await batch()).facts.answers.length, moment === 'update-confirmed:1' ? 1 : 0)
      assert.equal(await count('bank_rows'), people)
      // A death between two pages leaves some of the rows.
      if (moment === 'case-loaded:1')
        for (const { _id } of await store
          .collection('bank_rows')
          .find({})
          .limit(people / 2)
          .toArray())
          await store.collection('bank_rows').deleteOne({ _id })
      if (moment !== 'update-confirmed:1') assert.equal(await count('special', { 'facts.payments.state': 'paid' }), 0)
    },
  )
  for (let n = 0; n < 400 && (await batch()).state !== 'settled'; n++) await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal((await batch()).state, 'settled')
})
test('after all of it each is paid once, to the fen, each history is a chain, and no file is left', async () => {
  const all = await specials()
  assert.equal(all.length, people)
  const payments = all.flatMap(({ facts }) => facts.payments)
  assert.deepEqual([payments.length, new Set(payments.map(({ id: each }) => each)).size], [people, people])
  assert.equal(
    payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
    (await batch()).facts.totalFen,
  )
  for (const { _id, tail } of all) {
    assert.equal(tail.filter(({ type }) => type === 'recordPaid').length, 1, _id)
    assert.equal(brokenAt(_id, tail), undefined, _id)
  }
  assert.equal(brokenAt(id, (await batch()).tail), undefined)
  for (let n = 0; n < 100 && (await count('bank_files')) > 0; n++) await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal(await count('bank_files'), 0)
})
