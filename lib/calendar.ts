import type { Bilingual, Period } from '@qingdan/list/law/rule.ts'
import { type Calendar, published } from './holidays.ts'

export type { Period } from '@qingdan/list/law/rule.ts'
export { type Calendar, published, withNotice } from './holidays.ts'

/** YYYY-MM-DD, no time zone inside; `parseDate` is the only way in. */
export type LegalDate = string

export interface DayKind {
  workday: boolean
  why: 'workday' | 'weekend' | 'holiday' | 'makeup'
  name?: Bilingual
  provisional: boolean
}

export interface CountedDay {
  date: LegalDate
  /** Its number in the period, or null where it does not count. */
  n: number | null
  why: 'start' | 'counted' | 'weekend' | 'holiday' | 'calendar' | 'rolled'
  name?: Bilingual
  makeup?: boolean
  provisional?: boolean
}

export interface Counted {
  start: LegalDate
  due: LegalDate
  period: Period
  days: CountedDay[]
  rolled: boolean
  provisional: boolean
}

export interface CountOptions {
  /** false: a last day off is not moved. */
  roll?: boolean
  calendar?: Calendar
}

const plain = (date: LegalDate) => Temporal.PlainDate.from(parseDate(date))

/** Throws RangeError for anything but a real day written YYYY-MM-DD. */
export function parseDate(text: string): LegalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`a date is written YYYY-MM-DD, not ${JSON.stringify(text.slice(0, 40))}`)
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    throw new RangeError(`there is no such day: ${text}`)
  }
}

function written(day: Temporal.PlainDate): LegalDate {
  if (day.year < 1 || day.year > 9999) throw new RangeError('a date lies between the years 1 and 9999')
  return day.toString()
}

/** The day `n` calendar days later, or earlier when `n` is negative. */
export function addDays(date: LegalDate, n: number): LegalDate {
  return written(plain(date).add({ days: n }))
}

/** Whether people work on a day, why, and whether that still awaits a notice. */
export function dayKind(date: LegalDate, calendar: Calendar = published): DayKind {
  const day = plain(date)
  const provisional = !calendar.years.has(day.year)
  const off = calendar.off.get(date)
  const work = calendar.work.get(date)
  if (work) return { workday: true, why: 'makeup', name: work, provisional }
  if (off) return { workday: false, why: 'holiday', name: off, provisional }
  return day.dayOfWeek > 5 ? { workday: false, why: 'weekend', provisional } : { workday: true, why: 'workday', provisional }
}

/** The first working day after a day. */
export function nextWorkday(date: LegalDate, calendar: Calendar = published): LegalDate {
  let day = addDays(date, 1)
  while (!dayKind(day, calendar).workday) day = addDays(day, 1)
  return day
}

function counted(date: LegalDate, n: number | null, why: CountedDay['why'], kind: DayKind): CountedDay {
  return {
    date,
    n,
    why,
    ...(kind.name && { name: kind.name }),
    ...(kind.why === 'makeup' && { makeup: true }),
    ...(kind.provisional && { provisional: true }),
  }
}

function workingDays(start: LegalDate, length: number, calendar: Calendar): CountedDay[] {
  const days = [counted(start, 0, 'start', dayKind(start, calendar))]
  for (let date = start, n = 0; n < length;) {
    date = addDays(date, 1)
    const kind = dayKind(date, calendar)
    days.push(kind.workday ? counted(date, ++n, 'counted', kind) : counted(date, null, kind.why === 'holiday' ? 'holiday' : 'weekend', kind))
  }
  return days
}

function calendarDays(start: LegalDate, last: LegalDate, roll: boolean, calendar: Calendar): CountedDay[] {
  const days = [counted(start, 0, 'start', dayKind(start, calendar))]
  for (let date = start, n = 0; date < last;) {
    date = addDays(date, 1)
    days.push(counted(date, ++n, 'calendar', dayKind(date, calendar)))
  }
  for (let date = last; roll && !dayKind(date, calendar).workday;) {
    date = addDays(date, 1)
    days.push(counted(date, null, 'rolled', dayKind(date, calendar)))
  }
  return days
}

/** The longest period that is counted day by day: thirty years. */
const longest = { days: 10_980, months: 360, years: 30 } as const

function lengthOf(period: Period): { unit: 'days' | 'months' | 'years'; length: number } {
  const [unit, length] =
    'days' in period ? (['days', period.days] as const) : 'months' in period ? (['months', period.months] as const) : (['years', period.years] as const)
  if (!Number.isInteger(length) || length < 0 || length > longest[unit])
    throw new RangeError(`a period is a whole number of ${unit} from 0 to ${longest[unit]}, not ${length}`)
  return { unit, length }
}

/**
 * When a period that starts with an event of `start` ends, and how every day was counted.
 * The day of the event is day zero; months and years end on the corresponding day, else on the last of the month;
 * a last day off moves to the next working day unless `roll` is false. Throws RangeError on a bad date or length.
 */
export function dueAfter(start: LegalDate, period: Period, { roll = true, calendar = published }: CountOptions = {}): Counted {
  const { unit, length } = lengthOf(period)
  if ('days' in period && period.count === 'working') {
    const days = workingDays(start, length, calendar)
    return { start, due: days.at(-1)!.date, period, days, rolled: false, provisional: days.some((day) => day.n !== 0 && day.provisional) }
  }
  const last = written(plain(start).add({ [unit]: length }, { overflow: 'constrain' }))
  const days = calendarDays(start, last, roll, calendar)
  const due = days.at(-1)!.date
  return { start, due, period, days, rolled: due !== last, provisional: roll && days.some((day) => day.date >= last && day.provisional) }
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workdaysBetween(from: LegalDate, to: LegalDate, calendar: Calendar = published): number {
  if (to < from) return -workdaysBetween(to, from, calendar)
  let n = 0
  for (let date = parseDate(from); date < parseDate(to);) {
    date = addDays(date, 1)
    if (dayKind(date, calendar).workday) n++
  }
  return n
}

/** Full years of age; a year is reached on the birthday (born on 29 February: the last of February in other years). */
export function ageOn(born: LegalDate, on: LegalDate): number {
  const birth = plain(born)
  const years = plain(on).year - birth.year
  const birthday = birth.add({ years }, { overflow: 'constrain' }).toString()
  return birthday <= on ? years : years - 1
}
