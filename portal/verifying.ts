import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { VerifyResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { backend } from './backend.ts'
import { asVisitor } from './visitor.ts'

export type Verified = { answer: VerifyResponse } | { failed: 'too-many' | 'down'; retryAfter?: number }

/** Number and code say nothing of who issued the paper: whoever knows it answers. */
async function asked(number: string, code: string): Promise<VerifyResponse> {
  const [request, options] = [{ number, code }, await asVisitor()]
  const { permit, reward, special, clawback } = backend()
  const first = await permit.verify(request, options)
  if (first.found) return first
  const others = await Promise.all([reward, special, clawback].map((desk) => desk.verify(request, options)))
  return others.find(({ found }) => found) ?? first
}

/** Whether a document stands. Wrong and absent give the same answer; the service limits how often one may ask. */
export async function verified(number: string, code: string): Promise<Verified> {
  try {
    return { answer: await asked(number, code) }
  } catch (error) {
    const rejection = rejectionOf(error)
    if (rejection?.rejected !== 'too-many') return { failed: 'down' }
    const retryAfter = Number(rejection.meta?.retryAfterSeconds)
    return { failed: 'too-many', ...(Number.isFinite(retryAfter) && { retryAfter }) }
  }
}
