import { pass } from '#points'
import type { Case } from './case.ts'
import { undisturbed } from './deadlock.ts'
import { sha256 } from './digest.ts'
import { insertOnce } from './insert-once.ts'
import type { Store } from './store.ts'

// A case is read and written whole, so what it keeps beside it is what the next command costs; a file of usual length needs no bucket.
const keep = 2
const slack = 8
export const isLong = ({ tail }: Pick<Case, 'tail'>): boolean => tail.length > keep + slack

const mark = (commandId: string): Buffer => Buffer.from(sha256(commandId).slice(0, 8), 'hex')
/** Whether a command id may be among the archived ones; unknown ids of an older archive may be anything. */
export function mayHold(ids: Buffer | undefined, commandId: string): boolean {
  if (!ids) return true
  const wanted = mark(commandId).readUInt32BE()
  for (let at = 0; at < ids.length; at += 4) if (ids.readUInt32BE(at) === wanted) return true
  return false
}

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
  const ours = await insertOnce(store.buckets, { _id, case: found._id, from: first.seq, to: last.seq, entries: movable })
  await pass('bucket-written', found._id)
  // Another copy of the service, or an earlier attempt, may have moved fewer: only what the bucket holds leaves the tail.
  const to = ours ? last.seq : (await store.buckets.findOne({ _id }, { projection: { to: 1 } }))?.to
  if (to === undefined) return 0
  const known = found.archived === 0 ? Buffer.alloc(0) : found.archivedIds
  const ids = known && Buffer.concat([known, ...found.tail.filter(({ seq }) => seq > found.archived && seq <= to).map(({ command }) => mark(command.id))])
  const set = { archived: to, ...(ids && { archivedIds: ids }) }
  const trim = { $set: set, $pull: { tail: { seq: { $lte: to } } } }
  const done = await undisturbed(() => store.cases.updateOne({ _id: found._id, archived: found.archived }, trim))
  await pass('tail-trimmed', found._id)
  return done.modifiedCount === 1 ? movable.length : 0
}
