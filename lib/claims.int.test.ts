import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Case } from './case.ts'
import { blankCase } from './create.ts'
import { attempts } from './kernel.ts'
import type { Written } from './store.ts'
import { testKernel, type TestKernel } from './testing/kernel.ts'
import { slip } from './testing/slip.ts'

let kernel: TestKernel
before(async () => {
  kernel = await testKernel(slip, '2015-07-20')
})
after(() => kernel.close())
const writers = Array.from({ length: 8 }, (_, n) => n)
const blank = (id: string): Case => blankCase(slip, id, { account: 'a', role: 'clock', office: '' }, { on: '2015-07-20', at: '2015-07-20T00:00:00Z' })
/** As the kernel does: a race that was lost, to a writer or to a deadlock, is run again. */
async function settled(write: () => Promise<Written>): Promise<Written> {
  for await (const _ of attempts()) {
    const written = await write()
    if (written !== 'lost') return written
  }
  return 'lost'
}
const outcome = (written: readonly Written[]): string => written.toSorted().join(' ')
const oneHasIt = [...Array.from({ length: 7 }, () => 'already-open'), 'saved'].join(' ')

test('of many who take one claim at once one has it, and the others are told so and get no fault, by a new file or by a change', async () => {
  const { store } = kernel
  for (const n of writers) await store.create(blank(`update-${n}`))
  for (let round = 0; round < 10; round++) {
    const made = await Promise.all(writers.map((n) => settled(() => store.create({ ...blank(`insert-${round}-${n}`), claims: [`insert-${round}`] }))))
    assert.equal(outcome(made), oneHasIt)
    const mine = (n: number): Case => ({ ...blank(`update-${n}`), version: round })
    const changed = await Promise.all(writers.map((n) => settled(() => store.save(mine(n), { ...mine(n), version: round + 1, claims: [`update-${round}`] }))))
    assert.equal(outcome(changed), oneHasIt)
    await store.cases.updateMany({ _id: { $regex: '^update-' } }, { $set: { version: round + 1 }, $unset: { claims: '' } })
  }
})
