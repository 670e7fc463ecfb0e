import type { Case } from './case.ts'
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
/** The due days that a case's periods have when they are counted with the calendar of today. */
function movesOf(kernel: Kernel, found: Case<object>): Move[] {
  const before = new Map(found.deadlines.map((deadline) => [`${deadline.name} ${deadline.start}`, deadline]))
  return deadlinesOf(kernel.store.kind, found, kernel.parameters).flatMap(({ name, start, due, provisional }) => {
    const running = before.get(`${name} ${start}`)
    return running && (running.due !== due || running.provisional !== provisional) ? [{ deadline: name, from: running.due, to: due }] : []
  })
}
/**
 * After a holiday notice was loaded: counts every provisional period again and records where its due day was and is.
 * Idempotent by the notice. Returns the cases that moved.
 */
export async function recount(kernel: Kernel, notice: string): Promise<string[]> {
  const moved: string[] = []
  const provisional = kernel.store.cases.find({ 'deadlines.provisional': true } as never, { projection: { _id: 1 } })
  for await (const { _id } of provisional) {
    const found = (await kernel.store.load(_id, {})) as Case<object> | undefined
    const moves = found ? movesOf(kernel, found) : []
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
