import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brokenAt } from './entry.ts'
import { handle } from './handle.ts'
import type { Handled } from './kernel.ts'
import { recuse } from './recuse.ts'
import { sign } from './sign.ts'
import { caseModel } from './schema.ts'
import { sweep } from './clock.ts'
import { actor, testKernel, type TestKernel } from './testing/kernel.ts'
import { slip, type SlipCommand } from './testing/slip.ts'
import { isRejected, type Rejection } from './rejections.ts'

const township = 'township:370304001'
const wei = actor('wei', 'citizen')
const clerk = actor('clerk-1', 'township', township)
const permit = actor('permit-1', 'permit', 'section:permit', '2016-12-31')
const head = actor('head-1', 'head', 'bureau', '2016-12-31')
let kernel: TestKernel
before(async () => {
  kernel = await testKernel(slip, '2015-07-20')
})
after(() => kernel.close())

let serial = 0
const fresh = (): string => `command-${++serial}`
const opening = (key: string): SlipCommand => ({ $case: 'open', value: { key, secret: 'marked-secret', area: township } })
const done = (outcome: Handled | Rejection): Handled => {
  assert.ok(!isRejected(outcome), JSON.stringify(outcome))
  return outcome
}
const opened = async (key: string, on: TestKernel = kernel): Promise<Handled> =>
  done(await handle(on, wei, { caseId: '', commandId: fresh(), command: opening(key) }))
const reasonOf = (outcome: Handled | Rejection): string => (isRejected(outcome) ? outcome.rejected : 'done')

