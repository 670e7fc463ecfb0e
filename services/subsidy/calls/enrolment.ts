import { deskCalls } from '@qingdan/lib/desk/all.ts'
import { type Desk, deskOf } from '@qingdan/lib/desk/desk.ts'
import { list } from '@qingdan/lib/desk/list.ts'
import { type Caller, orRefuse, registered } from '@qingdan/lib/grpc.ts'
import type { Filter } from '@qingdan/lib/kind.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import type { CheckRequest } from '@qingdan/proto/kernel/v1/desk.ts'
import { type ListRequest, RewardDefinition, SpecialDefinition } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import type { Facts, People } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { eligibility } from '../enrolment/eligibility.ts'
import type { Event, Programme } from '../enrolment/event.ts'
import type { Command } from '../enrolment/machine.ts'
import { enrolment } from './matter.ts'
import { noticesCall } from './notices.ts'
import { reportCall } from './report.ts'

/** Members of a round by what their check has shown. */
const checks: Readonly<Record<string, Filter>> = {
  '': {},
  open: { 'facts.checks.0': { $exists: false } },
  done: { 'facts.checks.0': { $exists: true } },
  changed: { 'facts.checks.result': 'changed' },
}
function filtersOf({ round, batch, check }: ListRequest): Filter[] {
  const checked = Object.hasOwn(checks, check) ? checks[check] : undefined
  return [
    round ? { 'facts.round': round } : {},
    batch ? { 'facts.payments.batch': batch } : {},
    checked ?? orRefuse<Filter>(reject('invalid', 'check', { fields: [{ field: 'check', rule: 'choice' }] })),
  ]
}
function listCall(desk: Desk<Facts, Event, People, Command>) {
  return (request: ListRequest, { actor }: Caller) =>
    list(desk, { ...request, filters: filtersOf(request) }, actor, ({ found, case: seen, maskedName }) => ({
      case: seen,
      facts: desk.factsFor(found, actor),
      maskedName,
    }))
}
function checkCall(programme: Programme, { date }: Parts) {
  return async ({ answers, on }: CheckRequest) => eligibility(programme, answers, on || date.today())
}
function sharedCalls(desk: Desk<Facts, Event, People, Command>, programme: Programme) {
  return { ...deskCalls(desk), list: listCall(desk), check: checkCall(programme, desk.parts), report: reportCall(desk) }
}

/** Both assistances: the same calls over two kernels; a notice hangs for the reward alone. */
export function enrolmentCalls(parts: Parts): readonly ReturnType<typeof registered>[] {
  const [reward, special] = [deskOf(parts, enrolment('reward')), deskOf(parts, enrolment('special'))]
  return [
    registered(RewardDefinition, { ...sharedCalls(reward, 'reward'), notices: noticesCall(reward) }),
    registered(SpecialDefinition, sharedCalls(special, 'special')),
  ]
}
