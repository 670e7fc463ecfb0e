import type { Period } from '@qingdan/lib/calendar.ts'
import { clock } from './clock.ts'
import type { Lang } from './text.ts'

/** 20 个工作日; 6 months. The unit is always said. */
export const periodIn = (period: Period, lang: Lang): string => {
  const t = clock[lang]
  if ('days' in period) return t.days(period.days, period.count === 'working')
  return 'months' in period ? t.months(period.months) : t.years(period.years)
}
