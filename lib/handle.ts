import { addDays, dueAfter, type LegalDate } from './calendar.ts'
import type { Case, OpenDeadline, Proposal } from './case.ts'
import { sha256 } from './digest.ts'
import { chain, type Draft, type Entry } from './entry.ts'
import { after, type Change, type Parameters, pending } from './fold.ts'
import type { CaseKeys, Keyring } from './keys.ts'
import type { Actor, By, Context, PersonRef, Tagged } from './kind.ts'
import { byOf, gate, isParty, maySign, mayTake, roleFor } from './may.ts'
import { type Step, stepOf } from './machine.ts'
import { isRejected, reject, type Rejection } from './rejections.ts'
import { open, seal } from './sealed.ts'
import type { Store } from './store.ts'
import { newCase } from './create.ts'

/** What the kernel needs to change a case. `now` is the wall clock, for `at` alone. */
export interface Kernel {
  readonly store: Store
  readonly keys: CaseKeys
  readonly ring: Keyring
  readonly parameters: Parameters
  readonly today: () => LegalDate
  readonly now: () => string
  /** Refuses while the outbox is at its bound. */
  readonly full?: () => boolean
  /** Told of a deadline that could not be fired, of a case that stopped. */
  readonly alert: (kind: string, caseId: string, says: string) => void
}
export interface Request {
  /** Empty to create. */
  readonly caseId: string
  readonly commandId: string
  readonly command: Tagged
  /** When to give up, in ms of `performance.now()`. */
  readonly until?: number
}
export interface Handled {
  readonly case: Case
  readonly entry: Entry
  /** The query code, when this command created the case. */
  readonly code?: string
}

const patience = 5000
const proposalStands = { days: 5, count: 'working' } as const

/** Tries again with jitter until the deadline of the call. */
export async function* attempts(until = performance.now() + patience): AsyncGenerator<number> {
  for (let n = 0; performance.now() < until; n++) {
    yield n
    await new Promise((resolve) => setTimeout(resolve, crypto.getRandomValues(new Uint8Array(1))[0]! % (4 + Math.min(n, 10) * 6)))
  }
}

export const idOf = (actor: Actor, commandId: string): string => (actor.via === 'u' ? `u:${actor.account}:${commandId}` : `${actor.via}:${commandId}`)

/** The only way a case changes, whoever asks: a person, another service's event, or the clock. */
export async function handle(kernel: Kernel, actor: Actor, request: Request): Promise<Handled | Rejection> {
  const {
    store,
    store: { kind },
  } = kernel
  const faults = kind.faults(request.command)
  if (faults) return faults
  const command = { id: idOf(actor, request.commandId), digest: sha256(request.caseId, kind.encodeCommand(request.command)) }
  if (!request.caseId) return newCase(kernel, actor, request, command)
  const scope = kind.scope(actor)
  if (!scope) return reject('not-found', 'no scope')
  for await (const _ of attempts(request.until)) {
    const found = await store.load(request.caseId, scope)
    if (!found) return reject('not-found', request.caseId)
    const before = await store.handled(found, command.id)
    if (before) return before.command.digest === command.digest ? { case: found, entry: before } : reject('command-id-reused', request.commandId)
    const refused = stopped(kernel, found)
    if (refused) return refused
    if (await fireFirst(kernel, found)) continue
    const done = await decideOnce(kernel, actor, found, request.command, command)
    if (done) return done
  }
  return reject('contended', 'others kept writing to this case')
}

export function stopped(kernel: Kernel, found?: Case): Rejection | undefined {
  if (found?.held) return reject('held', found.held)
  const unpublished = found ? found.seq - found.published : 0
  if (kernel.full?.() || unpublished >= 200) return reject('outbox-full', 'events cannot leave', { meta: { retryAfterSeconds: '30' } })
  return undefined
}

