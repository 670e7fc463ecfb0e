import { publishedHolidays } from '@qingdan/list/holidays.ts'
import type { Bilingual } from '@qingdan/list/law/rule.ts'
import { notices } from '@qingdan/list/notices/index.ts'
import type { HolidayNotice } from '@qingdan/list/notices/notice.ts'

/** Days off and make-up workdays, by date. */
export interface Calendar {
  readonly off: ReadonlyMap<string, Bilingual>
  readonly work: ReadonlyMap<string, Bilingual>
  /** Years whose notice is loaded; a date of any other year is provisional. */
  readonly years: ReadonlySet<number>
}

function fromPackage(rows: Readonly<Record<string, string>>): [string, Bilingual][] {
  return Object.entries(rows).map(([date, value]) => {
    const [en = '', zh = ''] = value.split(',')
    return [date, { zh, en }]
  })
}

/** A calendar that also knows this notice; for its year the notice replaces what was known before. */
export function withNotice(calendar: Calendar, notice: HolidayNotice): Calendar {
  const others = (days: ReadonlyMap<string, Bilingual>) => [...days].filter(([date]) => !date.startsWith(`${notice.year}-`))
  return {
    off: new Map([...others(calendar.off), ...Object.entries(notice.off)]),
    work: new Map([...others(calendar.work), ...Object.entries(notice.work)]),
    years: new Set([...calendar.years, notice.year]),
  }
}

const packaged: Calendar = {
  off: new Map(fromPackage(publishedHolidays.off)),
  work: new Map(fromPackage(publishedHolidays.work)),
  years: new Set(Array.from({ length: publishedHolidays.through - publishedHolidays.from + 1 }, (_, i) => publishedHolidays.from + i)),
}

/** Every holiday notice that this release knows. */
export const published: Calendar = notices.reduce(withNotice, packaged)
