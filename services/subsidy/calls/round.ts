import { plainCalls } from '@qingdan/lib/desk/plain.ts'
import { orRefuse, registered } from '@qingdan/lib/grpc.ts'
import type { Actor, Filter } from '@qingdan/lib/kind.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { type Event, type Facts, RoundDefinition } from '@qingdan/proto/subsidy/round/v1/round.ts'
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
  return registered(RoundDefinition, {
    ...plainCalls<Facts, NonNullable<Event['event']>>(parts, 'round'),
    progress: async ({ caseId }, { actor }) => {
      const scope = store.kind.scope(actor)
      const found = (scope && (await store.load(caseId, scope))) ?? orRefuse<never>(reject('not-found', caseId))
      return progressOf(stored.register, found._id, (found.facts as Facts).openedOn, areaOf(actor))
    },
    lines: ({ request }, { actor }) => linesFor(parts, stored, request, actor),
  })
}
