import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { VerifyResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { backend } from './backend.ts'
import { asVisitor } from './visitor.ts'

export type Verified = { answer: VerifyResponse } | { failed: 'too-many' | 'down'; retryAfter?: number }

/** Whether a document stands. Wrong and absent give the same answer; the service limits how often one may ask. */
export async function verified(number: string, code: string): Promise<Verified> {
  try {
    return { answer: await backend().permit.verify({ number, code }, await asVisitor()) }
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection?.rejected !== 'too-many') return { failed: 'down' }
    const retryAfter = Number(rejection.meta?.retryAfterSeconds)
    return { failed: 'too-many', ...(Number.isFinite(retryAfter) && { retryAfter }) }
  }
}
