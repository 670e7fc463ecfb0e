import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { TrackResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { backend } from '../backend.ts'
import type { Tracked } from '../tracking.ts'
import { asVisitor } from '../visitor.ts'

export type Tracking = { answer: TrackResponse } | { failed: 'wrong' | 'too-many' | 'down'; wait?: number }

/** A case by receipt number and code. Wrong and absent are one answer; too many tries say how long to wait. */
export async function tracked(by: Tracked): Promise<Tracking> {
  try {
    return { answer: await backend().permit.track(by, await asVisitor()) }
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection?.rejected === 'not-found') return { failed: 'wrong' }
    if (rejection?.rejected !== 'too-many') return { failed: 'down' }
    return { failed: 'too-many', wait: Number(rejection.meta?.retryAfterSeconds) || 10 }
  }
}