test('the same command id answers as the first time, with the same receipt, and repeats nothing', async () => {
  const request = { caseId: '', commandId: fresh(), command: opening('repeat') }
  const first = done(await handle(kernel, wei, request))
  const again = done(await handle(kernel, wei, request))
  assert.equal(again.case._id, first.case._id)
  assert.equal(again.entry.hash, first.entry.hash)
  assert.equal(again.code, first.code)
  assert.match(first.case.receipt?.number ?? '', /^TR15-[0-9A-Z]{4}-[0-9A-Z]$/)
  assert.equal(again.case.seq, 1)
})
test('a command id used for other content is refused', async () => {
  const { case: found } = await opened('reuse')
  const commandId = fresh()
  done(await handle(kernel, clerk, { caseId: found._id, commandId, command: { $case: 'note', value: { text: 'one' } } }))
  assert.equal(reasonOf(await handle(kernel, clerk, { caseId: found._id, commandId, command: { $case: 'note', value: { text: 'two' } } })), 'command-id-reused')
})
test('of many writers at once none is lost and each entry is recorded once, in one chain', async () => {
  const { case: found } = await opened('race')
  const twins = await Promise.all([kernel.twin(), kernel.twin(), kernel.twin()])
  const outcomes = await Promise.all(
    Array.from({ length: 24 }, (_, i) =>
      handle(twins[i % 3]!, clerk, {
        caseId: found._id,
        commandId: fresh(),
        command: { $case: 'note', value: { text: `n${i}` } },
        until: performance.now() + 20_000,
      }),
    ),
  )
  assert.deepEqual(outcomes.map(reasonOf), Array(24).fill('done'))
  const now = await kernel.store.load(found._id, {})
  assert.ok(now)
  assert.equal((now.facts as { notes: number }).notes, 24)
  assert.equal(brokenAt(found._id, await kernel.store.history(now)), undefined)
  await Promise.all(twins.map((twin) => twin.close()))
})
test('of many who claim the same key one has it', async () => {
  const twins = await Promise.all([kernel.twin(), kernel.twin()])
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      handle(twins[i % 2]!, actor(`citizen-${i}`, 'citizen'), { caseId: '', commandId: fresh(), command: opening('one-key') }),
    ),
  )
  assert.deepEqual(outcomes.map(reasonOf).sort(), [...Array(7).fill('already-open'), 'done'])
  await Promise.all(twins.map((twin) => twin.close()))
})
test('absent and out of scope answer the same', async () => {
  const { case: found } = await opened('scope')
  const note: SlipCommand = { $case: 'note', value: { text: 'x' } }
  const elsewhere = await handle(kernel, actor('other', 'township', 'township:370304106'), { caseId: found._id, commandId: fresh(), command: note })
  const absent = await handle(kernel, clerk, { caseId: '0'.repeat(24), commandId: fresh(), command: note })
  assert.equal(reasonOf(elsewhere), 'not-found')
  assert.equal(reasonOf(absent), 'not-found')
})
test('two officers: nothing happens until a second person signs, and the proposal is void after five working days', async () => {
  const { case: found } = await opened('two')
  const settle: SlipCommand = { $case: 'settle', value: { grounds: 'g' } }
  const proposal = done(await handle(kernel, permit, { caseId: found._id, commandId: fresh(), command: settle }))
  assert.equal(proposal.case.state, 'open')
  const digest = proposal.case.proposals[0]!.digest
  const self = { ...permit, roles: ['permit', 'head'] as const }
  assert.equal(reasonOf(await sign(kernel, self, { caseId: found._id, commandId: fresh(), digest })), 'same-officer')
  assert.equal(
    reasonOf(await sign(kernel, actor('head-2', 'head', 'bureau', '2015-07-19'), { caseId: found._id, commandId: fresh(), digest })),
    'no-credential',
  )
  const signed = done(await sign(kernel, head, { caseId: found._id, commandId: fresh(), digest }))
  assert.equal(signed.case.state, 'settled')
  assert.deepEqual(
    signed.entry.by.map(({ account }) => account),
    ['permit-1', 'head-1'],
  )
  assert.equal(signed.case.proposals.length, 0)
})
test('an unsigned proposal is voided by the clock the day after its last day', async () => {
  const mine = await testKernel(slip, '2015-07-20')
  const { case: found } = await opened('void', mine)
  const proposal = done(await handle(mine, permit, { caseId: found._id, commandId: fresh(), command: { $case: 'settle', value: { grounds: 'g' } } }))
  mine.date('2015-07-27')
  await sweep(mine, '2015-07-27')
  assert.equal((await mine.store.load(found._id, {}))?.proposals.length, 1)
  mine.date('2015-07-28')
  await sweep(mine, '2015-07-28')
  const now = await mine.store.load(found._id, {})
  assert.equal(now?.proposals.length, 0)
  assert.equal(now?.tail.at(-1)?.type, 'voided')
  assert.equal(reasonOf(await sign(mine, head, { caseId: found._id, commandId: fresh(), digest: proposal.case.proposals[0]!.digest })), 'no-proposal')
  await mine.close()
})
test('a party of the case may not act in it as an officer', async () => {
  const both = { ...wei, roles: ['citizen', 'permit'] as const, credential: { number: '1', expiresOn: '2016-12-31' } }
  const { case: found } = await opened('recusal')
  assert.equal(
    reasonOf(await handle(kernel, both, { caseId: found._id, commandId: fresh(), command: { $case: 'settle', value: { grounds: 'g' } } })),
    'recused',
  )
})
test('an officer who declares an interest acts no more in the case, and what they proposed is void; another officer goes on', async () => {
  const { case: found } = await opened('aside')
  const settle: SlipCommand = { $case: 'settle', value: { grounds: 'g' } }
  const proposal = done(await handle(kernel, permit, { caseId: found._id, commandId: fresh(), command: settle }))
  assert.equal(reasonOf(await recuse(kernel, permit, { caseId: found._id, commandId: fresh(), reason: ' ' })), 'invalid')
  assert.equal(reasonOf(await recuse(kernel, wei, { caseId: found._id, commandId: fresh(), reason: 'a party' })), 'not-allowed')
  const commandId = fresh()
  const aside = done(await recuse(kernel, permit, { caseId: found._id, commandId, reason: 'a cousin of the holder' }))
  assert.equal(done(await recuse(kernel, permit, { caseId: found._id, commandId, reason: 'a cousin of the holder' })).entry.hash, aside.entry.hash)
  assert.ok(!JSON.stringify(await kernel.store.cases.findOne({ _id: found._id })).includes('cousin'))
  assert.equal(reasonOf(await sign(kernel, head, { caseId: found._id, commandId: fresh(), digest: proposal.case.proposals[0]!.digest })), 'no-proposal')
  assert.equal(reasonOf(await handle(kernel, permit, { caseId: found._id, commandId: fresh(), command: settle })), 'recused')
  const other = actor('permit-2', 'permit', 'section:permit', '2016-12-31')
  const again = done(await handle(kernel, other, { caseId: found._id, commandId: fresh(), command: settle }))
  assert.equal(
    reasonOf(await sign(kernel, { ...permit, roles: ['head'] }, { caseId: found._id, commandId: fresh(), digest: again.case.proposals[0]!.digest })),
    'recused',
  )
  assert.equal(done(await sign(kernel, head, { caseId: found._id, commandId: fresh(), digest: again.case.proposals[0]!.digest })).case.state, 'settled')
})
test('overdue deadlines are fired first, as of the day after they were due, so that nobody acts on a state the law has left', async () => {
  const mine = await testKernel(slip, '2015-07-20')
  const { case: found } = await opened('overdue', mine)
  mine.date('2015-09-01')
  const late = await handle(mine, clerk, { caseId: found._id, commandId: fresh(), command: { $case: 'note', value: { text: 'late' } } })
  assert.equal(reasonOf(late), 'wrong-state')
  const now = await mine.store.load(found._id, {})
  assert.equal(now?.state, 'lapsed')
  assert.equal(now?.on, '2015-08-18')
  await mine.close()
})
test('the end of the law closes an open case on 2016-01-01, not a day before, and refuses a new one by name', async () => {
  const mine = await testKernel(slip, '2015-12-15')
  const { case: found } = await opened('end', mine)
  mine.date('2015-12-31')
  assert.equal(await sweep(mine, '2015-12-31'), 0)
  mine.date('2016-01-01')
  assert.equal(await sweep(mine, '2016-01-01'), 1)
  assert.equal((await mine.store.load(found._id, {}))?.state, 'ended')
  const refused = await handle(mine, wei, { caseId: '', commandId: fresh(), command: opening('after') })
  assert.equal(reasonOf(refused), 'not-in-force')
  assert.equal((refused as Rejection).meta?.['repealedBy'], 'pfpl-2015-amendment')
  await mine.close()
})
test('every document that is written has the shape of its Mongoose schema', async () => {
  const model = caseModel((await import('mongoose')).default.connection, 'slip')
  for await (const found of kernel.store.cases.find({})) {
    const hydrated = new model(found)
    await hydrated.validate()
    assert.equal(hydrated.tail.length, found.tail.length)
  }
})
test('what was sealed is nowhere in the stored document', async () => {
  const { case: found } = await opened('sealed')
  const raw = await kernel.store.cases.findOne({ _id: found._id } as never)
  assert.ok(!JSON.stringify(raw).includes('marked-secret'))
  assert.ok(!Buffer.concat([raw!.tail[0]!.data, raw!.tail[0]!.sealed!['secret']!]).includes('marked-secret'))
})
test('a queue has first what must be acted on first, over all its pages, each case once, and closed cases last', async () => {
  const mine = await testKernel(slip, '2015-07-01')
  const ids: string[] = []
  for (const [n, day] of ['2015-07-01', '2015-07-02', '2015-07-03', '2015-07-06', '2015-07-07', '2015-07-08'].entries()) {
    mine.date(day)
    ids.push((await opened(`queue-${n}`, mine)).case._id)
  }
  const digest = done(await handle(mine, permit, { caseId: ids[0]!, commandId: fresh(), command: { $case: 'settle', value: { grounds: 'g' } } })).case
    .proposals[0]!.digest
  done(await sign(mine, head, { caseId: ids[0]!, commandId: fresh(), digest }))
  const seen: string[] = []
  for (let token: string | undefined, page = 0; page === 0 || token; page++) {
    const { cases, next } = await mine.store.list({}, 2, token)
    seen.push(...cases.map(({ _id }) => _id))
    token = next
  }
  assert.deepEqual(seen, [...ids.slice(1), ids[0]])
  await mine.close()
})
