import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Case } from './case.ts'
import { handle } from './handle.ts'
import type { Handled } from './kernel.ts'
import { isRejected, type Rejection } from './rejections.ts'
import { actor, testKernel, type TestKernel } from './testing/kernel.ts'
import { slip } from './testing/slip.ts'

const township = 'township:370304001'
const clerk = actor('clerk-1', 'township', township)
let kernel: TestKernel
before(async () => {
  kernel = await testKernel(slip, '2015-07-20')
})
after(() => kernel.close())

let commands = 0
const note = (caseId: string, by = clerk, until?: number): Promise<Handled | Rejection> => {
  const command = { $case: 'note' as const, value: { text: 'noted' } }
  return handle(kernel, by, { caseId, commandId: `command-${commands++}`, command, ...(until !== undefined && { until }) })
}
async function opened(key: string): Promise<string> {
  const command = { $case: 'open' as const, value: { key, secret: 's', area: township } }
  const made = await handle(kernel, actor('wei', 'citizen'), { caseId: '', commandId: `opening-${key}`, command })
  assert.ok(!isRejected(made))
  return made.case._id
}
const reasonOf = (outcome: Handled | Rejection): string => (isRejected(outcome) ? outcome.rejected : 'done')
const seqOf = async (id: string): Promise<number | undefined> => (await kernel.store.load(id, {}))?.seq

test('a command that is wrong in its form is refused before anything is looked at', async () => {
  const command = { $case: 'open' as const, value: { key: '', secret: 's', area: township } }
  const refused = await handle(kernel, actor('wei', 'citizen'), { caseId: '', commandId: 'without-a-key', command })
  assert.ok(isRejected(refused))
  assert.deepEqual([refused.rejected, refused.fields], ['invalid', [{ field: 'key', rule: 'is needed' }]])
})
test('who may see no case at all is answered as if there were none', async () => {
  const id = await opened('no-scope')
  assert.equal(reasonOf(await note(id, actor('nobody', 'auditor'))), 'not-found')
  assert.equal(await seqOf(id), 1)
})
for (const [field, value, reason] of [
  ['held', 'fork', 'held'],
  ['erased', true, 'erased'],
  ['lost', ['secret'], 'lost-parts'],
  ['published', -199, 'outbox-full'],
] as const)
  test(`a case that is stopped takes nothing and says why: ${reason}`, async () => {
    const id = await opened(`stopped-${reason}`)
    await kernel.store.cases.updateOne({ _id: id }, { $set: { [field]: value } as unknown as Partial<Case> })
    assert.equal(reasonOf(await note(id)), reason)
    assert.equal(await seqOf(id), 1)
  })
test('a call whose time is over is refused as contended, and nothing is written', async () => {
  const id = await opened('over')
  assert.equal(reasonOf(await note(id, clerk, performance.now() - 1)), 'contended')
  assert.equal(await seqOf(id), 1)
  assert.equal(reasonOf(await note(id, clerk, performance.now() + 5000)), 'done')
})
test('a copy that was read before others wrote decides nothing: neither a refusal nor a second time', async () => {
  const id = await opened('read-before')
  const found = (await kernel.store.load(id, {})) as Case
  const request = (commandId: string, text: string, copy: Case) => ({
    caseId: id,
    commandId,
    command: { $case: 'note' as const, value: { text } },
    found: copy,
  })
  assert.equal(reasonOf(await handle(kernel, clerk, request('with-a-copy', 'noted', found))), 'done')
  assert.equal(reasonOf(await handle(kernel, clerk, request('with-a-copy', 'noted', found))), 'done')
  assert.equal(await seqOf(id), 2)
  assert.equal(reasonOf(await handle(kernel, clerk, request('held-in-the-copy', 'noted', { ...found, held: 'fork' }))), 'done')
  assert.equal(reasonOf(await handle(kernel, clerk, request('other-state-in-the-copy', 'noted', { ...found, state: 'closed' }))), 'done')
  assert.equal(await seqOf(id), 4)
})
