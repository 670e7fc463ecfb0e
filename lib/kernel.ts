import type { LegalDate } from './calendar.ts'
import type { Case } from './case.ts'
import type { Entry } from './entry.ts'
import type { Parameters } from './fold.ts'
import type { CaseKeys, Keyring } from './keys.ts'
import type { Actor, Context, PersonRef, Tagged } from './kind.ts'
import { reject, type Rejection } from './rejections.ts'
import type { Store } from './store.ts'

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
  /** The case as whoever works through many has just read it; a refusal is judged on what is true now all the same. */
  readonly found?: Case
}
export interface Handled {
  readonly case: Case
  readonly entry: Entry
  /** The query code, when this command created the case. */
  readonly code?: string
}
const patience = 5000
/** Tries again with jitter until the deadline of the call. */
export async function* attempts(until = performance.now() + patience): AsyncGenerator<number> {
  for (let n = 0; performance.now() < until; n++) {
    yield n
    await new Promise((resolve) => setTimeout(resolve, crypto.getRandomValues(new Uint8Array(1))[0]! % (4 + Math.min(n, 10) * 6)))
  }
}
export const idOf = (actor: Actor, commandId: string): string => (actor.via === 'u' ? `u:${actor.account}:${commandId}` : `${actor.via}:${commandId}`)
export const clockActor: Actor = { account: 'clock', roles: ['clock'], office: 'clock', via: 'c' }
/** Why the kernel takes nothing now: two histories, an erased file, sealed parts that are missing unless this mends them, an outbox at its bound. */
export function stopped(kernel: Kernel, found?: Case, mends = false): Rejection | undefined {
  if (found?.held) return reject('held', found.held)
  if (found?.erased) return reject('erased', 'the key of this file was destroyed')
  if (found?.lost && !mends) return reject('lost-parts', found.lost.join(', '), { meta: { fields: found.lost.join(' ') } })
  const unpublished = found ? found.seq - found.published : 0
  if (kernel.full?.() || unpublished >= 200) return reject('outbox-full', 'events cannot leave', { meta: { retryAfterSeconds: '30' } })
  return undefined
}
export function context(kernel: Kernel, actor: Actor, people: readonly PersonRef[], today: LegalDate, evidence: unknown): Context {
  return { today, actor, people, evidence, parameters: kernel.parameters }
}
/** Legal dates never decrease within a case. */
export const onDate = (today: LegalDate, found: Case): LegalDate => (today > found.on ? today : found.on)
