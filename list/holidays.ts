import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** Days off and make-up workdays as published each year; a value is "English name,中文名,days". */
export const publishedHolidays = {
  from: 2004,
  through: 2026,
  off: data.holidays as Readonly<Record<string, string>>,
  work: data.workdays as Readonly<Record<string, string>>,
} as const
