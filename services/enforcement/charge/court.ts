import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { NoAnswer } from '@qingdan/lib/law.ts'
import { missedOn, pausesOf, rolled } from './paying.ts'
import { type Blocking, blockedBy, dayAfter, endOfRemedies } from './remedies.ts'
import { type Day, isDay, lastDay, later, type Standing } from './standing.ts'

const isPaused = (standing: Standing, today: LegalDate): boolean =>
  pausesOf(standing, today).some(({ from, to }) => from <= today && (to === undefined || to > today))
/** What forbids a demand and an application to the court on a day: a pending remedy, an unanswered request, instalments that are kept. */
export const blocking = (standing: Standing, today: LegalDate): Blocking | undefined => blockedBy(standing, today, isPaused(standing, today))

/** The last day of the instalments that were agreed last; undefined where none were. */
function lastInstalment({ requests }: Standing): LegalDate | undefined {
  const due = requests
    .findLast(({ plan }) => plan)
    ?.plan?.map((one) => one.due)
    .toSorted()
    .at(-1)
  return due && rolled(due)
}
/** The first day of a demand: the day after three months from the service, or after the last instalment, whichever is later. */
export function earliestDemand(standing: Standing): Day | NoAnswer {
  const served = lastDay('list:r3:demand', standing.servedOn)
  if (!isDay(served)) return served
  const last = lastInstalment(standing)
  return dayAfter(last && last > served.on ? { ...served, on: last } : served)
}
/** First and last day for asking the court to enforce. */
export interface Window {
  readonly earliest: Day
  readonly latest: Day
}
/** Where the list counts from the last instalment and the statute from the end of the remedies, and they differ, a person decides which is followed. */
export interface Conflict {
  readonly statute: Window
  readonly list: Window
}
export interface Court {
  readonly window: Window
  readonly conflict?: Conflict
}
/** When the court may be asked: not before the person can no longer sue and ten working days after the demand, not after three months from then. */
export function court(standing: Standing): Court | NoAnswer | 'not demanded' {
  if (!standing.demandServedOn) return 'not demanded'
  const remedies = endOfRemedies(standing)
  const demanded = lastDay('coercion:demand', standing.demandServedOn)
  if (!isDay(remedies)) return remedies
  if (!isDay(demanded)) return demanded
  const latest = lastDay('coercion:apply', remedies.on, remedies)
  if (!isDay(latest)) return latest
  const statute = { earliest: dayAfter(later(remedies, demanded)), latest }
  const last = lastInstalment(standing)
  const listed = last && lastDay('coercion:apply', last)
  if (!listed || !isDay(listed) || listed.on === latest.on) return { window: statute }
  return { window: statute, conflict: { statute, list: { earliest: dayAfter(later({ ...listed, on: last }, demanded)), latest: listed } } }
}
/** An agreed plan is broken from the day after the first one that was missed. */
export const inDefault = (standing: Standing, today: LegalDate): boolean =>
  standing.requests.some((request) => missedOn(standing, request, today) !== undefined)
