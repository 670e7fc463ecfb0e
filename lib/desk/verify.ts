import type { VerifyRequest, VerifyResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { eventOfNumber, numbersFor } from '../calls.ts'
import { fromTyped, hmac, sameSecret, toCrockford } from '../digest.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import { rateOf } from '../limits.ts'
import { reject } from '../rejections.ts'
import type { Desk } from './desk.ts'

/** The code printed on a document: 10 characters of an HMAC of its event id. */
export const checkCode = (codes: Buffer, eventId: string): string => toCrockford(hmac(codes, 'check', eventId), 10)

/** Whether a document is ours and, where the case can end it, whether it stands. A wrong code and an absent number take the same path. */
export function verifyCall({ parts, kernel, matter }: Desk): {
  verify: (request: VerifyRequest, caller: Caller) => Promise<Partial<VerifyResponse> & { found: boolean }>
} {
  const mayVerify = rateOf(60, 20)
  return {
    verify: async ({ number, code }, { visitor }) => {
      if (!mayVerify(visitor || 'unmarked')) return orRefuse<{ found: boolean }>(reject('too-many', 'too many checks', { meta: { retryAfterSeconds: '10' } }))
      const eventId = (await eventOfNumber(parts.numbers, kernel, number)) ?? 'absent'
      const same = sameSecret(checkCode(parts.ring.codes, eventId), fromTyped(code))
      const found = same ? await kernel.store.load(eventId.split(':')[0] ?? '', {}) : undefined
      const entry = found && (await kernel.store.entryByEventId(found, eventId))
      if (!found || !entry?.document) return { found: false }
      const [printedNumber = ''] = [...(await numbersFor(parts.numbers, kernel, [entry])).values()]
      const mayEnd = entry.seq === matter.standing.seqOf(found.facts as object)
      const stands = !mayEnd || matter.standing.states.has(found.state)
      return {
        found: true,
        stands,
        state: mayEnd ? found.state : 'issued',
        title: matter.titleOf(entry.document.name),
        number: printedNumber,
        issuedOn: entry.on,
        endedOn: stands ? '' : found.on,
      }
    },
  }
}
