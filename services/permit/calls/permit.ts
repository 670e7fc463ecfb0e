import { deskCalls } from '@qingdan/lib/desk/all.ts'
import { deskOf } from '@qingdan/lib/desk/desk.ts'
import { list } from '@qingdan/lib/desk/list.ts'
import { sample } from '@qingdan/lib/desk/sample.ts'
import { registered } from '@qingdan/lib/grpc.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { PermitDefinition } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { eligibility } from '../permit/eligibility.ts'
import { permit } from './matter.ts'

export function permitCalls(parts: Parts): ReturnType<typeof registered> {
  const desk = deskOf(parts, permit)
  return registered(PermitDefinition, {
    ...deskCalls(desk),
    list: (request, { actor }) =>
      list(desk, request, actor, ({ found, case: seen, maskedName }) => ({ case: seen, ground: (found.facts as Facts).ground, maskedName })),
    sample: (request, { actor }) => sample(desk, request, actor),
    check: async ({ answers, on }) => {
      const result = eligibility(answers, on || parts.date.today())
      return {
        ...result,
        grounds: result.grounds.map((ground) => ({ ...ground, unmet: [...ground.unmet], open: [...ground.open] })),
        clauses: [...result.clauses],
      }
    },
  })
}
