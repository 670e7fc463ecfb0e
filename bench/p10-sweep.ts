import { sweep } from '@qingdan/lib/clock.ts'
import { testKernel } from '@qingdan/lib/testing/kernel.ts'
import { slip } from '@qingdan/lib/testing/slip.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { compare, keep, perSecond } from './rounds.ts'
import { aSlip, atRest } from './slips.ts'

// P10: the clock firing one deadline on each of many cases, against as many guarded updates of the same documents.
const kernel = await testKernel(slip, '2015-07-20')
const cases = 400
const width = 16
const made = await Promise.all(Array.from({ length: cases }, (_, n) => aSlip(kernel, `slip-${n}`, 4)))
const fill = async (dueOn?: string): Promise<void> => {
  await kernel.store.cases.deleteMany({})
  await kernel.store.cases.insertMany(made.map((found) => ({ ...atRest(found), ...(dueOn && { dueOn }) })))
}
const swept = async (): Promise<number> => {
  kernel.date('2015-07-20')
  await fill()
  kernel.date('2015-09-01')
  const began = performance.now()
  const touched = await sweep(kernel, '2015-09-01')
  if (touched !== cases) throw new Error(`${touched} were touched`)
  return (cases * 1000) / (performance.now() - began)
}
const updated = async (): Promise<number> => {
  await fill()
  const update = (lane: number, n: number): Promise<unknown> => {
    const found = made[lane * (cases / width) + n] as Case
    const { _id, tail, published: _p, busSeq: _b, archived: _a, pendingSince: _s, dueOn: _d, claims: _c, ...rest } = found
    const set = { ...rest, version: found.version + 1, state: 'lapsed', seq: found.seq + 1, deadlines: [] }
    const change = { $set: set, $unset: { dueOn: '', claims: '' }, $push: { tail: tail.at(-1) }, $min: { pendingSince: tail.at(-1)?.at } }
    return kernel.store.cases.findOneAndUpdate({ _id, version: found.version }, change as never, { projection: { _id: 1 } })
  }
  return perSecond(width, cases / width, update)
}
keep(
  await compare({
    id: 'P10',
    title: 'the sweep against bare updates',
    unit: 'per second',
    goal: { atLeast: 0.8 },
    ours: { says: 'overdue cases found, decided, sealed and saved by the clock, until none is left; 16 lanes', round: swept },
    theirs: { says: 'a guarded findOneAndUpdate of the same documents with the same fields, known beforehand; 16 lanes', round: updated },
  }),
)
await kernel.close()
process.exit()
