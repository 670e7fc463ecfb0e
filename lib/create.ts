import { pass } from '#points'
import type { LegalDate } from './calendar.ts'
import type { Case } from './case.ts'
import { checkCharacter, hmac, sha256, toCrockford } from './digest.ts'
import type { Draft } from './entry.ts'
import { after, never } from './fold.ts'
import { attempts, context, type Handled, type Kernel, type Request, stopped } from './kernel.ts'
import type { Actor, AnyKind, By, Sealed, Who } from './kind.ts'
import { byOf, gate, mayTake, roleFor } from './may.ts'
import { stepOf } from './machine.ts'
import { isRejected, reject, type Rejection } from './rejections.ts'
import { entryOf } from './write.ts'

/** Receipt number (BS15-7K4M-3) and query code of a case: from its id, so that a repeated request gets the same ones. */
export function receiptOf(codes: Buffer, prefix: string, year: string, caseId: string, issue: number): { number: string; code: string } {
  const body = toCrockford(hmac(codes, 'receipt', caseId, String(issue)), 4)
  const code = toCrockford(hmac(codes, 'query', caseId, String(issue)), 10)
  return { number: `${prefix}${year.slice(2)}-${body}-${checkCharacter(year.slice(2) + body)}`, code }
}
/** The blind indexes of the people whose texts are about to be sealed. */
export function whoIn({ ring, store: { kind } }: Kernel, sealed: Sealed = {}): Who {
  return kind.whoOf?.(sealed, (what, value) => hmac(ring.blind, what, value).toString('hex')) ?? {}
}
/** A case before its first entry. */
export function blankCase(kind: AnyKind, id: string, by: By, first: Pick<Case, 'on'> & { at: string }): Case<object> {
  return {
    _id: id,
    state: 'none',
    version: 0,
    seq: 0,
    on: first.on,
    shape: kind.shape,
    facts: kind.empty,
    people: [],
    area: '',
    created: { by, on: first.on, at: first.at },
    deadlines: [],
    actBy: never,
    proposals: [],
    head: '',
    tail: [],
    published: 0,
    busSeq: 0,
    seals: {},
    archived: 0,
  }
}
/** What is kept of a receipt: its number, and its query code as a hash. */
export function receiptFor(codes: Buffer, kind: AnyKind, id: string, on: LegalDate, issue: number): Pick<Case, 'receipt'> & { code?: string } {
  if (!kind.receipts) return {}
  const { number, code } = receiptOf(codes, kind.receipts, on.slice(0, 4), id, issue)
  return { receipt: { number, code: codeHash(number, code), issue }, code }
}
/** What is kept of a query code. */
export const codeHash = (number: string, code: string): string => sha256(number, '\0', code)

/** The id of the case that this actor's command will create, so that papers can be sealed for it beforehand. */
export const futureId = (kind: string, commandId: string): string => sha256(kind, '\0', commandId).slice(0, 24)

/** Creating is the same path from state `none`: the id follows from kind, actor and command id. */
export async function newCase(kernel: Kernel, actor: Actor, request: Request, command: Draft['command']): Promise<Handled | Rejection> {
  const {
    store,
    store: { kind },
  } = kernel
  const id = kind.idOf?.(request.command) ?? futureId(kind.name, command.id)
  for await (const issue of attempts(request.until)) {
    const known = await store.load(id, {})
    if (known) return repeated(kernel, known, command, request)
    const refused = stopped(kernel)
    if (refused) return refused
    const next = await firstOf(kernel, actor, request, command, id, issue)
    if (isRejected(next)) return next
    const written = await store.create(next.case)
    if (written === 'already-open') return reject('already-open', 'another open case holds the claim')
    if (written === 'saved') return next
  }
  return reject('contended', 'the case could not be created in time')
}

async function repeated(kernel: Kernel, known: Case, command: Draft['command'], request: Request): Promise<Handled | Rejection> {
  const entry = await kernel.store.handled(known, command.id)
  if (!entry) return reject('already-open', `${known._id} exists`)
  if (entry.command.digest !== command.digest) return reject('command-id-reused', request.commandId)
  const { code } = known.receipt ? receiptFor(kernel.ring.codes, kernel.store.kind, known._id, known.created.on, known.receipt.issue) : {}
  return { case: known, entry, ...(code && { code }) }
}

async function firstOf(kernel: Kernel, actor: Actor, request: Request, command: Draft['command'], id: string, issue: number): Promise<Handled | Rejection> {
  const { kind } = kernel.store
  const today = kernel.today()
  const step = stepOf(kind.machine, 'none', request.command.$case)
  if (!step) return reject('wrong-state', `${request.command.$case} does not begin a case`)
  const refused = gate(kind, step, today) ?? mayTake(step, actor, undefined, today)
  if (refused) return refused
  const decision = kind.decide(kind.empty, request.command, context(kernel, actor, [], today, await kind.ask?.(kind.empty, request.command, today)))
  if (isRejected(decision)) return decision
  await pass('decided', id)
  const by = byOf(actor, roleFor(step, actor, undefined) ?? step.by[0]!)
  const entry = await entryOf(kernel, id, 1, '', {
    type: request.command.$case,
    event: decision.event,
    sealed: decision.sealed,
    by: [by],
    under: [step.under],
    to: step.to,
    id: command,
    today,
  })
  const { code, ...receipt } = receiptFor(kernel.ring.codes, kind, id, today, issue)
  const empty = { ...blankCase(kind, id, by, entry), ...receipt }
  return { case: after(kind, empty, entry, kernel.parameters, whoIn(kernel, decision.sealed)), entry, ...(code && { code }) }
}
