import type { Counted } from '@qingdan/lib/calendar.ts'
import type { LawRule } from '@qingdan/list/law/index.ts'
import { clock } from '../../../text/clock.ts'
import { weekdayLong } from '../../../text/dates.ts'
import type { Lang } from '../../../text/text.ts'
import { stripOf } from '../../../ui/strip.ts'

const lengthOf = ({ period }: Counted): { length: number; unit: string } => {
  if ('days' in period) return { length: period.days, unit: period.count === 'working' ? 'working-day' : 'calendar-day' }
  return 'months' in period ? { length: period.months, unit: 'month' } : { length: period.years, unit: 'year' }
}

/** The answer of the calculator, with every day and why it counts or not. */
export const clockAnswer = (counted: Counted, rule: LawRule | undefined) => ({
  start: counted.start,
  due: counted.due,
  ...lengthOf(counted),
  rolled: counted.rolled,
  provisional: counted.provisional,
  ...(rule && {
    rule: {
      clause: rule.clause,
      article: rule.article,
      statute: rule.statute,
      grade: rule.grade,
      source: rule.source,
      ...(rule.assumedFrom && { assumedFrom: rule.assumedFrom }),
      says: rule.says,
    },
  }),
  days: counted.days.map((day) => ({
    date: day.date,
    number: day.n,
    counted: day.why === 'counted' || day.why === 'calendar',
    why: day.why,
    ...(day.name && { name: day.name }),
    ...(day.makeup && { makeup: true }),
    ...(day.provisional && { provisional: true }),
  })),
})

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The day table as a file for a spreadsheet: UTF-8 with its mark, fixed columns. */
export function clockCsv(counted: Counted, lang: Lang): string {
  const t = clock[lang].table
  const rows = stripOf(counted, { lang }).map((slip) => [slip.date, weekdayLong(slip.date, lang), slip.n, slip.how])
  return `\uFEFF${[[t.date, t.weekday, t.n, t.how], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
