import type { Case as CaseMessage } from '@qingdan/proto/kernel/v1/case.ts'
import type { ClaimRequest, ClaimResponse, RecuseRequest, ResealRequest } from '@qingdan/proto/kernel/v1/desk.ts'
import { attach } from '../attach.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import { recuse } from '../recuse.ts'
import { reseal } from '../reseal.ts'
import type { Desk } from './desk.ts'

/** Whose a case is, who stands aside from it, and what a restore lost of it. */
export function holdingCalls({ kernel, nudge, present, byReceipt }: Desk): {
  claim: (request: ClaimRequest, caller: Caller) => Promise<ClaimResponse>
  recuse: (request: RecuseRequest, caller: Caller) => Promise<{ case: CaseMessage }>
  reseal: (request: ResealRequest, caller: Caller) => Promise<{ case: CaseMessage }>
} {
  return {
    claim: async ({ receiptNumber, queryCode }, { actor, visitor }) => {
      const found = await byReceipt(receiptNumber, queryCode, visitor)
      const { case: mine } = orRefuse(await attach(kernel, actor, found._id))
      return { caseId: mine._id }
    },
    recuse: async (request, { actor }) => {
      const { case: found } = orRefuse(await recuse(kernel, actor, request))
      nudge()
      return { case: present(found, actor) }
    },
    reseal: async (request, { actor }) => {
      const { case: found } = orRefuse(await reseal(kernel, actor, request))
      nudge()
      return { case: present(found, actor) }
    },
  }
}
