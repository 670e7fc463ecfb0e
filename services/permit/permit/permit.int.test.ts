import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { handle } from '@qingdan/lib/handle.ts'
import type { Handled } from '@qingdan/lib/kernel.ts'
import { sign } from '@qingdan/lib/sign.ts'
import { isRejected, type Rejection } from '@qingdan/lib/rejections.ts'
import { sweep } from '@qingdan/lib/clock.ts'
import { actor, testKernel, type TestKernel } from '@qingdan/lib/testing/kernel.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { Command } from './machine.ts'
import { permitKind } from './permit.ts'
import { application, commands } from './testing.ts'

const citizen = actor('miao', 'citizen')
const township = actor('an', 'township', 'township:370304001', '2016-12-31')
const elsewhere = actor('mo', 'township', 'township:370304002', '2016-12-31')
const permit = actor('gan', 'permit', 'section:permit', '2016-12-31')
const second = actor('xie', 'permit', 'section:permit', '2016-12-31')
const head = actor('zong', 'head', 'bureau')
let kernel: TestKernel
before(async () => {
  kernel = { ...(await testKernel(permitKind({ demonstration: true }), '2015-07-20')), parameters: specimens }
})
after(() => kernel.close())

let serial = 0
const done = (outcome: Handled | Rejection): Handled => {
  assert.ok(!isRejected(outcome), JSON.stringify(outcome))
  return outcome
}
const act = (who: typeof citizen, caseId: string, command: Command) => handle(kernel, who, { caseId, commandId: `command-${++serial}`, command })

test('a file goes from application by silence to a permit, is revoked by two officers, and a new one may be opened', async () => {
  const { case: file } = done(await act(citizen, '', application(1)))
  assert.equal(file.area, 'township:370304001')
  assert.equal(((await act(citizen, '', application(1))) as Rejection).rejected, 'already-open')
  assert.equal(((await act(elsewhere, file._id, commands.accept)) as Rejection).rejected, 'not-found')

  kernel.date('2015-07-28')
  const reviewed = done(await act(township, file._id, commands.review))
  const facts = reviewed.case.facts as Facts
  assert.deepEqual([reviewed.case.state, facts.bySilence, facts.acceptedOn, facts.reviewedOn], ['reviewed', true, '2015-07-20', '2015-07-28'])
  assert.equal(done(await act(permit, file._id, commands.grant)).case.deadlines.find(({ name }) => name === 'deliver')?.due, '2015-08-11')

  done(await act(township, file._id, commands.raiseLead))
  const proposed = done(await act(permit, file._id, commands.noticeRevocation))
  assert.equal(proposed.case.state, 'suspected')
  const digest = proposed.case.proposals[0]?.digest ?? ''
  assert.equal(((await sign(kernel, permit, { caseId: file._id, commandId: 'sign-0001', digest })) as Rejection).rejected, 'same-officer')
  const noticed = done(await sign(kernel, second, { caseId: file._id, commandId: 'sign-0002', digest }))
  assert.deepEqual([noticed.case.state, noticed.entry.by.map(({ account }) => account)], ['noticed', ['gan', 'xie']])
  assert.equal(((await act(permit, file._id, commands.revoke)) as Rejection).rejected, 'defence-running')

  kernel.date('2015-08-05')
  const waiting = done(await act(permit, file._id, commands.revoke))
  const revoked = done(await sign(kernel, head, { caseId: file._id, commandId: 'sign-0003', digest: waiting.case.proposals[0]?.digest ?? '' }))
  assert.deepEqual([revoked.case.state, revoked.case.claims, revoked.case.deadlines], ['revoked', undefined, []])
  done(await act(citizen, '', application(1)))
})

test('on 2016-01-01 the clock closes an open file as not needed and a permit as no longer required; then nothing can be asked for', async () => {
  const open = done(await act(citizen, '', application(2))).case._id
  const held = done(await act(citizen, '', application(3))).case._id
  for (const [who, command] of [
    [township, commands.accept],
    [township, commands.review],
    [permit, commands.grant],
  ] as const)
    done(await act(who, held, command))
  kernel.date('2016-01-01')
  await sweep(kernel, '2016-01-01')
  const [first, other] = [await kernel.store.load(open, {}), await kernel.store.load(held, {})]
  assert.deepEqual([first?.state, other?.state], ['notNeeded', 'closedNoLongerRequired'])
  // Silence accepted it on the way, and each period that passed was counted late once.
  assert.deepEqual(
    (await kernel.store.history(first!)).map(({ type }) => type),
    ['apply', 'acceptBySilence', 'late', 'endOfLaw'],
  )
  assert.deepEqual(
    (await kernel.store.history(other!)).map(({ type }) => type),
    ['apply', 'accept', 'review', 'grant', 'late', 'endOfLaw'],
  )
  const late = await act(citizen, '', application(4))
  assert.ok(isRejected(late))
  assert.deepEqual([late.rejected, late.meta?.['repealedBy']], ['not-in-force', 'pfpl-2015-amendment'])
  const served = done(await act(township, open, { $case: 'recordService', value: { ofSeq: 4, way: 'post', servedOn: '2016-01-01' } })).case
  assert.equal(served.state, 'notNeeded')
})
