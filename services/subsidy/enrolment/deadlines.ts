import { dueAfter, type LegalDate } from '@qingdan/lib/calendar.ts'
import type { Deadline } from '@qingdan/lib/kind.ts'
import type { PeriodName } from '@qingdan/lib/outcome.ts'
import { dueUnder, ruleOn } from '@qingdan/lib/law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import type { Period } from '@qingdan/list/law/rule.ts'
import type { Role } from '@qingdan/list/roles.ts'
import type { Facts, Lead } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Programme } from './event.ts'

interface Running {
  readonly name: string
  readonly start: LegalDate
  readonly clause: Clause
  readonly who: Role
  readonly fires: string
  readonly parameter: PeriodName
  /** The last day as it was written into the file; without one it is counted anew. */
  readonly due?: LegalDate
  readonly roll?: false
}
/** A period that the office has set. While it has set none, none runs. */
function running({ name, start, clause, who, fires, parameter, due, roll }: Running, parameters: Parameters): Deadline[] {
  const period: Period | undefined = parameters[parameter]?.value
  if (!period && !due) return []
  const counted = period && dueAfter(start, period, { roll: roll ?? true })
  const grade = ruleOn(clause, start)?.grade ?? 'assumed'
  return [{ name, start, due: due ?? counted?.due ?? start, clause, grade, provisional: counted?.provisional ?? false, fires, who, ...(period && { period }) }]
}

function stage(programme: Programme, facts: Facts, state: string): Running | undefined {
  switch (state) {
    case 'applied':
      return { name: 'discuss', start: facts.receivedOn, clause: 'assistance:discuss', who: 'committee', fires: 'late', parameter: 'promise.discuss' }
    case 'noticed':
      return {
        name: 'notice',
        start: facts.noticePostedOn,
        due: facts.noticeUntil,
        clause: 'assistance:notice',
        who: 'committee',
        fires: 'takeDown',
        parameter: 'notice.reward',
        roll: false,
      }
    case 'discussed':
    case 'noticeOver': {
      const start = facts.noticeTakenDownOn || facts.discussedOn
      const toPost = programme === 'reward' && facts.discussedFavourably && !facts.noticeTakenDownOn
      return toPost ? undefined : { name: 'review', start, clause: 'assistance:review', who: 'township', fires: 'late', parameter: 'promise.townReview' }
    }
    case 'townReviewed':
      return { name: 'confirm', start: facts.reviewedOn, clause: 'assistance:confirm', who: 'subsidy', fires: 'late', parameter: 'promise.confirm' }
    default:
      return undefined
  }
}
const held: readonly string[] = ['suspended', 'endingNoticed']
/** After one payment cycle the assistance comes back by itself; and nothing is decided before the person's time to be heard is over. */
function suspension(programme: Programme, facts: Facts, state: string): Running[] {
  if (!held.includes(state)) return []
  const restore: Running = {
    name: 'suspension',
    start: facts.suspendedOn,
    due: facts.suspendedUntil,
    clause: 'assistance:suspend',
    who: 'subsidy',
    fires: 'restoreBySilence',
    parameter: `cycle.${programme}`,
    roll: false,
  }
  const defence: Running = {
    name: 'defence',
    start: facts.noticedOn,
    due: facts.defenceUntil,
    clause: 'sd-procedure:defence',
    who: 'citizen',
    fires: 'pass',
    parameter: 'defence.subsidy',
  }
  return state === 'endingNoticed' ? [restore, defence] : [restore]
}

/** A report is looked into on the same working day, whatever state the enrolment is in. */
function inquiry({ seq, on }: Lead): Deadline[] {
  const due = dueUnder('list:r2:report', on)
  if ('rejected' in due) return []
  const { period, provisional, rule } = due
  return [{ name: `inquiry:${seq}`, start: on, due: due.due, clause: 'list:r2:report', grade: rule.grade, period, provisional, fires: 'late', who: 'subsidy' }]
}
const waits = ({ source, takenUpOn, clearedOn }: Lead): boolean => source === 'report' && !takenUpOn && !clearedOn
const alive: readonly string[] = ['confirmed', 'active', 'verifying', ...held]

/** All, in the first quarter: the day does not move. */
function verification(facts: Facts): Deadline[] {
  const year = /\d{4}/.exec(facts.round)?.[0]
  if (!year) return []
  const rest = { clause: 'list:r2:verification', grade: 'verified', provisional: false, fires: 'late', who: 'township' } as const
  return [{ name: 'verification', start: `${year}-01-01`, due: `${year}-03-31`, ...rest }]
}

/** The periods that run on an enrolment. */
export function deadlines(programme: Programme): (facts: Facts, state: string, parameters: Parameters) => Deadline[] {
  return (facts, state, parameters) => {
    const staged = stage(programme, facts, state)
    return [
      ...[...(staged ? [staged] : []), ...suspension(programme, facts, state)].flatMap((one) => running(one, parameters)),
      ...(alive.includes(state) ? facts.leads.filter(waits).flatMap(inquiry) : []),
      ...(state === 'verifying' ? verification(facts) : []),
    ]
  }
}
