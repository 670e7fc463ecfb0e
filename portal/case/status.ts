import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { leftInWords, pressing } from '../office/term.ts'
import { dateLong, dateShort } from '../text/dates.ts'
import { officeName } from '../text/roles.ts'
import { lateText, type Says, statusText } from '../text/status.ts'
import type { Lang } from '../text/text.ts'

export interface Standing extends Says {
  late: boolean
}

/** A day in a sentence; the year is left out where it is this year's. */
export const dayIn = (date: string, today: string, lang: Lang): string => {
  if (!date) return ''
  const said = (date.slice(0, 4) === today.slice(0, 4) ? dateShort : dateLong)(date, lang)
  return lang === 'zh' ? `${said} ` : said
}

/** Who must act under a deadline: the township unit by name, otherwise the bureau. */
const actorOf = (who: string, area: string, lang: Lang): string => officeName(who === 'township' ? area : 'bureau', lang)

/** The status line of a case for the person it concerns. */
export function statusOf(found: Case, facts: Facts | undefined, today: string, lang: Lang): Standing {
  const next = pressing(found)
  if (next?.passed && next.command === 'late') {
    return { ...lateText[lang].late(actorOf(next.who, found.area, lang), dayIn(next.due, today, lang), leftInWords(next.due, today, lang)), late: true }
  }
  const told = {
    office: officeName(found.area, lang),
    day: dayIn((found.state === 'granted' ? found.deadlines.find(({ name }) => name === 'deliver') : next)?.due ?? '', today, lang),
    missing: facts?.missing.length ?? 0,
    delivered: dayIn(facts?.deliveredOn ?? '', today, lang),
    defended: facts?.defended ?? false,
    ended: dayIn(facts?.endedOn || found.on, today, lang),
  }
  const says = statusText[lang][found.state]
  return { ...(says ? says(told) : { parts: [found.state] }), late: false }
}
