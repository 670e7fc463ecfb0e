import { pass } from '#points'
import type { Case } from './case.ts'
import type { Store } from './store.ts'

const keep = 32
const slack = 32

/**
 * Moves old published entries of one case to a bucket: the bucket is written first and never changed, then the tail is trimmed.
 * A crash between the two leaves entries in both places, which the history reads once. Returns how many it moved.
 */
export async function archiveCase(store: Store, found: Case): Promise<number> {
  const movable = found.tail.filter(({ seq }) => seq > found.archived && seq <= Math.min(found.published, found.seq - keep))
  const first = movable[0]
  const last = movable.at(-1)
  if (!first || !last || movable.length < slack) return 0
  const _id = `${found._id}:${first.seq}`
  await store.buckets.updateOne({ _id }, { $setOnInsert: { case: found._id, from: first.seq, to: last.seq, entries: movable } }, { upsert: true })
  await pass('bucket-written', found._id)
  const bucket = await store.buckets.findOne({ _id })
  const to = bucket?.to ?? last.seq // an earlier attempt may have moved fewer
  const done = await store.cases.updateOne({ _id: found._id, archived: found.archived }, { $set: { archived: to }, $pull: { tail: { seq: { $lte: to } } } })
  await pass('tail-trimmed', found._id)
  return done.modifiedCount === 1 ? movable.length : 0
}
/** One pass over the cases whose tail has grown. */
export async function archiveAll(store: Store): Promise<number> {
  let moved = 0
  const long = store.cases.find({ [`tail.${keep + slack}`]: { $exists: true } } as never).limit(200)
  for await (const found of long) moved += await archiveCase(store, found)
  return moved
}
