import { instantNow } from '@qingdan/lib/business-date.ts'
import { type Calls, callsOf } from '@qingdan/lib/calls.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { codeHash } from '@qingdan/lib/create.ts'
import { fromTyped, sameSecret } from '@qingdan/lib/digest.ts'
import { orRefuse } from '@qingdan/lib/grpc.ts'
import type { Actor } from '@qingdan/lib/kind.ts'
import { rateOf } from '@qingdan/lib/limits.ts'
import { presentCase } from '@qingdan/lib/present.ts'
import type { Reader } from '@qingdan/lib/reads.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { HistoryEntry } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { titleOf } from '../permit/papers.ts'

/** What the calls of the permit share. */
export interface Desk {
  readonly parts: Parts
  readonly calls: Calls
  readonly factsFor: (found: Case, actor: Actor) => Facts
  readonly entriesFor: (found: Case, actor: Actor, size: number, token: string) => Promise<{ entries: HistoryEntry[]; next: string }>
  readonly byReceipt: (receipt: string, code: string, visitor: string) => Promise<Case>
  readonly reader: (actor: Actor, own: boolean, ground: string) => Reader
}
/** A visitor with receipt number and query code sees the case as its holder, and may do nothing in it. */
export const holder: Actor = { account: '', roles: ['citizen'], office: '', via: 'u' }

export function deskOf(parts: Parts): Desk {
  const kernel = parts.kernels['permit']!
  const {
    store: { kind },
  } = kernel
  const calls = callsOf(kernel, parts.numbers, parts.metrics, () => parts.relays['permit']?.nudge(), titleOf)
  const mayTry = rateOf(30, 10)
  const factsFor = (found: Case, actor: Actor): Facts => kind.view(found.facts, actor, presentCase(kind, found, actor, parts.date.today()).own) as Facts
  return {
    parts,
    calls,
    factsFor,
    entriesFor: async (found, actor, size, token) => {
      const { entries, next } = await calls.history(found, size, token)
      const headers = await calls.headers(entries, actor)
      return { entries: entries.map((entry, i) => ({ header: headers[i], event: { event: kind.decode(entry.data) as never } })), next }
    },
    byReceipt: async (receipt, code, visitor) => {
      const number = receipt.normalize('NFKC').trim().toUpperCase()
      if (!mayTry(visitor || 'unmarked')) return orRefuse<Case>(reject('too-many', 'too many tries', { meta: { retryAfterSeconds: '10' } }))
      const wait = await parts.guesses.wait(number)
      if (wait > 0) return orRefuse<Case>(reject('too-many', 'wait', { meta: { retryAfterSeconds: String(wait) } }))
      const found = await kernel.store.cases.findOne({ 'receipt.number': number } as never)
      const same = sameSecret(found?.receipt?.code ?? '', codeHash(number, fromTyped(code)))
      if (!found || !same) {
        await parts.guesses.wrong(number)
        return orRefuse<Case>(reject('not-found', 'receipt and code'))
      }
      await parts.guesses.right(number)
      return found
    },
    reader: (actor, own, ground) => ({
      by: { account: actor.account, role: actor.roles[0] ?? 'public', office: actor.office },
      own,
      ground,
      on: parts.date.today(),
      at: instantNow(),
    }),
  }
}
