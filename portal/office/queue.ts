import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import { one, type Query } from '../dated.ts'
import { commandName } from '../text/commands.ts'
import { dateShort } from '../text/dates.ts'
import { periodName } from '../text/office/case.ts'
import { queue as words } from '../text/office/queue.ts'
import { permitStates, stateOf } from '../text/office/states.ts'
import { periodIn } from '../text/periods.ts'
import type { Lang } from '../text/text.ts'
import { countedOf, isLate, leftInWords, overdue, ownSteps, periodOf, pressing, slipsOf } from './term.ts'
import { actorName } from './who.ts'

export const tabs = ['mine', 'office', 'all', 'sign'] as const
export type Tab = (typeof tabs)[number]
export const pageSize = 50

/** What is asked of a queue: the words of the address, checked. */
export interface Wanted {
  tab: Tab
  state: string
  late: boolean
  find: string
  after: string
}

export function wantedIn(query: Query): Wanted {
  const tab = tabs.find((name) => name === one(query, 'queue', 20)) ?? 'mine'
  const state = one(query, 'state', 40)
  const find = one(query, 'find', 60)
  // A number is looked for in everything that one may see, whatever the tab.
  return {
    tab: find ? 'all' : tab,
    state: Object.hasOwn(permitStates, state) ? state : '',
    late: one(query, 'late', 5) === 'yes',
    find,
    after: one(query, 'after', 80),
  }
}

/** The address of the same queue with something changed; a change begins at the first page. */
export function addressOf(path: string, wanted: Wanted, change: Partial<Wanted> = {}): string {
  const { tab, state, late, find, after } = { ...wanted, after: '', ...change }
  const query = new URLSearchParams(
    Object.entries({ queue: tab === 'mine' ? '' : tab, state, late: late ? 'yes' : '', find, after }).filter(([, value]) => value),
  )
  return query.size ? `${path}?${query}` : path
}

/** A receipt number has no brackets; a document number always has. */
export const numbersIn = (find: string): { receiptNumber: string; documentNumber: string } =>
  /[〔[(（]/.test(find) ? { receiptNumber: '', documentNumber: find } : { receiptNumber: find, documentNumber: '' }

export function requestOf(wanted: Wanted): {
  queue: Tab
  states: string[]
  lateOnly: boolean
  pageSize: number
  pageToken: string
  receiptNumber: string
  documentNumber: string
  export: boolean
} {
  return {
    queue: wanted.tab,
    states: wanted.state ? [wanted.state] : [],
    lateOnly: wanted.late,
    pageSize,
    pageToken: wanted.after,
    ...numbersIn(wanted.find),
    export: false,
  }
}

/** What the person in front of the screen can do next, or who must. */
export function nextStep(found: Case, kind: string, lang: Lang): { words: string } {
  const t = words[lang]
  if (found.proposals.some(({ maySign }) => maySign)) return { words: t.youSign }
  if (found.proposals.length > 0) return { words: t.secondOfficer }
  const deadline = pressing(found)
  // A permit that stands needs nobody to act, whatever could be done to it, except for what is still owed.
  if (stateOf(kind, found.state).waitsFor === 'nobody') return { words: deadline ? periodName(deadline.name, lang) : t.none }
  const names = ownSteps(found).map(({ command }) => commandName(`${kind}.${command}`)?.[lang] ?? command)
  if (names.length > 0) return { words: names.slice(0, 2).join(lang === 'zh' ? '、' : ', ') }
  const who = deadline?.who
  if (who) return { words: t.waits(actorName(who, found.area, lang)) }
  return { words: t.waits(actorName(stateOf(kind, found.state).waitsFor === 'party' ? 'citizen' : 'permit', '', lang)) }
}

export interface Running {
  late: boolean
  words: string
  sub: string
  slips: readonly ('on' | 'late' | '')[]
}

/** The period that presses: how long is left in words, with a picture beside it. */
export function runningOf(found: Case, today: string, lang: Lang): Running | undefined {
  const t = words[lang]
  const deadline = pressing(found)
  if (!deadline) return undefined
  const period = periodOf(deadline.period)
  const of = period ? periodIn(period, lang) : ''
  const late = overdue(deadline, today)
  if (!late && isLate(deadline.due, today)) return { late, words: t.heardOver, sub: dateShort(deadline.due, lang), slips: [] }
  const counted = countedOf(deadline)
  const n = counted && 'days' in counted.period ? (counted.days.findLast(({ date, n: at }) => date <= today && at !== null)?.n ?? 0) : undefined
  const sub = late
    ? t.was(dateShort(deadline.due, lang), of)
    : [dateShort(deadline.due, lang), n === undefined ? of : t.period(n, of)].filter(Boolean).join(lang === 'zh' ? '，' : ', ')
  return { late, words: leftInWords(deadline.due, today, lang), sub, slips: slipsOf(deadline, today) }
}

export const markOf = (found: Pick<Case, 'state'>, kind: string, late: boolean): 'run' | 'done' | 'late' =>
  late ? 'late' : stateOf(kind, found.state).waitsFor === 'nobody' ? 'done' : 'run'
