import { notices } from '@qingdan/list/notices/index.ts'
import type { HolidayNotice } from '@qingdan/list/notices/notice.ts'
import type { Case, OpenDeadline } from './case.ts'
import { sha256 } from './digest.ts'
import { deadlinesOf } from './fold.ts'
import { clockActor, type Kernel, onDate } from './kernel.ts'
import { byOf } from './may.ts'
import { write } from './write.ts'

interface Move {
  readonly deadline: string
  readonly from: string
  readonly to: string
}
/** Open periods that no notice had been published for, and those whose days lie in a year that a notice has changed. */
const touched = (loaded: readonly HolidayNotice[]): object => ({
  $or: [
    { 'deadlines.provisional': true },
    ...loaded.map(({ year }) => ({ deadlines: { $elemMatch: { fired: { $ne: true }, start: { $lte: `${year}-12-31` }, due: { $gte: `${year}-01-01` } } } })),
  ],
})
/** The due days that a case's periods have when they are counted with the calendar of today, beside those that the store has kept. */
function movesOf(kernel: Kernel, found: Case<object>, kept: readonly OpenDeadline[]): Move[] {
  const before = new Map(kept.map((deadline) => [`${deadline.name} ${deadline.start}`, deadline]))
  return deadlinesOf(kernel.store.kind, found, kernel.parameters).flatMap(({ name, start, due, provisional }) => {
    const running = before.get(`${name} ${start}`)
    return running && (running.due !== due || running.provisional !== provisional) ? [{ deadline: name, from: running.due, to: due }] : []
  })
}
/**
 * After a holiday notice was loaded: counts every running period that it can touch again and records where its due day was and is.
 * Idempotent: what was counted again does not move twice. Returns the cases that moved.
 */
export async function recount(kernel: Kernel, notice: string, loaded: readonly HolidayNotice[] = notices): Promise<string[]> {
  const moved: string[] = []
  const open = kernel.store.cases.find(touched(loaded) as never, { projection: { _id: 1, deadlines: 1 } })
  for await (const { _id, deadlines } of open) {
    const found = (await kernel.store.load(_id, {})) as Case<object> | undefined
    const moves = found ? movesOf(kernel, found, deadlines) : []
    if (!found || moves.length === 0 || found.held) continue
    const id = { id: `c:recount:${notice}:${found.seq}`, digest: sha256(_id, 'recount', notice) }
    const event = { $case: 'kernel', value: { entry: { $case: 'recounted', value: { notice, moves } } } }
    const under = [...new Set(found.deadlines.map(({ clause }) => clause))]
    const done = await write(kernel, found, {
      type: 'recounted',
      event,
      by: [byOf(clockActor, 'clock')],
      under,
      to: found.state,
      id,
      today: onDate(kernel.today(), found),
    })
    if (done) moved.push(_id)
  }
  return moved
}
