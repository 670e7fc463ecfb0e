import { dueAfter, type LegalDate } from './calendar.ts'
import type { Case } from './case.ts'
import { sha256 } from './digest.ts'
import type { Draft } from './entry.ts'
import type { Handled, Kernel } from './kernel.ts'
import type { Actor, By, Tagged } from './kind.ts'
import type { Step } from './machine.ts'
import { reject, type Rejection } from './rejections.ts'
import { write } from './write.ts'

const proposalStands = { days: 5, count: 'working' } as const
/** The first of two officers: the act is recorded as a proposal, sealed, and the state stays. */
export async function propose(
  kernel: Kernel,
  found: Case,
  actor: Actor,
  act: { step: Step; command: Tagged; id: Draft['command']; by: By; today: LegalDate },
): Promise<Handled | Rejection | undefined> {
  const { command, id, by, today, step } = act
  const bytes = kernel.store.kind.encodeCommand(command)
  const digest = sha256(found._id, id.id, bytes)
  const waits = found.proposals.find((waiting) => waiting.command === command.$case)
  if (waits && found.seals[`proposal:${waits.digest}`]) return reject('wrong-state', `${command.$case} already waits for its second officer`)
  const voidOn = dueAfter(today, proposalStands).due
  const credentialUntil = actor.credential?.expiresOn ?? ''
  const event = { $case: 'kernel', value: { entry: { $case: 'proposed', value: { command: command.$case, digest, voidOn, credentialUntil } } } }
  const writing = { type: 'proposed', event, sealed: { [`proposal:${digest}`]: bytes }, by: [by], under: [step.under], to: found.state, id, today }
  return write(kernel, found, writing)
}
