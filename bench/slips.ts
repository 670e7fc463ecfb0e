import { archiveCase, isLong } from '@qingdan/lib/archive.ts'
import { blankCase, whoIn } from '@qingdan/lib/create.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { after } from '@qingdan/lib/fold.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import { entryOf } from '@qingdan/lib/write.ts'

export const township = 'township:370304001'
const text = 'a note of some length, as an officer writes one, sealed for this file alone'

/** One case of the kernel's small test kind with so many entries, made as commands would have made it; not yet stored. */
export async function aSlip(kernel: Kernel, id: string, entries: number): Promise<Case> {
  const { kind } = kernel.store
  const citizen = { account: `citizen-${id}`, role: 'citizen', office: '' } as const
  const clerk = { account: 'clerk-1', role: 'township', office: township } as const
  const on = kernel.today()
  const opened = { type: 'open', event: { $case: 'opened', value: { key: '2', area: township, on } }, by: [citizen], under: ['permit-law:29'] }
  const noted = (n: number): object => ({ type: 'note', event: { $case: 'noted', value: { n } }, by: [clerk], under: ['permit-law:32'] })
  let found = blankCase(kind, id, citizen, { on, at: kernel.now() }) as Case<object>
  for (let seq = 1; seq <= entries; seq++) {
    const sealed: Record<string, string> = seq === 1 ? { key: id, secret: text } : { note: text }
    const writing = { ...(seq === 1 ? opened : noted(seq - 1)), sealed, to: 'open', id: { id: `made:${id}:${seq}`, digest: id }, today: on }
    const entry = await entryOf(kernel, id, seq, found.head, writing as never)
    found = after(kind, found, entry, kernel.parameters, whoIn(kernel, sealed))
  }
  return found
}
/** The case as it lies in the store once all of it was published; */
export function atRest(found: Case): Case {
  const { pendingSince: _pendingSince, ...rest } = found
  return { ...rest, published: found.seq, busSeq: found.seq }
}
/** Stores a published case as the archive leaves a long one, with so many entries since it last moved some. */
export async function stored(kernel: Kernel, found: Case, since = 0): Promise<void> {
  const { cases } = kernel.store
  const before = { ...atRest(found), published: found.seq - since }
  await cases.insertOne(before)
  if (isLong(before)) await archiveCase(kernel.store, before)
  await cases.updateOne({ _id: found._id }, { $set: { published: found.seq } })
}
