import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { TrackResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { TrackResponse as AssistanceTracked } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import { backend } from '../backend.ts'
import type { Enrolment } from '../kinds.ts'
import type { Tracked } from '../tracking.ts'
import { asVisitor } from '../visitor.ts'

/** What a receipt is for: an assistance is shown as its own kind, a permit as ever. */
export type Of = { answer: TrackResponse } | { kind: Enrolment; assistance: AssistanceTracked }
export type Tracking = Of | { failed: 'wrong' | 'too-many' | 'down'; wait?: number }

/** The first two letters of a receipt number say of which kind it is. */
const kindOf: Readonly<Record<string, Enrolment>> = { BJ: 'reward', BT: 'special' }

async function asked(by: Tracked): Promise<Of> {
  const kind = kindOf[by.receiptNumber.slice(0, 2)]
  if (!kind) return { answer: await backend().permit.track(by, await asVisitor()) }
  return { kind, assistance: await backend()[kind].track(by, await asVisitor()) }
}
/** A case by receipt number and code. Wrong and absent are one answer; too many tries say how long to wait. */
export async function tracked(by: Tracked): Promise<Tracking> {
  try {
    return await asked(by)
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection?.rejected === 'not-found') return { failed: 'wrong' }
    if (rejection?.rejected !== 'too-many') return { failed: 'down' }
    return { failed: 'too-many', wait: Number(rejection.meta?.retryAfterSeconds) || 10 }
  }
}
