import type { Deadline } from '@qingdan/lib/kind.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Facts } from '@qingdan/proto/enforcement/charge/v1/charge.ts'
import { court, earliestDemand } from './court.ts'
import { owedOn, standingOf } from './file.ts'
import { collecting } from './machine.ts'
import { rolled } from './paying.ts'
import { reconsiderationEnd, suitEnd } from './remedies.ts'
import { type Day, isDay, lastDay } from './standing.ts'
import type { NoAnswer } from '@qingdan/lib/law.ts'
import type { Role } from '@qingdan/list/roles.ts'

interface Running {
  readonly name: string
  readonly clause: Clause
  readonly start: string
  readonly fires: string
  readonly who: Role
}
/** A period that ends on a computed day. */
function until({ name, clause, start, fires, who }: Running, day: Day | NoAnswer): Deadline[] {
  if (!isDay(day)) return []
  const grade = day.steps.some((step) => step.grade === 'assumed') ? 'assumed' : (day.steps.at(-1)?.grade ?? 'verified')
  return [{ name, clause, start, due: day.on, grade, provisional: day.provisional, fires, who }]
}
const fixed = (running: Running, due: string): Deadline => ({ ...running, due, grade: 'verified', provisional: false })

function remediesOf({ servedOn }: Facts): Deadline[] {
  const common = { start: servedOn, fires: 'pass', who: 'citizen' } as const
  return [
    ...until({ ...common, name: 'reconsideration', clause: 'recon:request' }, reconsiderationEnd(servedOn)),
    ...until({ ...common, name: 'suit', clause: 'alit:suit' }, suitEnd(servedOn)),
  ]
}
function collectingOf(facts: Facts, state: string): Deadline[] {
  const standing = standingOf(facts)
  const { servedOn, requests, demandServedOn } = facts
  const last = facts.payments
    .map(({ paidOn }) => paidOn)
    .toSorted()
    .at(-1)
  if (last && owedOn(facts, last).chargeFen === 0)
    return [...remediesOf(facts), fixed({ name: 'balance', clause: 'smf:pay', start: last, fires: 'close', who: 'finance' }, last)]
  const own = ((): Deadline[] => {
    switch (state) {
      case 'served':
        return [fixed({ name: 'payment', clause: 'smf:pay', start: servedOn, fires: 'becomeOverdue', who: 'citizen' }, facts.payBy)]
      case 'instalmentsAsked': {
        const start = requests.at(-1)?.askedOn ?? servedOn
        return until({ name: 'instalments', clause: 'smf:instalments', start, fires: 'late', who: 'head' }, lastDay('smf:instalments', start))
      }
      case 'onInstalments':
        return (requests.at(-1)?.plan ?? []).map(({ due }, n) =>
          fixed(
            { name: `instalment:${n + 1}`, clause: 'smf:instalments', start: requests.at(-1)?.answeredOn ?? servedOn, fires: 'breakPlan', who: 'citizen' },
            rolled(due),
          ),
        )
      case 'overdue':
        return until({ name: 'demand', clause: 'list:r3:demand', start: servedOn, fires: 'pass', who: 'brigade' }, earliestDemand(standing))
      case 'demanded': {
        const found = court(standing)
        const window = typeof found === 'string' || 'rejected' in found ? undefined : found.window
        return window ? until({ name: 'court', clause: 'coercion:apply', start: demandServedOn, fires: 'pass', who: 'head' }, window.latest) : []
      }
      case 'refusedByCourt':
        return facts.objectBy
          ? [fixed({ name: 'objection', clause: 'coercion:objection', start: facts.courtAppliedOn, fires: 'pass', who: 'head' }, facts.objectBy)]
          : []
      default:
        return []
    }
  })()
  return [...remediesOf(facts), ...own]
}
/** The periods that run on a charge. What acts against a person is given by an officer; the clock only ends a time of waiting. */
export function deadlines(facts: Facts, state: string): readonly Deadline[] {
  if (['noticed', 'waived'].includes(state) && facts.noticeServedOn)
    return [fixed({ name: 'defence', clause: 'list:r3:defence', start: facts.noticeServedOn, fires: 'noDefence', who: 'citizen' }, facts.defenceUntil)]
  if (state === 'decided' && facts.postedUntil)
    return [fixed({ name: 'posted', clause: 'cpl:public-notice', start: facts.postedOn, fires: 'servedByNotice', who: 'citizen' }, facts.postedUntil)]
  return collecting.includes(state) ? collectingOf(facts, state) : []
}
