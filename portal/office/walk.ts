import { parseDate } from '@qingdan/lib/calendar.ts'

/** The day on which second children needed no permit any more. */
export const endOfLaw = '2016-01-01'
/** A walk of decades would sweep thousands of days for a slip of the hand. */
const farthest = '2035-12-31'

export type WrongWalk = 'date' | 'back' | 'far'

/** The day that was asked for: typed, or the button for the end of the law. */
export function whereTo({ y, m, d }: { y: string; m: string; d: string }, end: string, today: string): { date: string } | { wrong: WrongWalk } {
  try {
    const date = end ? endOfLaw : parseDate(`${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
    return date < today ? { wrong: 'back' } : date > farthest ? { wrong: 'far' } : { date }
  } catch {
    return { wrong: 'date' }
  }
}

/** A moment as a browser gives it, in the time of the office; RFC 3339 for the bus. */
export function sinceOf(typed: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(typed).toZonedDateTime('Asia/Shanghai').toInstant().toString()
  } catch {
    return undefined
  }
}
