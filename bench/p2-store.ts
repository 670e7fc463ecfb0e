import type { Case } from '@qingdan/lib/case.ts'
import { actor, testKernel } from '@qingdan/lib/testing/kernel.ts'
import { slip } from '@qingdan/lib/testing/slip.ts'
import { compare, keep, perSecond } from './rounds.ts'
import { aSlip, stored, township } from './slips.ts'

// P2: the store's load and guarded save against the same two calls of the bare driver, on the same documents.
const kernel = await testKernel(slip, '2015-07-20')
const { store } = kernel
const width = 16
const each = 40
const scope = slip.scope(actor('clerk-1', 'township', township)) ?? {}
const made = await Promise.all(Array.from({ length: width * 2 }, (_, n) => aSlip(kernel, `slip-${n}`, 8)))
for (const found of made) await stored(kernel, found)
const trim = (id: string): Promise<unknown> => store.cases.updateOne({ _id: id }, { $push: { tail: { $each: [], $slice: -8 } } } as never)
const one = (lane: number): Case => made[lane] as Case

const nextOf = (found: Case): Case => {
  const entry = found.tail.at(-1)!
  return { ...found, version: found.version + 1, seq: found.seq + 1, tail: [...found.tail, entry] }
}
const ours = async (lane: number): Promise<void> => {
  const found = await store.load(one(lane)._id, scope)
  if (!found || (await store.save(found, nextOf(found))) !== 'saved') throw new Error('not saved')
}
const bare = async (lane: number): Promise<void> => {
  const id = one(lane + width)._id
  const found = await store.cases.findOne({ _id: id, ...scope } as never)
  if (!found) throw new Error('not found')
  const { _id, tail, published: _p, busSeq: _b, archived: _a, pendingSince: _s, ...set } = nextOf(found)
  const change = { $set: set, $push: { tail: tail.at(-1) }, $min: { pendingSince: tail.at(-1)?.at } }
  if (!(await store.cases.findOneAndUpdate({ _id, version: found.version } as never, change as never, { projection: { _id: 1 } }))) throw new Error('not saved')
}
const round = (work: (lane: number) => Promise<void>) => async (): Promise<number> => {
  for (const { _id } of made) await trim(_id)
  return perSecond(width, each, work)
}
keep(
  await compare({
    id: 'P2',
    title: 'store against bare driver',
    unit: 'per second',
    goal: { atLeast: 0.95 },
    ours: { says: 'store.load within the scope, store.save; 16 lanes', round: round(ours) },
    theirs: { says: 'findOne and findOneAndUpdate guarded by the version, the same fields; 16 lanes', round: round(bare) },
  }),
)
await kernel.close()
process.exit()
