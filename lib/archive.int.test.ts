import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { archiveCase, isLong } from './archive.ts'
import type { Case } from './case.ts'
import { brokenAt } from './entry.ts'
import { handle } from './handle.ts'
import { isRejected } from './rejections.ts'
import { actor, testKernel, type TestKernel } from './testing/kernel.ts'
import { slip } from './testing/slip.ts'

const township = 'township:370304001'
const clerk = actor('clerk-1', 'township', township)
let kernel: TestKernel
before(async () => {
  kernel = await testKernel(slip, '2015-07-20')
})
after(() => kernel.close())

test('a long history moves to buckets once it is published; it stays whole, a repeated command is still known, and facts can be folded again', async () => {
  const made = await handle(kernel, actor('wei', 'citizen'), {
    caseId: '',
    commandId: 'command-open',
    command: { $case: 'open', value: { key: 'k', secret: 's', area: township } },
  })
  assert.ok(!isRejected(made))
  const id = made.case._id
  const note = (n: number) => handle(kernel, clerk, { caseId: id, commandId: `command-${n}`, command: { $case: 'note', value: { text: `n${n}` } } })
  for (let n = 0; n < 90; n++) assert.ok(!isRejected(await note(n)))
  const archived = async () => archiveCase(kernel.store, (await kernel.store.load(id, {})) as Case)
  assert.equal(await archived(), 0, 'nothing unpublished moves')
  await kernel.store.cases.updateOne({ _id: id }, { $set: { published: 91 }, $unset: { pendingSince: '' } })
  assert.equal(await archived(), 89)
  assert.equal(await archived(), 0, 'what has moved does not move again')
  const found = (await kernel.store.load(id, {})) as Case
  assert.equal(isLong(found), false)
  assert.equal(found.tail.length, 2)
  const history = await kernel.store.history(found)
  assert.equal(history.length, 91)
  assert.equal(brokenAt(id, history), undefined)
  const again = await note(0)
  assert.ok(!isRejected(again))
  assert.equal(again.entry.seq, 2)
  assert.equal((await kernel.store.entryByEventId(found, history[3]!.eventId))?.seq, 4)
  const older = { ...found, shape: 0 }
  await kernel.store.cases.updateOne({ _id: id }, { $set: { shape: older.shape, facts: {} } })
  assert.deepEqual((await kernel.store.load(id, {}))?.facts, found.facts)
})
test('when another copy has moved fewer entries, only those leave the case, and nothing is in neither place', async () => {
  const made = await handle(kernel, actor('wei', 'citizen'), {
    caseId: '',
    commandId: 'command-twice',
    command: { $case: 'open', value: { key: 'twice', secret: 's', area: township } },
  })
  assert.ok(!isRejected(made))
  const id = made.case._id
  for (let n = 0; n < 11; n++) await handle(kernel, clerk, { caseId: id, commandId: `command-more-${n}`, command: { $case: 'note', value: { text: `n${n}` } } })
  await kernel.store.cases.updateOne({ _id: id }, { $set: { published: 12 } })
  const late = (await kernel.store.load(id, {})) as Case
  // The other copy read the case when it had one entry less.
  assert.equal(await archiveCase(kernel.store, { ...late, seq: late.seq - 1, tail: late.tail.slice(0, -1) }), 9)
  await kernel.store.cases.updateOne({ _id: id }, { $set: { archived: 0, tail: late.tail } })
  assert.ok((await archiveCase(kernel.store, late)) > 0)
  const found = (await kernel.store.load(id, {})) as Case
  assert.equal(found.archived, 9)
  assert.deepEqual(
    (await kernel.store.history(found)).map(({ seq }) => seq),
    Array.from({ length: 12 }, (_, n) => n + 1),
  )
})
