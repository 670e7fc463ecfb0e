import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { wrong } from '@qingdan/lib/outcome.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { type Day, isDay, lastDay } from './standing.ts'

/** The last day of a clause's period, or why there is none. */
export function dayOrFail(clause: Clause, from: LegalDate): Day | Rejection {
  const found = lastDay(clause, from)
  return isDay(found) ? found : reject('not-in-force', found.because, { meta: { clause } })
}
/** A day of service lies between the paper and today. */
export const servedDays = (servedOn: LegalDate, from: LegalDate, today: LegalDate): Rejection | undefined =>
  servedOn > today || servedOn < from ? wrong('servedOn', 'date-range') : undefined
