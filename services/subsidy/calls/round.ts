import { plainCalls } from '@qingdan/lib/desk/plain.ts'
import { type Caller, orRefuse, registered } from '@qingdan/lib/grpc.ts'
import type { Actor, Filter } from '@qingdan/lib/kind.ts'
import { openedFields } from '@qingdan/lib/opened.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import type { GetRequest } from '@qingdan/proto/kernel/v1/desk.ts'
import { type Event, type Facts, type GetResponse, RoundDefinition } from '@qingdan/proto/subsidy/round/v1/round.ts'
import type { Stored } from '../work/stored.ts'
import { linesFor } from '../work/lines.ts'
import { progressOf } from '../work/verified.ts'

/** Township and committee see how far their own area is; the bureau all. */
function areaOf({ roles, office }: Actor): Filter {
  if (roles.some((role) => ['subsidy', 'head', 'auditor'].includes(role))) return {}
  return roles.includes('committee') ? { 'facts.committee': office } : { area: office }
}

export function roundCalls(parts: Parts, stored: Stored): ReturnType<typeof registered> {
  const { store } = parts.kernels['round']!
  const plain = plainCalls<Facts, NonNullable<Event['event']>>(parts, 'round')
  /** The feedback is about no person, so that nobody's register of reads has a place for it. */
  async function get(request: GetRequest, caller: Caller): Promise<GetResponse> {
    const answer = await plain.get(request, caller)
    const found = answer.facts.fedBackOn ? await store.load(request.caseId, {}) : undefined
    const { note = '' } = found ? await openedFields(parts.keys, found, ['note']) : {}
    return { ...answer, feedback: note }
  }
  return registered(RoundDefinition, {
    ...plain,
    get,
    progress: async ({ caseId }, { actor }) => {
      const scope = store.kind.scope(actor)
      const found = (scope && (await store.load(caseId, scope))) ?? orRefuse<never>(reject('not-found', caseId))
      return progressOf(stored.register, found._id, (found.facts as Facts).openedOn, areaOf(actor))
    },
    lines: ({ request }, { actor }) => linesFor(parts, stored, request, actor),
  })
}
