import { addDays, dueAfter, type LegalDate } from '@qingdan/lib/calendar.ts'
import { dueUnder, type NoAnswer, versionsOf } from '@qingdan/lib/law.ts'
import { type Day, isDay, later, lastDay, type Standing } from './standing.ts'

/** A suit is possible for six months since 2015-05-01, also where the three months of the law before had not run out by then. */
export function suitEnd(servedOn: LegalDate): Day | NoAnswer {
  const found = dueUnder('alit:suit', servedOn)
  if ('rejected' in found) return found
  const now = versionsOf('alit:suit').at(-1)!
  if (found.rule === now || found.due < now.from || !now.period) return lastDay('alit:suit', servedOn)
  const { due, provisional } = dueAfter(servedOn, now.period)
  return { on: due, steps: [{ clause: 'alit:suit', grade: now.grade, from: servedOn, to: due }], provisional }
}
/** The last day for asking for reconsideration. */
export const reconsiderationEnd = (servedOn: LegalDate): Day | NoAnswer => lastDay('recon:request', servedOn)

/** The day on which a reconsideration is over: of its decision, or the last day that it had for one. */
function reconsidered({ askedOn, acceptedOn = askedOn, extended, decidedOn }: NonNullable<Standing['reconsideration']>): Day | NoAnswer {
  if (decidedOn) return { on: decidedOn, steps: [], provisional: false }
  const limit = lastDay('recon:decide', acceptedOn)
  return isDay(limit) && extended ? lastDay('recon:decide:extension', limit.on, limit) : limit
}
/** The last day on which the person may still go to court: of the direct suit, or fifteen days after a reconsideration, if later. */
export function endOfRemedies({ servedOn, reconsideration }: Standing): Day | NoAnswer {
  const direct = suitEnd(servedOn)
  if (!isDay(direct) || !reconsideration) return direct
  const over = reconsidered(reconsideration)
  if (!isDay(over)) return over
  const after = lastDay('alit:after-recon', over.on, over)
  return isDay(after) ? later(direct, after) : after
}
export type Blocking = 'reconsideration' | 'suit' | 'instalments'
/** What forbids demand and court today. A reconsideration whose time has run out without a decision blocks no more; the days to sue after it still run. */
export function blockedBy({ reconsideration, suit, requests }: Standing, today: LegalDate, paused: boolean): Blocking | undefined {
  if (suit && !suit.endedOn && suit.filedOn <= today) return 'suit'
  if (reconsideration && !reconsideration.decidedOn && reconsideration.askedOn <= today) {
    const over = reconsidered(reconsideration)
    if (!isDay(over) || over.on >= today) return 'reconsideration'
  }
  return paused && requests.length > 0 ? 'instalments' : undefined
}
/** The day after the last one on which something may still be done. */
export const dayAfter = (day: Day): Day => ({ ...day, on: addDays(day.on, 1) })