async function decideOnce(
  kernel: Kernel,
  actor: Actor,
  found: Case,
  command: Tagged,
  id: Draft['command'],
  today = onDate(kernel.today(), found),
  fired?: OpenDeadline,
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
  const change = { parameters: kernel.parameters, ...(fired && { fired }) }
  if (step.countersign) return propose(kernel, found, actor, { step, command, id, by, today })
  return write(
    kernel,
    found,
    { type: command.$case, event: decision.event, sealed: decision.sealed, by: [by], under: [step.under], to: step.to, id, today },
    change,
  )
}
export function context(kernel: Kernel, actor: Actor, people: readonly PersonRef[], today: LegalDate, evidence: unknown): Context {
  return { today, actor, people, evidence, parameters: kernel.parameters }
}
/** Legal dates never decrease within a case. */
const onDate = (today: LegalDate, found: Case): LegalDate => (today > found.on ? today : found.on)

export interface Writing {
  readonly type: string
  readonly event: Tagged
  readonly sealed?: Readonly<Record<string, string | Uint8Array>> | undefined
  readonly by: readonly By[]
  readonly under: readonly string[]
  readonly to: string
  readonly id: Draft['command']
  readonly today: LegalDate
}
/** Seals, chains, and makes the draft of the next entry. */
export async function entryOf(kernel: Kernel, caseId: string, seq: number, prev: string, writing: Writing): Promise<Entry> {
  const { kind } = kernel.store
  const { type, event, by, under, to, id, today, sealed } = writing
  const fields = Object.entries(sealed ?? {})
  const key = fields.length > 0 ? await kernel.keys.of(caseId, true) : undefined
  if (fields.length > 0 && !key) throw new Error(`the key of ${caseId} was destroyed`)
  const boxes = Object.fromEntries(fields.map(([field, plain]) => [field, seal(key as Buffer, { caseId, seq, field }, plain)]))
  const document = event.$case === 'kernel' ? undefined : kind.document(event)
  return chain(caseId, prev, {
    seq,
    type,
    data: Buffer.from(kind.encode(event)),
    on: today,
    at: kernel.now(),
    by,
    under,
    command: id,
    to,
    ...(fields.length > 0 && { sealed: boxes }),
    ...(document && { document }),
  })
}
/** One guarded write; undefined when someone else saved first. */
export async function write(kernel: Kernel, found: Case, writing: Writing, change: Change): Promise<Handled | Rejection | undefined> {
  const entry = await entryOf(kernel, found._id, found.seq + 1, found.head, writing)
  const next = after(kernel.store.kind, found as Case<object>, entry, change)
  const written = await kernel.store.save(found, next)
  if (written === 'already-open') return reject('already-open', 'another open case holds the claim')
  return written === 'saved' ? { case: next, entry } : undefined
}

async function propose(
  kernel: Kernel,
  found: Case,
  actor: Actor,
  act: { step: Step; command: Tagged; id: Draft['command']; by: By; today: LegalDate },
): Promise<Handled | Rejection | undefined> {
  const { command, id, by, today, step } = act
  const bytes = kernel.store.kind.encodeCommand(command)
  const digest = sha256(found._id, id.id, bytes)
  if (found.proposals.some((waiting) => waiting.command === command.$case))
    return reject('wrong-state', `${command.$case} already waits for its second officer`)
  const voidOn = dueAfter(today, proposalStands).due
  const proposal: Proposal = {
    command: command.$case,
    digest,
    by,
    on: today,
    at: kernel.now(),
    voidOn,
    seq: found.seq + 1,
    under: step.under,
    ...(actor.credential && { credential: actor.credential }),
  }
  const event = { $case: 'kernel', value: { entry: { $case: 'proposed', value: { command: command.$case, digest, voidOn } } } }
  const writing = { type: 'proposed', event, sealed: { [`proposal:${digest}`]: bytes }, by: [by], under: [step.under], to: found.state, id, today }
  return write(kernel, found, writing, { parameters: kernel.parameters, proposals: [...found.proposals, proposal] })
}

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

