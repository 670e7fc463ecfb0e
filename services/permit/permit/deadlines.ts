import { type Counted, dueAfter, type LegalDate, type Period } from '@qingdan/lib/calendar.ts'
import type { Deadline } from '@qingdan/lib/kind.ts'
import { dueUnder } from '@qingdan/lib/law.ts'
import type { Role } from '@qingdan/list/roles.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'

/** Counts a period of the statute book. A file runs only while its law stands, so no answer here is a fault. */
function counted(clause: Clause, start: LegalDate): Counted & { rule: { grade: Deadline['grade'] } } {
  const due = dueUnder(clause, start)
  if ('rejected' in due) throw new Error(`${clause} gives no period from ${start}: ${due.because}`)
  return due
}
/** The last day to ask for what is missing; on the day after it silence has accepted the application. */
export const answerDue = (facts: Facts): LegalDate => counted('permit-law:32:4', facts.receivedOn).due

interface Running {
  readonly name: string
  readonly start: LegalDate
  readonly clause: Clause
  readonly who: Role
  readonly fires: string
  readonly promise?: 'promise.review' | 'promise.decide'
}
function running({ name, start, clause, who, fires, promise }: Running, parameters: Parameters): Deadline {
  const { due, period, provisional, rule } = counted(clause, start)
  const promisedPeriod = promise && parameters[promise]?.value
  const promised = promisedPeriod && { promised: dueAfter(start, promisedPeriod).due, promisedPeriod }
  return { name, start, due, clause, grade: rule.grade, period, provisional, fires, who, ...promised }
}

/** A waiting period: while it runs nothing is decided against the person, and nothing happens by itself when it ends. */
function defence(facts: Facts, parameters: Parameters): Deadline {
  const period: Period | undefined = parameters['defence.permit']?.value
  const provisional = period !== undefined && dueAfter(facts.noticedOn, period).provisional
  const rest = { clause: 'sd-procedure:defence', grade: 'verified', provisional, fires: 'pass', who: 'citizen', ...(period && { period }) } as const
  return { name: 'defence', start: facts.noticedOn, due: facts.defenceUntil, ...rest }
}

const withPermit: readonly string[] = ['granted', 'modificationAsked', 'suspected', 'noticed', 'lapseNoticed', 'withdrawalNoticed']
const heard: readonly string[] = ['noticed', 'lapseNoticed', 'withdrawalNoticed']

function stage(facts: Facts, state: string): Running | undefined {
  switch (state) {
    case 'submitted':
      return { name: 'answer', start: facts.receivedOn, clause: 'permit-law:32:4', who: 'township', fires: 'acceptBySilence' }
    case 'accepted':
      return { name: 'review', start: facts.acceptedOn, clause: 'sd-pfp:review', who: 'township', fires: 'late', promise: 'promise.review' }
    case 'reviewed':
      return { name: 'decide', start: facts.reviewedOn, clause: 'sd-pfp:decide', who: 'permit', fires: 'late', promise: 'promise.decide' }
    case 'modificationAsked':
      return { name: 'modify', start: facts.modificationAskedOn, clause: 'permit-law:42', who: 'permit', fires: 'late' }
    default:
      return undefined // in correction the next step is the citizen's, and no clock runs against a citizen
  }
}

/** The periods that run on a file. Delivery is owed in every state that holds a permit, so that it is counted late once and not anew. */
export function deadlines(facts: Facts, state: string, parameters: Parameters): Deadline[] {
  const deliver: Running = { name: 'deliver', start: facts.decidedOn, clause: 'permit-law:44', who: 'permit', fires: 'late' }
  const owed = [stage(facts, state), withPermit.includes(state) && !facts.deliveredOn ? deliver : undefined].filter((one) => one !== undefined)
  return [...owed.map((one) => running(one, parameters)), ...(heard.includes(state) ? [defence(facts, parameters)] : [])]
}
