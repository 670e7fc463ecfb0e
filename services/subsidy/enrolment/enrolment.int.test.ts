import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sweep } from '@qingdan/lib/clock.ts'
import { handle } from '@qingdan/lib/handle.ts'
import type { Handled } from '@qingdan/lib/kernel.ts'
import { isRejected, type Rejection } from '@qingdan/lib/rejections.ts'
import { sign } from '@qingdan/lib/sign.ts'
import { actor, testKernel, type TestKernel } from '@qingdan/lib/testing/kernel.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { enrolmentKind } from './enrolment.ts'
import type { Command } from './machine.ts'
import { application, commandsOf, matters } from './testing.ts'

const citizen = actor('nie', 'citizen')
const committee = actor('cun', 'committee', 'committee:370304106-01')
const neighbours = actor('lin', 'committee', 'committee:370304106-02')
const township = actor('zhen', 'township', 'township:370304106')
const section = actor('fu', 'subsidy', 'section:subsidy')
const head = actor('zong', 'head', 'bureau')
const service = actor('service', 'service', 'service')
let kernel: TestKernel
before(async () => {
  kernel = { ...(await testKernel(enrolmentKind(matters.reward, { demonstration: true }), '2015-07-20')), parameters: specimens }
})
after(() => kernel.close())

const c = commandsOf('reward')
let serial = 0
const done = (outcome: Handled | Rejection): Handled => {
  assert.ok(!isRejected(outcome), JSON.stringify(outcome))
  return outcome
}
const act = (who: typeof citizen, caseId: string, command: Command) => handle(kernel, who, { caseId, commandId: `command-${++serial}`, command })
const factsOf = ({ case: { facts } }: Handled): Facts => facts as Facts
const reserve = (batch: string): Command => ({ $case: 'reserve', value: { batch, period: '2015', cutOff: '2015-08-25' } })

async function confirmedFile(n: number): Promise<string> {
  kernel.date('2015-07-20')
  const { case: file } = done(await act(citizen, '', application('reward', n)))
  done(await act(committee, file._id, c.discuss))
  done(await act(committee, file._id, c.postNotice))
  kernel.date('2015-08-03')
  await sweep(kernel, '2015-08-03')
  done(await act(township, file._id, c.review))
  done(await act(section, file._id, c.confirm))
  return file._id
}

test('the clock takes the notice down; another committee sees nothing of the file; one person has one enrolment', async () => {
  const { case: file } = done(await act(citizen, '', application('reward', 50)))
  assert.equal(((await act(citizen, '', application('reward', 50))) as Rejection).rejected, 'already-open')
  assert.equal(((await act(neighbours, file._id, c.discuss)) as Rejection).rejected, 'not-found')
  done(await act(committee, file._id, c.discuss))
  done(await act(committee, file._id, c.postNotice))
  assert.equal(((await act(township, file._id, c.review)) as Rejection).rejected, 'wrong-state')
  kernel.date('2015-07-27')
  await sweep(kernel, '2015-07-27')
  assert.equal((await kernel.store.load(file._id, {}))?.state, 'noticed', 'through its last day')
  kernel.date('2015-07-28')
  await sweep(kernel, '2015-07-28')
  assert.equal((await kernel.store.load(file._id, {}))?.state, 'noticeOver')
})
test('however many batches reach for it at once, one has the payment', async () => {
  const id = await confirmedFile(60)
  kernel.date('2015-08-25')
  const outcomes = await Promise.all(Array.from({ length: 8 }, (_, n) => act(service, id, reserve(`b${n}`))))
  assert.equal(outcomes.filter((one) => !isRejected(one)).length, 1)
  const found = (await kernel.store.load(id, {}))?.facts as Facts
  assert.deepEqual([found.payments.length, found.payments[0]?.amountFen, found.reservedBy], [1, 96_000, found.payments[0]?.batch])
})
test('an end takes a lead, a second source, a notice, the time to be heard and two persons; an annulment gives it back', async () => {
  const id = await confirmedFile(70)
  kernel.date('2015-08-10')
  const lead = done(await act(township, id, c.recordLead)).entry.seq
  done(await act(section, id, { $case: 'suspend', value: { ...c.suspend.value, lead } }))
  assert.equal(((await act(service, id, reserve('b1'))) as Rejection).rejected, 'wrong-state')
  done(await act(section, id, { $case: 'noticeEnding', value: { ...c.noticeEnding.value, eventOn: '2015-08-08' } }))
  assert.equal(((await act(section, id, c.terminate)) as Rejection).rejected, 'defence-running')
  done(await act(citizen, id, c.defend))
  const waiting = done(await act(section, id, c.terminate))
  assert.equal(waiting.case.state, 'endingNoticed')
  const digest = waiting.case.proposals[0]?.digest ?? ''
  assert.equal(((await sign(kernel, section, { caseId: id, commandId: 'sign-7001', digest })) as Rejection).rejected, 'same-officer')
  const ended = done(await sign(kernel, head, { caseId: id, commandId: 'sign-7002', digest }))
  assert.deepEqual([ended.case.state, factsOf(ended).endsOn, ended.case.claims], ['terminated', '2015-08-08', undefined])
  const asked = done(await act(head, id, c.annul))
  const back = done(await sign(kernel, section, { caseId: id, commandId: 'sign-7003', digest: asked.case.proposals[0]?.digest ?? '' }))
  assert.deepEqual([back.case.state, factsOf(back).endsOn, back.case.claims?.length], ['active', '', 1])
})
test('a suspension on which nothing was decided is lifted by the clock on the day after its last', async () => {
  const id = await confirmedFile(80)
  const lead = done(await act(township, id, c.recordLead)).entry.seq
  const held = done(await act(section, id, { $case: 'suspend', value: { ...c.suspend.value, lead } }))
  assert.equal(factsOf(held).suspendedUntil, '2016-08-03')
  kernel.date('2016-08-03')
  await sweep(kernel, '2016-08-03')
  assert.equal((await kernel.store.load(id, {}))?.state, 'suspended')
  kernel.date('2016-08-04')
  await sweep(kernel, '2016-08-04')
  const found = await kernel.store.load(id, {})
  assert.deepEqual([found?.state, (await kernel.store.history(found!)).at(-1)?.type], ['active', 'restoreBySilence'])
})
