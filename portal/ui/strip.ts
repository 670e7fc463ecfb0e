import { addDays, type Counted, type CountedDay, dayKind } from '@qingdan/lib/calendar.ts'
import { clock } from '../text/clock.ts'
import { weekdayNumber } from '../text/dates.ts'
import type { Lang } from '../text/text.ts'

/** One day of the strip, and the same facts for the table beside it. */
export interface Slip {
  date: string
  className: string
  month: number | null
  day: number
  word: string
  n: string
  how: string
}

export interface StripOptions {
  lang: Lang
  today?: string | undefined
  /** The office's own limit, never after the due day. */
  promised?: string | undefined
  /** Draw the working days after the due day up to today. */
  late?: boolean
  /** The word for the due day where a promise stands beside it. */
  dueWord?: string
}

const isOff = (day: CountedDay): boolean => day.why === 'weekend' || day.why === 'holiday' || (day.why === 'rolled' && !dayKind(day.date).workday)

function wordOf(day: CountedDay, due: string, { lang, today, promised, dueWord }: StripOptions): string {
  const t = clock[lang]
  if (day.date === due) return day.date === today ? t.dueToday : (dueWord ?? t.due)
  if (day.date === promised) return t.promised
  if (day.date === today) return t.today
  if (day.why === 'start') return t.start
  if (day.makeup && day.why === 'counted') return t.makeup
  if (day.why === 'rolled') return t.rolled
  if (day.why === 'weekend') return t.weekend
  if (day.why === 'holiday') return day.name && day.name[lang].length <= (lang === 'zh' ? 4 : 8) ? day.name[lang] : t.off
  return ''
}

function howOf(day: CountedDay, due: string, { lang, today, promised, dueWord }: StripOptions): string {
  const t = clock[lang]
  const base =
    day.why === 'start'
      ? t.how.start
      : day.why === 'weekend'
        ? t.how.weekend
        : day.why === 'holiday'
          ? t.how.holiday(day.name?.[lang] ?? t.off)
          : day.why === 'rolled'
            ? day.date === due
              ? t.how.rolledTo
              : t.how.rolled
            : day.makeup && day.why === 'counted'
              ? t.how.makeup(day.name?.[lang] ?? '')
              : t.how.counted
  return [
    base,
    day.provisional && t.how.provisional,
    day.date === today && t.today,
    day.date === promised && t.promised,
    day.date === due && (dueWord ?? t.due),
  ]
    .filter(Boolean)
    .join(t.sep)
}

function classOf(day: CountedDay, due: string, { today, promised }: StripOptions): string {
  const passed = today !== undefined && day.date <= today
  const kind =
    day.date === due
      ? `due${passed ? ' kept' : ''}`
      : day.date === promised
        ? `due promised${passed ? ' kept' : ''}`
        : day.why === 'start'
          ? 'zero'
          : isOff(day)
            ? 'off'
            : passed
              ? 'on'
              : ''
  return [kind, day.date === today && 'today'].filter(Boolean).join(' ')
}

function lateDays(due: string, { lang, today }: StripOptions): Slip[] {
  const t = clock[lang]
  const slips: Slip[] = []
  for (let date = due, n = 0; today && date < today;) {
    date = addDays(date, 1)
    const kind = dayKind(date)
    if (kind.workday) n++
    const word = kind.workday ? (date === today ? t.lateToday : t.late) : (kind.name?.[lang] ?? t.weekend)
    const how = kind.workday ? t.how.late(n) : kind.name ? t.how.holiday(kind.name[lang]) : t.how.weekend
    slips.push({ ...place(date), className: `${kind.workday ? 'late' : 'off'}${date === today ? ' today' : ''}`, word, n: kind.workday ? `+${n}` : '', how })
  }
  return slips
}

const place = (date: string): Pick<Slip, 'date' | 'month' | 'day'> => {
  const { month, day } = Temporal.PlainDate.from(date)
  return { date, month: day === 1 ? month : null, day }
}

/** A counted period as slips: the picture and the table are drawn from the same list, so they cannot differ. */
export function stripOf(counted: Counted, options: StripOptions): Slip[] {
  const slips = counted.days.map((day, i): Slip => ({
    ...place(day.date),
    ...(i === 0 && { month: Temporal.PlainDate.from(day.date).month }),
    className: [classOf(day, counted.due, options), i === 0 && `c${weekdayNumber(day.date)}`].filter(Boolean).join(' '),
    word: wordOf(day, counted.due, options),
    n: day.n === null ? '' : String(day.n),
    how: howOf(day, counted.due, options),
  }))
  return options.late ? [...slips, ...lateDays(counted.due, options)] : slips
}

/** More days than one row can hold: they are drawn month by month. */
export const isLong = (slips: readonly Slip[]): boolean => slips.length > 40

export const byMonth = (slips: readonly Slip[]): { month: string; slips: readonly Slip[] }[] =>
  [...Map.groupBy(slips, (slip) => slip.date.slice(0, 7))].map(([month, days]) => ({ month, slips: days }))

export interface Tally {
  passed: number
  counted: number
  weekends: number
  holidays: number
  makeup: readonly string[]
}

/** What the caption says in words. Days passed after the start, of which counted and not. */
export const tallyOf = (counted: Counted): Tally => ({
  passed: counted.days.length - 1,
  counted: counted.days.filter((day) => day.why === 'counted' || day.why === 'calendar').length,
  weekends: counted.days.filter((day) => day.why === 'weekend').length,
  holidays: counted.days.filter((day) => day.why === 'holiday').length,
  makeup: counted.days.filter((day) => day.why === 'counted' && day.makeup).map((day) => day.date),
})
