import { instantNow } from '@qingdan/lib/business-date.ts'
import { orRefuse } from '@qingdan/lib/grpc.ts'
import { insertAllOnce } from '@qingdan/lib/insert-once.ts'
import type { Actor } from '@qingdan/lib/kind.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { officeOf } from '@qingdan/list/agencies.ts'
import type { LinesResponse } from '@qingdan/proto/subsidy/round/v1/round.ts'
import type { mongo } from 'mongoose'
import type { Register } from './members.ts'
import type { Line } from './match.ts'
import { concernedBy, lineOf } from './verified.ts'
import type { Asking, Facts } from '../round/round.ts'

/** Whose number an agency compares: the child's where a disability is the ground, else the person's own. */
const fieldOf = (agency: string): string => (agency === 'dpf' ? 'child.idNumber' : 'applicant.idNumber')

/**
 * The list of one request, for the agency that was asked and no other: a line and an identity number each, a page at a time, each page recorded as
 * a read before it is given.
 */
export async function* linesFor(
  parts: Parts,
  { register, lines }: { register: Register; lines: mongo.Collection<Line> },
  request: string,
  actor: Actor,
): AsyncGenerator<LinesResponse> {
  const found = await parts.kernels['round']!.store.cases.findOne({ 'facts.matches.request': request, state: { $ne: 'closed' } } as never)
  const match = (found?.facts as Facts | undefined)?.matches.find((one) => one.request === request && !one.endedOn)
  if (!found || !match || actor.office !== officeOf(match.agency as Asking)) return orRefuse<never>(reject('not-found', 'no such request to this agency'))
  const field = fieldOf(match.agency)
  const by = { account: actor.account, role: 'agency', office: actor.office } as const
  for await (const { programme, members } of concernedBy(register, found._id, match.agency as Asking, { seals: 1 })) {
    const reader = { by, own: false, ground: `match:${request}`, on: parts.date.today(), at: instantNow() }
    const opened = orRefuse(await parts.reads.unseal(members, [field], reader))
    const page = members.map(({ _id: member }) => ({ line: lineOf(parts.ring.codes, request, member), member, idNumber: opened[member]?.[field] ?? '' }))
    const given = page.filter(({ idNumber }) => idNumber !== '')
    await insertAllOnce(
      lines,
      given.map(({ line, member }) => ({ _id: line, request, programme, member })),
    )
    for (const { line, idNumber } of given) yield { line, idNumber }
  }
}
