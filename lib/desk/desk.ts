import type { Header, Case as CaseMessage } from '@qingdan/proto/kernel/v1/case.ts'
import { instantNow } from '../business-date.ts'
import { type Calls, callsOf } from '../calls.ts'
import type { Case } from '../case.ts'
import { codeHash } from '../create.ts'
import { fromTyped, sameSecret } from '../digest.ts'
import type { Entry } from '../entry.ts'
import { orRefuse } from '../grpc.ts'
import type { Kernel } from '../kernel.ts'
import type { Actor, Tagged } from '../kind.ts'
import { rateOf } from '../limits.ts'
import type { Parts } from '../parts.ts'
import { isOwn, presentCase } from '../present.ts'
import type { Reader } from '../reads.ts'
import { reject } from '../rejections.ts'
import type { Matter } from './matter.ts'

export interface HistoryEntry<Event> {
  readonly header: Header
  readonly event: { readonly event: Event }
}
/** What the calls of one kind share. */
export interface Desk<Facts extends object = object, Event extends Tagged = Tagged, People extends object = object, Command extends Tagged = Tagged> {
  readonly parts: Parts
  readonly matter: Matter<Facts, Event, People, Command>
  readonly kernel: Kernel
  readonly calls: Calls
  readonly nudge: () => void
  present(found: Case, actor: Actor): CaseMessage
  factsFor(found: Case, actor: Actor): Facts
  entriesFor(found: Case, actor: Actor, size: number, token: string): Promise<{ entries: HistoryEntry<Event>[]; next: string }>
  byReceipt(receipt: string, code: string, visitor: string): Promise<Case>
  reader(actor: Actor, own: boolean, ground: string): Reader
}
/** A visitor with receipt number and query code sees the case as its holder, and may do nothing in it. */
export const holder: Actor = { account: '', roles: ['citizen'], office: '', via: 'u' }

export function deskOf<Facts extends object, Event extends Tagged, People extends object, Command extends Tagged>(
  parts: Parts,
  matter: Matter<Facts, Event, People, Command>,
): Desk<Facts, Event, People, Command> {
  const kernel = parts.kernels[matter.kernel]!
  const { kind } = kernel.store
  const nudge = (): void => parts.relays[matter.kernel]?.nudge()
  const calls = callsOf(kernel, parts.numbers, parts.metrics, nudge, (name) => matter.titleOf(name))
  const present = (found: Case, actor: Actor): CaseMessage => {
    const seen = presentCase(kind, found, actor, parts.date.today())
    const own = seen.own || actor === holder
    return { ...seen, deadlines: seen.deadlines.filter(({ name }) => matter.tellsPeriod?.(name, actor, own) !== false) }
  }
  return {
    parts,
    matter,
    kernel,
    calls,
    nudge,
    present,
    factsFor: (found, actor) => kind.view(found.facts, actor, present(found, actor).own) as Facts,
    entriesFor: async (found, actor, size, token) => {
      const { entries, next } = await calls.history(found, size, token)
      const headers = await calls.headers(entries, actor)
      const own = actor === holder || isOwn(actor, found)
      const seen = ({ data }: Entry, header: Header): HistoryEntry<Event> => {
        const event = kind.decode(data) as Event
        const by = matter.hidesGiver?.(event, actor, own) ? [] : header.by
        // A paper that this actor cannot have is not named either.
        const { name } = header.document ?? {}
        const named = name && matter.lasts?.(name, found.state) !== false && matter.mayRead?.(name, actor, own) !== false
        return { header: { ...header, by, document: named ? header.document : undefined }, event: { event: matter.eventFor?.(event, actor, own) ?? event } }
      }
      return { entries: entries.map((entry, i) => seen(entry, headers[i]!)), next }
    },
    byReceipt: receiptReader(parts, kernel),
    reader: (actor, own, ground) => ({
      by: { account: actor.account, role: actor.roles[0] ?? 'public', office: actor.office },
      own,
      ground,
      on: parts.date.today(),
      at: instantNow(),
    }),
  }
}
/** The case of a receipt number and its query code. Wrong and absent are told the same, after a wait that grows. */
function receiptReader({ guesses }: Parts, { store }: Kernel): Desk['byReceipt'] {
  const mayTry = rateOf(30, 10)
  return async (receipt, code, visitor) => {
    const number = receipt.normalize('NFKC').trim().toUpperCase()
    if (!mayTry(visitor || 'unmarked')) return orRefuse<Case>(reject('too-many', 'too many tries', { meta: { retryAfterSeconds: '10' } }))
    const wait = await guesses.wait(number)
    if (wait > 0) return orRefuse<Case>(reject('too-many', 'wait', { meta: { retryAfterSeconds: String(wait) } }))
    const found = await store.cases.findOne({ 'receipt.number': number } as never)
    const same = sameSecret(found?.receipt?.code ?? '', codeHash(number, fromTyped(code)))
    if (!found || !same) {
      await guesses.wrong(number)
      return orRefuse<Case>(reject('not-found', 'receipt and code'))
    }
    await guesses.right(number)
    return found
  }
}
