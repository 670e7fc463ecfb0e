import { handle } from '@qingdan/lib/handle.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { actor, testKernel, type TestKernel } from '@qingdan/lib/testing/kernel.ts'
import { slip } from '@qingdan/lib/testing/slip.ts'
import { compareTimes, keep } from './rounds.ts'
import { aSlip, atRest, township } from './slips.ts'

// P4: what many cases cost the next command. The cases are inserted as documents of the right shape.
const clerk = actor('clerk-1', 'township', township)

async function filled(count: number): Promise<TestKernel> {
  const kernel = await testKernel(slip, '2015-07-20')
  const pattern = atRest(await aSlip(kernel, 'pattern', 1))
  const document = (n: number): object => {
    const area = n % 50 === 0 ? township : `township:${n % 50}`
    return {
      ...pattern,
      _id: `case-${n}`,
      people: [{ part: 'holder', account: `c${n}`, who: `${n}` }],
      claims: [`key:${n}`],
      area,
      receipt: { number: `TR15-${n}` },
    }
  }
  for (let from = 0; from < count; from += 2000)
    await kernel.store.cases.insertMany(Array.from({ length: Math.min(2000, count - from) }, (_, n) => document(from + n)) as never, { ordered: false })
  return kernel
}
let noted = 0
async function note(kernel: TestKernel, count: number, n: number): Promise<void> {
  const caseId = `case-${(n % 20) * (count / 20)}`
  const done = await handle(kernel, clerk, { caseId, commandId: `note-${noted++}`, command: { $case: 'note', value: { text: 'a note of some length' } } })
  if (isRejected(done)) throw new Error(done.because)
}
const few = await filled(1000)
const many = await filled(100_000)
const side = (kernel: TestKernel, count: number): (() => Promise<void>) => {
  let n = 0
  return () => note(kernel, count, n++)
}
keep(
  await compareTimes({
    id: 'P4',
    title: 'a command at 100 000 against 1 000 cases',
    goal: { atMost: 1.1 },
    each: 120,
    ours: { says: 'handle on a case among 100 000; one at a time', once: side(many, 100_000) },
    theirs: { says: 'the same among 1 000', once: side(few, 1000) },
  }),
)
await few.close()
await many.close()
process.exit()
