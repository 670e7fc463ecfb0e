import { eventOfNumber, numbersFor } from '@qingdan/lib/calls.ts'
import { fromTyped, hmac, sameSecret, toCrockford } from '@qingdan/lib/digest.ts'
import { orRefuse } from '@qingdan/lib/grpc.ts'
import { rateOf } from '@qingdan/lib/limits.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { titleOf } from '../permit/papers.ts'
import type { Desk } from './desk.ts'

const standing = new Set(['granted', 'modificationAsked', 'suspected', 'noticed', 'lapseNoticed', 'withdrawalNoticed', 'fulfilled'])
/** The code printed on a document: 10 characters of an HMAC of its event id. */
export const checkCode = (codes: Buffer, eventId: string): string => toCrockford(hmac(codes, 'check', eventId), 10)

const mayVerify = rateOf(60, 20)
/** Whether a document is ours and, for a certificate, whether it stands. A wrong code and an absent number take the same path. */
export async function verify(
  { parts }: Desk,
  number: string,
  code: string,
  visitor: string,
): Promise<Partial<Record<'number' | 'issuedOn' | 'state' | 'title' | 'endedOn', string>> & { found: boolean; stands?: boolean }> {
  const kernel = parts.kernels['permit']!
  if (!mayVerify(visitor || 'unmarked')) return orRefuse<{ found: boolean }>(reject('too-many', 'too many checks', { meta: { retryAfterSeconds: '10' } }))
  const eventId = (await eventOfNumber(parts.numbers, kernel, number)) ?? 'absent'
  const same = sameSecret(checkCode(parts.ring.codes, eventId), fromTyped(code))
  const found = same ? await kernel.store.load(eventId.split(':')[0] ?? '', {}) : undefined
  const entry = found && (await kernel.store.entryByEventId(found, eventId))
  if (!found || !entry?.document) return { found: false }
  const [printedNumber] = [...(await numbersFor(parts.numbers, kernel, [entry])).values()]
  const granted = entry.seq === (found.facts as Facts).grantSeq
  const stands = granted ? standing.has(found.state) : true
  return {
    found: true,
    stands,
    state: granted ? found.state : 'issued',
    title: titleOf(entry.document.name),
    number: printedNumber ?? '',
    issuedOn: entry.on,
    endedOn: stands ? '' : found.on,
  }
}
