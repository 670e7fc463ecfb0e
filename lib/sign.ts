import { decided, type Judged, openFor } from './act.ts'
import type { LegalDate } from './calendar.ts'
import type { Case, Proposal } from './case.ts'
import { sha256 } from './digest.ts'
import type { Draft } from './entry.ts'
import { guarded } from './guarded.ts'
import { type Handled, type Kernel, onDate } from './kernel.ts'
import type { Actor, By, Tagged } from './kind.ts'
import { byOf, gate, maySign, roleFor } from './may.ts'
import { stepOf } from './machine.ts'
import { isRejected, reject, type Rejection } from './rejections.ts'
import { open } from './sealed.ts'
import { write } from './write.ts'

/** The second officer's signature: the command is decided once, on what is true now, and `by` lists both. */
export async function sign(
  kernel: Kernel,
  actor: Actor,
  { caseId, commandId, digest, until }: { caseId: string; commandId: string; digest: string; until?: number },
): Promise<Handled | Rejection> {
  const asked = { actor, caseId, commandId, digest: sha256(caseId, 'sign', digest), scope: kernel.store.kind.scope(actor), until }
  const done = await guarded(kernel, asked, (found, id) => signOnce(kernel, actor, found, digest, id))
  // Also when the answer is repeated: the first time may have ended between the entry and the key.
  if (!isRejected(done) && done.case.erased) await kernel.keys.erase(caseId, done.entry.at)
  return done
}
interface Weighed extends Judged {
  readonly proposal: Proposal
  readonly command: Tagged
  readonly today: LegalDate
}
/** The proposal, opened and decided on what is true now, where this actor may be its second officer. */
async function weigh(kernel: Kernel, actor: Actor, found: Case, digest: string): Promise<Weighed | Rejection> {
  const { kind } = kernel.store
  const today = onDate(kernel.today(), found)
  const proposal = found.proposals.find((one) => one.digest === digest)
  const step = proposal && stepOf(kind.machine, found.state, proposal.command)
  if (!proposal || !step || today > proposal.voidOn) return reject('no-proposal', 'no such proposal waits')
  const refused = gate(kind, step, today) ?? maySign(step, actor, found, proposal, today)
  if (refused) return refused
  const command = await openProposal(kernel, found, digest)
  if (!command) return reject('no-proposal', 'its content was lost in a restore')
  const judged = await decided(kernel, actor, found, { step, command, today })
  return isRejected(judged) ? judged : { proposal, command, today, ...judged }
}
async function signOnce(kernel: Kernel, actor: Actor, found: Case, digest: string, id: Draft['command']): Promise<Handled | Rejection | undefined> {
  const weighed = await weigh(kernel, actor, found, digest)
  if (isRejected(weighed)) return weighed
  const { proposal, step, command, event, sealed, today } = weighed
  const second = byOf(actor, roleFor(step, actor, found, step.countersign) as By['role'])
  const writing = { type: command.$case, event, sealed, by: [proposal.by, second], under: [step.under], to: step.to, id, today }
  return write(kernel, found, writing)
}
/** What waits for this actor's signature, in full, after `looked` has recorded the look. Who may not sign is told what an absent one is told. */
export async function waiting(
  kernel: Kernel,
  actor: Actor,
  { caseId, digest }: { caseId: string; digest: string },
  looked: (found: Case) => Promise<void>,
): Promise<(Weighed & { found: Case }) | Rejection> {
  const found = await openFor(kernel, actor, caseId)
  if (isRejected(found)) return found
  const weighed = await weigh(kernel, actor, found, digest)
  if (isRejected(weighed)) return ['recused', 'not-allowed', 'same-officer', 'no-credential'].includes(weighed.rejected) ? reject('not-found', digest) : weighed
  await looked(found)
  return { found, ...weighed }
}
/** The command that waits for its second officer, opened; undefined when its content was lost. */
async function openProposal(kernel: Kernel, found: Case, digest: string): Promise<Tagged | undefined> {
  const field = `proposal:${digest}`
  const key = await kernel.keys.of(found._id)
  const box = found.seals[field]
  return key && box ? kernel.store.kind.decodeCommand(open(key, { caseId: found._id, seq: box.seq, field }, box.box)) : undefined
}