/** Attaches a case to the account of a person who has shown its receipt number and query code. */
export async function attach(kernel: Kernel, actor: Actor, caseId: string): Promise<Handled | Rejection> {
  const command = { id: idOf(actor, `attach:${caseId}`), digest: sha256(caseId, 'attach') }
  for await (const _ of attempts()) {
    const found = await kernel.store.load(caseId, {})
    if (!found) return reject('not-found', caseId)
    const before = await kernel.store.handled(found, command.id)
    if (before) return { case: found, entry: before }
    const free = found.people.find(({ account }) => account === undefined)
    if (isParty(actor, found) || !free) return reject('not-allowed', 'every part of this case has its account')
    const people = found.people.map((person) => (person === free ? { ...person, account: actor.account } : person))
    const event = { $case: 'kernel', value: { entry: { $case: 'attached', value: { part: free.part } } } }
    const writing = {
      type: 'attached',
      event,
      by: [byOf(actor, 'citizen')],
      under: ['permit-law:29'],
      to: found.state,
      id: command,
      today: onDate(kernel.today(), found),
    }
    const done = stopped(kernel, found) ?? (await write(kernel, found, writing, { parameters: kernel.parameters, people }))
    if (done) return done
  }
  return reject('contended', 'others kept writing to this case')
}

/** Fires the first overdue deadline, as of its due day + 1; true when there was one, so that the caller loads again. */
export async function fireFirst(kernel: Kernel, found: Case): Promise<boolean> {
  const first = pending(found.deadlines)[0]
  if (!first || first.due >= kernel.today()) return false
  if (first.fires === 'pass') {
    await mark(kernel, found, first, { fired: true })
    return true
  }
  const today = onDate(addDays(first.due, 1), found)
  const id = { id: `c:${first.name}:${first.n}`, digest: sha256(found._id, first.name, first.start) }
  const done = await fireOnce(kernel, found, first, { actor: clockActor, id, today })
  if (done && isRejected(done)) await mark(kernel, found, first, { parked: done.rejected })
  return true
}
export const clockActor: Actor = { account: 'clock', roles: ['clock'], office: 'clock', via: 'c' }

async function fireOnce(
  kernel: Kernel,
  found: Case,
  first: OpenDeadline,
  as: { actor: Actor; id: Draft['command']; today: LegalDate },
): Promise<Handled | Rejection | undefined> {
  const kernelEvent = kernelAct(found, first)
  if (!kernelEvent) return decideOnce(kernel, as.actor, found, { $case: first.fires, value: {} }, as.id, as.today, first)
  const writing = {
    type: kernelEvent.type,
    event: { $case: 'kernel', value: { entry: kernelEvent.entry } },
    by: [byOf(as.actor, 'clock')],
    under: [first.clause],
    to: found.state,
    id: as.id,
    today: as.today,
  }
  return write(kernel, found, writing, { parameters: kernel.parameters, fired: first, ...(kernelEvent.proposals && { proposals: kernelEvent.proposals }) })
}
/** What the kernel itself records when a period without an effect of its own has passed, or a proposal was not signed. */
function kernelAct(found: Case, first: OpenDeadline): { type: string; entry: Tagged & { value: unknown }; proposals?: readonly Proposal[] } | undefined {
  if (first.fires === 'late') return { type: 'late', entry: { $case: 'late', value: { deadline: first.name, dueOn: first.due } } }
  if (first.fires !== 'voidProposal') return undefined
  const lost = found.proposals.find(({ digest }) => first.name === `proposal:${digest.slice(0, 12)}`)
  return {
    type: 'voided',
    entry: { $case: 'voided', value: { digest: lost?.digest ?? '', because: 'expired' } },
    proposals: found.proposals.filter((proposal) => proposal !== lost),
  }
}

/** A waiting period has passed, or a deadline is refused by the law or the facts: it is marked without an entry, so that it holds up nobody. */
async function mark(kernel: Kernel, found: Case, first: OpenDeadline, marks: Partial<OpenDeadline>): Promise<void> {
  const deadlines = found.deadlines.map((deadline) => (deadline.name === first.name && deadline.start === first.start ? { ...deadline, ...marks } : deadline))
  const dueOn = pending(deadlines)[0]?.due
  const { dueOn: _dueOn, ...rest } = found
  const written = await kernel.store.save(found, { ...rest, deadlines, version: found.version + 1, ...(dueOn && { dueOn }) })
  if (written === 'saved' && marks.parked) kernel.alert('deadline-parked', found._id, `${first.name} due ${first.due}: ${marks.parked}`)
}
