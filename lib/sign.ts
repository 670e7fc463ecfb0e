import type { Case } from './case.ts'
import { sha256 } from './digest.ts'
import type { Draft } from './entry.ts'
import { fireFirst } from './fire.ts'
import { attempts, context, type Handled, idOf, type Kernel, onDate, stopped } from './kernel.ts'
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
  request: { caseId: string; commandId: string; digest: string; until?: number },
): Promise<Handled | Rejection> {
  const {
    store,
    store: { kind },
  } = kernel
  const id = { id: idOf(actor, request.commandId), digest: sha256(request.caseId, 'sign', request.digest) }
  const scope = kind.scope(actor)
  for await (const _ of attempts(request.until)) {
    const found = scope && (await store.load(request.caseId, scope))
    if (!found) return reject('not-found', request.caseId)
    const before = await store.handled(found, id.id)
    if (before) return before.command.digest === id.digest ? { case: found, entry: before } : reject('command-id-reused', request.commandId)
    const refused = stopped(kernel, found)
    if (refused) return refused
    if (await fireFirst(kernel, found)) continue
    const done = await signOnce(kernel, actor, found, request.digest, id)
    if (done) return done
  }
  return reject('contended', 'others kept writing to this case')
}
async function signOnce(kernel: Kernel, actor: Actor, found: Case, digest: string, id: Draft['command']): Promise<Handled | Rejection | undefined> {
  const { kind } = kernel.store
  const today = onDate(kernel.today(), found)
  const proposal = found.proposals.find((waiting) => waiting.digest === digest)
  const step = proposal && stepOf(kind.machine, found.state, proposal.command)
  if (!proposal || !step || today > proposal.voidOn) return reject('no-proposal', 'no such proposal waits')
  const refused = gate(kind, step, today) ?? maySign(step, actor, found, proposal, today)
  if (refused) return refused
  const command = await proposed(kernel, found, digest)
  const evidence = await kind.ask?.(found.facts, command, today)
  const decision = kind.decide(found.facts, command, context(kernel, actor, found.people, today, evidence))
  if (isRejected(decision)) return decision
  const second = byOf(actor, roleFor(step, actor, found, step.countersign) as By['role'])
  const writing = {
    type: command.$case,
    event: decision.event,
    sealed: decision.sealed,
    by: [proposal.by, second],
    under: [step.under],
    to: step.to,
    id,
    today,
  }
  return write(kernel, found, writing, { parameters: kernel.parameters, proposals: found.proposals.filter((waiting) => waiting !== proposal) })
}
/** The content of a proposal, opened for deciding alone: it does not leave the kernel. */
async function proposed(kernel: Kernel, found: Case, digest: string): Promise<Tagged> {
  const field = `proposal:${digest}`
  const key = await kernel.keys.of(found._id)
  const box = found.seals[field]
  if (!key || !box) throw new Error(`the proposal ${digest} of ${found._id} cannot be opened`)
  return kernel.store.kind.decodeCommand(open(key, { caseId: found._id, seq: box.seq, field }, box.box))
}
