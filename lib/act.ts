import type { Case } from './case.ts'
import type { Draft } from './entry.ts'
import { context, type Handled, type Kernel, onDate } from './kernel.ts'
import type { Actor, Tagged } from './kind.ts'
import { byOf, gate, mayTake, roleFor } from './may.ts'
import { stepOf } from './machine.ts'
import { propose } from './propose.ts'
import { isRejected, reject, type Rejection } from './rejections.ts'
import { write } from './write.ts'

/** One attempt: the table, the law gate, the person, the decision, the write. Undefined when someone else saved first. */
export async function decideOnce(
  kernel: Kernel,
  actor: Actor,
  found: Case,
  command: Tagged,
  id: Draft['command'],
  today = onDate(kernel.today(), found),
): Promise<Handled | Rejection | undefined> {
  const { kind } = kernel.store
  const step = stepOf(kind.machine, found.state, command.$case)
  if (!step) return reject('wrong-state', `${command.$case} is not possible in ${found.state}`, { meta: { state: found.state } })
  const refused = gate(kind, step, today) ?? mayTake(step, actor, found, today)
  if (refused) return refused
  const evidence = await kind.ask?.(found.facts, command, today)
  const decision = kind.decide(found.facts, command, context(kernel, actor, found.people, today, evidence))
  if (isRejected(decision)) return decision
  const by = byOf(actor, roleFor(step, actor, found) ?? step.by[0]!)
  if (step.countersign) return propose(kernel, found, actor, { step, command, id, by, today })
  const { event, sealed } = decision
  return write(kernel, found, { type: command.$case, event, sealed, by: [by], under: [step.under], to: step.to, id, today })
}
