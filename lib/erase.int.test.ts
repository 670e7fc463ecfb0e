import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brokenAt } from './entry.ts'
import { handle } from './handle.ts'
import type { Handled } from './kernel.ts'
import { recuse } from './recuse.ts'
import { isRejected, type Rejection } from './rejections.ts'
import { sign } from './sign.ts'
import { actor, testKernel, type TestKernel } from './testing/kernel.ts'
import { at, pointsAreOn } from './testing/points.ts'
import { slip, type SlipCommand } from './testing/slip.ts'

const wei = actor('wei', 'citizen')
const permit = actor('permit-1', 'permit', 'section:permit', '2016-12-31')
const head = actor('head-1', 'head', 'bureau', '2016-12-31')
const erase: SlipCommand = { $case: 'erase', value: {} }
let kernel: TestKernel
before(async () => {
  await pointsAreOn()
  kernel = await testKernel(slip, '2015-07-20')
})
after(() => kernel.close())
let serial = 0
const fresh = (): string => `command-${++serial}`
const done = (outcome: Handled | Rejection): Handled => {
  assert.ok(!isRejected(outcome), JSON.stringify(outcome))
  return outcome
}
const act = async (caseId: string, who: typeof wei, command: SlipCommand): Promise<Handled> =>
  done(await handle(kernel, who, { caseId, commandId: fresh(), command }))
const signed = async ({ case: found }: Handled, who: typeof wei): Promise<Handled> =>
  done(await sign(kernel, who, { caseId: found._id, commandId: fresh(), digest: found.proposals[0]?.digest ?? '' }))

test('a file is erased by two officers: its key and blind indexes go, what happened stays whole, and nothing follows', async () => {
  const { case: opened } = await act('', wei, { $case: 'open', value: { key: 'k1', secret: 'marked-secret', area: 'township:370304001' } })
  assert.equal((await kernel.keys.of(opened._id))?.length, 32)
  await signed(await act(opened._id, permit, { $case: 'settle', value: { grounds: 'g' } }), head)
  const proposal = await act(opened._id, head, erase)
  assert.ok(proposal.case.people[0]?.who && proposal.case.erased === undefined)
  await signed(proposal, permit)

  const erased = await kernel.store.load(opened._id, {})
  assert.ok(erased?.erased)
  assert.equal(await kernel.keys.of(opened._id, true), undefined)
  assert.deepEqual([erased.people, erased.seals, erased.claims], [[{ part: 'holder', account: 'wei' }], {}, undefined])
  assert.equal(brokenAt(erased._id, await kernel.store.history(erased)), undefined)
  const refused = await handle(kernel, head, { caseId: opened._id, commandId: fresh(), command: erase })
  assert.equal(isRejected(refused) && refused.rejected, 'erased')
})
/** A file that waits for the second signature of its erasure. */
async function aboutToBeErased(key: string): Promise<Handled> {
  const { case: opened } = await act('', wei, { $case: 'open', value: { key, secret: 's', area: 'township:370304001' } })
  await signed(await act(opened._id, permit, { $case: 'settle', value: { grounds: 'g' } }), head)
  return act(opened._id, head, erase)
}
test('who acts on a file while it is erased is told so, and gets no fault', async () => {
  const proposal = await aboutToBeErased('k3')
  const calm = at('decided', async () => {
    calm()
    await signed(proposal, permit)
  })
  const aside = await recuse(kernel, actor('permit-2', 'permit'), { caseId: proposal.case._id, commandId: fresh(), reason: 'a cousin' })
  assert.equal(isRejected(aside) && aside.rejected, 'erased')
})
test('a signature that ended between its entry and the key destroys the key when it is repeated', async () => {
  const proposal = await aboutToBeErased('k4')
  const request = { caseId: proposal.case._id, commandId: fresh(), digest: proposal.case.proposals[0]!.digest }
  const calm = at('update-confirmed', () => {
    throw new Error('killed')
  })
  await assert.rejects(sign(kernel, permit, request), /killed/)
  calm()
  assert.ok(await kernel.keys.of(request.caseId))
  done(await sign(kernel, permit, request))
  assert.equal(await kernel.keys.of(request.caseId, true), undefined)
})
test('no single officer erases a file, and no open one is erased', async () => {
  const { case: opened } = await act('', wei, { $case: 'open', value: { key: 'k2', secret: 's', area: 'township:370304001' } })
  const early = await handle(kernel, head, { caseId: opened._id, commandId: fresh(), command: erase })
  assert.equal(isRejected(early) && early.rejected, 'wrong-state')
  await signed(await act(opened._id, permit, { $case: 'settle', value: { grounds: 'g' } }), head)
  const proposal = await act(opened._id, head, erase)
  const alone = await sign(
    kernel,
    { ...head, roles: ['head', 'permit'] },
    { caseId: opened._id, commandId: fresh(), digest: proposal.case.proposals[0]?.digest ?? '' },
  )
  assert.equal(isRejected(alone) && alone.rejected, 'same-officer')
  assert.equal((await kernel.keys.of(opened._id))?.length, 32)
})
