import { pass } from '#points'
import { decideOnce } from './act.ts'
import { addDays, type LegalDate } from './calendar.ts'
import type { Case, OpenDeadline } from './case.ts'
import { sha256 } from './digest.ts'
import type { Draft } from './entry.ts'
import { pending } from './fold.ts'
import { clockActor, type Handled, type Kernel, onDate } from './kernel.ts'
import type { Actor, Tagged } from './kind.ts'
import { byOf } from './may.ts'
import { isRejected, type Rejection } from './rejections.ts'
import { write } from './write.ts'

/** Fires the first overdue deadline, as of its due day + 1. The case after it, 'again' when it has to be loaded again, undefined when none is overdue. */
export async function fireFirst(kernel: Kernel, found: Case): Promise<Case | 'again' | undefined> {
  const first = pending(found.deadlines)[0]
  if (!first || first.due >= kernel.today()) return undefined
  await pass('deadline-claimed', found._id)
  if (first.fires === 'pass') {
    await mark(kernel, found, first, { fired: true })
    return 'again'
  }
  const today = onDate(addDays(first.due, 1), found)
  const id = { id: `c:${first.name}:${first.n}`, digest: sha256(found._id, first.name, first.start) }
  const done = await fireOnce(kernel, found, first, { actor: clockActor, id, today })
  await pass('deadline-fired', found._id)
  if (done && !isRejected(done)) return done.case
  if (done) await mark(kernel, found, first, { parked: done.rejected })
  return 'again'
}
async function fireOnce(
  kernel: Kernel,
  found: Case,
  first: OpenDeadline,
  as: { actor: Actor; id: Draft['command']; today: LegalDate },
): Promise<Handled | Rejection | undefined> {
  const kernelEvent = kernelAct(found, first)
  if (!kernelEvent) return decideOnce(kernel, as.actor, found, { $case: first.fires, value: {} }, as.id, as.today)
  const writing = {
    type: kernelEvent.type,
    event: { $case: 'kernel', value: { entry: kernelEvent.entry } },
    by: [byOf(as.actor, 'clock')],
    under: [first.clause],
    to: found.state,
    id: as.id,
    today: as.today,
  }
  return write(kernel, found, writing)
}
/** What the kernel itself records when a period without an effect of its own has passed, or a proposal was not signed. */
function kernelAct(found: Case, first: OpenDeadline): { type: string; entry: Tagged & { value: unknown } } | undefined {
  if (first.fires === 'late') return { type: 'late', entry: { $case: 'late', value: { deadline: first.name, dueOn: first.due } } }
  if (first.fires !== 'voidProposal') return undefined
  const lost = found.proposals.find(({ digest }) => first.name === `proposal:${digest.slice(0, 12)}`)
  return { type: 'voided', entry: { $case: 'voided', value: { digest: lost?.digest ?? '', because: 'expired' } } }
}
/** A waiting period has passed, or a deadline is refused by the law or the facts: it is marked without an entry, so that it holds up nobody. */
async function mark(kernel: Kernel, found: Case, first: OpenDeadline, marks: Partial<OpenDeadline>): Promise<void> {
  const deadlines = found.deadlines.map((deadline) => (deadline.name === first.name && deadline.start === first.start ? { ...deadline, ...marks } : deadline))
  const dueOn = pending(deadlines)[0]?.due
  const { dueOn: _dueOn, ...rest } = found
  const written = await kernel.store.save(found, { ...rest, deadlines, version: found.version + 1, ...(dueOn && { dueOn }) })
  if (written === 'saved' && marks.parked) kernel.alert('deadline-parked', found._id, `${first.name} due ${first.due}: ${marks.parked}`)
}
