import type { Case, Deadline } from '@qingdan/proto/kernel/v1/case.ts'
import { dateShort } from '../text/dates.ts'
import { fileText } from '../text/office/case.ts'
import { stateOf } from '../text/office/states.ts'
import type { Lang } from '../text/text.ts'
import { isLate, leftInWords, overdue, ownSteps, pressing } from './term.ts'
import { actorName } from './who.ts'

/** The time to be heard passes and nothing follows from it; so do an instalment and the time of an agency, which hold up no decision. */
const isHearing = ({ command, name }: Deadline): boolean => command === 'pass' && name === 'defence'

export interface Said {
  /** Words, and at most one day among them, which the page marks as a date. */
  parts: readonly (string | { before: string; day: string; after: string })[]
  by?: number
  late: boolean
}

const whose = (found: Case, kind: string, lang: Lang): string | undefined => {
  const t = fileText[lang]
  const [deadline, { waitsFor }] = [pressing(found), stateOf(kind, found.state)]
  // A permit that stands needs nobody to act, whatever could be done to it, except for what is still owed.
  if (waitsFor === 'nobody' ? found.actions.some(({ command }) => command === deadline?.name) : ownSteps(found).length > 0) return t.you
  if (deadline && deadline.who !== 'citizen') return t.waits(actorName(deadline.who, found.area, lang))
  return waitsFor === 'office' ? t.waits(actorName('permit', found.area, lang)) : undefined
}

/** Always the same shape: what is true, who must act, by when, what you do. */
export function statusOf(found: Case, kind: string, today: string, lang: Lang): Said {
  const t = fileText[lang]
  const state = stateOf(kind, found.state)
  // While a person is being heard nothing is decided, so that comes before what else is owed.
  const hearing = found.deadlines.find((one) => isHearing(one) && !isLate(one.due, today))
  const deadline = pressing({ deadlines: found.deadlines.filter((one) => !isHearing(one)) })
  const late = deadline !== undefined && overdue(deadline, today)
  const sentence = state.true[lang]
  const waiting = found.proposals[0]
  if (waiting) return { parts: [sentence, waiting.maySign ? t.youSign : t.secondOfficer, t.voidOn(dateShort(waiting.voidOn, lang))], by: 2, late }
  if (hearing) return { parts: [sentence, t.heard(dateShort(hearing.due, lang)), t.unheardYet], by: 1, late: false }
  if (!deadline)
    return { parts: [sentence, state.waitsFor === 'party' ? t.waitsParty : (whose(found, kind, lang)?.replace(/[，\s]+$/, t.end) ?? t.nothing)], late: false }
  return {
    parts: [
      sentence,
      whose(found, kind, lang) ?? '',
      { before: t.by, day: deadline.due, after: t.byEnd },
      `${leftInWords(deadline.due, today, lang)}${t.end}`,
    ].filter((part) => part !== ''),
    by: whose(found, kind, lang) ? 2 : 1,
    late,
  }
}
