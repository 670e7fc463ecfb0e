import type { Lang } from './text.ts'

const weekdays = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] } as const
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Monday is 1, Sunday is 7. */
export const weekdayNumber = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek

export const weekdayShort = (date: string, lang: Lang): string => {
  const name = weekdays[lang][weekdayNumber(date) - 1] ?? ''
  return lang === 'zh' ? name : name.slice(0, 3)
}

export const weekdayLong = (date: string, lang: Lang): string => {
  const name = weekdays[lang][weekdayNumber(date) - 1] ?? ''
  return lang === 'zh' ? `星期${name}` : name
}

/** 2015 年 9 月 8 日; 8 September 2015. Numerals are spaced in running text. */
export const dateLong = (date: string, lang: Lang): string => {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return lang === 'zh' ? `${year} 年 ${month} 月 ${day} 日` : `${day} ${months[month - 1]} ${year}`
}

/** Without the year, where the page has said it. */
export const dateShort = (date: string, lang: Lang): string => {
  const { month, day } = Temporal.PlainDate.from(date)
  return lang === 'zh' ? `${month} 月 ${day} 日` : `${day} ${months[month - 1]}`
}

/** As in official documents: 2015年9月8日. */
export const dateOfficial = (date: string): string => {
  const { year, month, day } = Temporal.PlainDate.from(date)
  return `${year}年${month}月${day}日`
}
