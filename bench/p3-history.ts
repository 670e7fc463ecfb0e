import { archiveCase, isLong } from '@qingdan/lib/archive.ts'
import { handle } from '@qingdan/lib/handle.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { actor, testKernel } from '@qingdan/lib/testing/kernel.ts'
import { slip } from '@qingdan/lib/testing/slip.ts'
import { compareTimes, keep } from './rounds.ts'
import { aSlip, stored, township } from './slips.ts'

// P3: what a long history costs the next command.
const kernel = await testKernel(slip, '2015-07-20')
const each = 96
const clerk = actor('clerk-1', 'township', township)
const long = Array.from({ length: 16 }, (_, n) => `long-${n}`)
for (const [n, id] of long.entries()) await stored(kernel, await aSlip(kernel, id, 500), n % 8)
let made = 0

const note = async (caseId: string, commandId: string): Promise<void> => {
  const done = await handle(kernel, clerk, { caseId, commandId, command: { $case: 'note', value: { text: 'a note of some length, sealed' } } })
  if (isRejected(done)) throw new Error(done.because)
}
/** Publishes and archives as the running service does, outside of what is timed. */
const rest = async (id: string): Promise<void> => {
  await kernel.store.cases.updateOne({ _id: id }, [{ $set: { published: '$seq' } }, { $unset: 'pendingSince' }] as never)
  const found = await kernel.store.load(id, {})
  if (found && isLong(found)) await archiveCase(kernel.store, found)
}
const before = async (): Promise<void> => {
  for (const id of long) await rest(id)
  made += each
  for (let n = 0; n < each; n++) await stored(kernel, await aSlip(kernel, `short-${made + n}`, 5))
}
keep(
  await compareTimes({
    id: 'P3',
    title: 'a command at 500 against 5 history entries',
    goal: { atMost: 1.05 },
    each,
    ours: {
      says: 'handle on cases of 500 entries and more, archived as the service does; one at a time',
      before,
      once: (n) => note(long[n % long.length] ?? '', `note-long-${made + n}`),
    },
    theirs: { says: 'handle on cases of 5 entries; one at a time', once: (n) => note(`short-${made + n}`, `note-short-${made + n}`) },
  }),
)
await kernel.close()
process.exit()
