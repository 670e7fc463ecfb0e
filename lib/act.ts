import type { LegalDate } from './calendar.ts'
import type { Case } from './case.ts'
import type { Draft } from './entry.ts'
import { context, type Handled, type Kernel, onDate, stopped } from './kernel.ts'
import type { Actor, Sealed, Tagged } from './kind.ts'
import { byOf, gate, mayTake, roleFor } from './may.ts'
import { type Step, stepOf } from './machine.ts'
import { propose } from './propose.ts'
import { isRejected, reject, type Rejection } from './rejections.ts'
import { write } from './write.ts'

export interface Judged {
  readonly step: Step
  readonly event: Tagged
  readonly sealed?: Sealed
}
/** What the kind decides of this command in this row, after whatever another register must answer. */
export async function decided(
  kernel: Kernel,
  actor: Actor,
  found: Case,
  { step, command, today }: { step: Step; command: Tagged; today: LegalDate },
): Promise<Judged | Rejection> {
  const { kind } = kernel.store
  const evidence = await kind.ask?.(found.facts, command, today)
  const decision = kind.decide(found.facts, command, context(kernel, actor, found.people, today, evidence))
  return isRejected(decision) ? decision : { step, ...decision }
}
/** The case within the actor's scope, where the kernel takes anything of it now; to look, not to write. */
export async function openFor(kernel: Kernel, actor: Actor, caseId: string): Promise<Case | Rejection> {
  const scope = kernel.store.kind.scope(actor)
  const found = scope && (await kernel.store.load(caseId, scope))
  if (!found) return reject('not-found', caseId)
  return stopped(kernel, found) ?? found
}
/** The table, the law gate, the person, the decision; nothing is written. */
export async function judge(kernel: Kernel, actor: Actor, found: Case, command: Tagged, today: LegalDate): Promise<Judged | Rejection> {
  const { kind } = kernel.store
  const step = stepOf(kind.machine, found.state, command.$case)
  if (!step) return reject('wrong-state', `${command.$case} is not possible in ${found.state}`, { meta: { state: found.state } })
  const refused = gate(kind, step, today) ?? mayTake(step, actor, found, today)
  if (refused) return refused
  return decided(kernel, actor, found, { step, command, today })
}
/** What a command would do to the case as it is now: judged as an act is, and not written. */
export async function preview(kernel: Kernel, actor: Actor, caseId: string, command: Tagged): Promise<{ found: Case; judged: Judged } | Rejection> {
  const faults = kernel.store.kind.faults(command)
  if (faults) return faults
  const found = await openFor(kernel, actor, caseId)
  if (isRejected(found)) return found
  const judged = await judge(kernel, actor, found, command, onDate(kernel.today(), found))
  return isRejected(judged) ? judged : { found, judged }
}
/** One attempt: judged, then written or proposed. Undefined when someone else saved first. */
export async function decideOnce(
  kernel: Kernel,
  actor: Actor,
  found: Case,
  command: Tagged,
  id: Draft['command'],
  today = onDate(kernel.today(), found),
): Promise<Handled | Rejection | undefined> {
  const judged = await judge(kernel, actor, found, command, today)
  if (isRejected(judged)) return judged
  const { step, event, sealed } = judged
  const by = byOf(actor, roleFor(step, actor, found) ?? step.by[0]!)
  if (step.countersign) return propose(kernel, found, actor, { step, command, id, by, today })
  return write(kernel, found, { type: command.$case, event, sealed, by: [by], under: [step.under], to: step.to, id, today })
}
