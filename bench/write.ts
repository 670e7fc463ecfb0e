import { randomBytes } from 'node:crypto'
import { handle } from '@qingdan/lib/handle.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { actor, testKernel } from '@qingdan/lib/testing/kernel.ts'
import { slip } from '@qingdan/lib/testing/slip.ts'

// node bench/write.ts: what the command path costs, as a ratio to the bare guarded update of the same store in the same run.
const cases = 16
const each = 40
const township = 'township:370304001'
const kernel = await testKernel(slip, '2015-07-20')
const clerk = actor('clerk-1', 'township', township)

async function perSecond(work: (lane: number, n: number) => Promise<void>): Promise<number> {
  const began = performance.now()
  await Promise.all(
    Array.from({ length: cases }, async (_, lane) => {
      for (let n = 0; n < each; n++) await work(lane, n)
    }),
  )
  return (cases * each * 1000) / (performance.now() - began)
}
const ids: string[] = []
for (let lane = 0; lane < cases; lane++) {
  const made = await handle(kernel, actor(`citizen-${lane}`, 'citizen'), {
    caseId: '',
    commandId: `opening-${lane}`,
    command: { $case: 'open', value: { key: `k${lane}`, secret: 's', area: township } },
  })
  if (isRejected(made)) throw new Error(made.because)
  ids.push(made.case._id)
}
const entry = { seq: 1, type: 'noted', data: randomBytes(120), on: '2015-07-20', at: '2015-07-20T00:00:00Z' }
const raw = kernel.store.cases
for (let lane = 0; lane < cases; lane++) await raw.insertOne({ _id: `raw-${lane}`, version: 0, tail: [] } as never)

const bare = async (lane: number, n: number): Promise<void> => {
  await raw.findOneAndUpdate({ _id: `raw-${lane}`, version: n } as never, { $set: { version: n + 1 }, $push: { tail: entry } } as never, {
    projection: { _id: 1 },
  })
}
const command = async (lane: number, n: number): Promise<void> => {
  const done = await handle(kernel, clerk, {
    caseId: ids[lane] ?? '',
    commandId: `noting-${lane}-${n}`,
    command: { $case: 'note', value: { text: 'a note of some length, sealed' } },
  })
  if (isRejected(done)) throw new Error(done.because)
}
const rates = { bare: await perSecond(bare), command: await perSecond(command) }
console.log(
  `bare guarded updates ${rates.bare.toFixed(0)} per second, commands ${rates.command.toFixed(0)} per second; ratio ${(rates.command / rates.bare).toFixed(2)}`,
)
await kernel.close()
process.exit()
