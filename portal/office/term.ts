import { type Counted, dueAfter, type Period, workdaysBetween } from '@qingdan/lib/calendar.ts'
import type { Case, Deadline, Period as PeriodMessage } from '@qingdan/proto/kernel/v1/case.ts'
import { clock } from '../text/clock.ts'
import type { Lang } from '../text/text.ts'

export function periodOf(message: PeriodMessage | undefined): Period | undefined {
  if (!message) return undefined
  if (message.unit === 'month') return { months: message.length }
  if (message.unit === 'year') return { years: message.length }
  return { days: message.length, count: message.unit === 'working-day' ? 'working' : 'calendar' }
}

/** Working days until the due day; negative when it has passed. */
export const leftUntil = (due: string, today: string): number => workdaysBetween(today, due)
export const isLate = (due: string, today: string): boolean => due < today

/** What the counter does at a person's own wish is not a task of the counter. */
const atWish = new Set(['withdrawApplication', 'askModification', 'supply', 'defend', 'recordBirth'])
/** Steps that are this officer's to take, and move the case on. */
export const ownSteps = ({ actions, state }: Pick<Case, 'actions' | 'state'>): Case['actions'] =>
  actions.filter(({ command, to }) => to !== state && !atWish.has(command))

/** The office is late; a person who may be heard never is. */
export const overdue = ({ due, command }: Pick<Deadline, 'due' | 'command'>, today: string): boolean => command !== 'pass' && isLate(due, today)

/** 还剩 5 个工作日; 逾期 2 个工作日. A due day that passed over a weekend is late, though no working day has gone by. */
export function leftInWords(due: string, today: string, lang: Lang): string {
  const t = clock[lang]
  if (isLate(due, today)) return t.over(Math.max(1, -leftUntil(due, today)))
  return due === today ? t.left(0) : t.left(leftUntil(due, today))
}

/** The period of a deadline counted day by day; undefined where what the service says cannot be counted again here. */
export function countedOf({ start, due, period: message }: Pick<Deadline, 'start' | 'due' | 'period'>): Counted | undefined {
  const period = periodOf(message)
  if (!period || !start) return undefined
  return [true, false].map((roll) => dueAfter(start, period, { roll })).find((counted) => counted.due === due)
}

/** Periods of the file itself: how long a proposal waits for its signature stands with the proposal. */
export const periodsOf = ({ deadlines }: Pick<Case, 'deadlines'>): Deadline[] => deadlines.filter(({ command }) => command !== 'voidProposal')

/** The one that is late longest, else the one that comes first; a waiting period of the person yields to the office's own. */
export function pressing(found: Pick<Case, 'deadlines'>): Deadline | undefined {
  return periodsOf(found).toSorted((a, b) => Number(a.command === 'pass') - Number(b.command === 'pass') || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0]
}

/** Late first, then by due day; cases without a period last. */
export function byDue<T extends { case: Case | undefined }>(rows: readonly T[]): T[] {
  const due = (row: T): string => (row.case && pressing(row.case)?.due) || '9999'
  return rows.toSorted((a, b) => due(a).localeCompare(due(b)))
}

/** One small slip for each counted day: passed, to come, late. Long periods have no picture in a table. */
export function slipsOf(deadline: Deadline, today: string): ('on' | 'late' | '')[] {
  const counted = countedOf(deadline)
  const days = counted?.days.filter(({ why }) => why === 'counted' || why === 'calendar') ?? []
  if (!counted || days.length > 25) return []
  const over = isLate(counted.due, today) ? Math.min(10, Math.max(1, -leftUntil(counted.due, today))) : 0
  return [...days.map(({ date }) => (date <= today ? ('on' as const) : ('' as const))), ...Array.from({ length: over }, () => 'late' as const)]
}
