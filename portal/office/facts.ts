import type { Facts as Monthly } from '@qingdan/proto/permit/monthly/v1/monthly.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { dateLong } from '../text/dates.ts'
import { choiceOf } from '../text/office/fields.ts'
import { fileText } from '../text/office/case.ts'
import { isClause } from '../text/clauses.ts'
import type { Lang } from '../text/text.ts'
import { townshipName } from './who.ts'
import { groundTitle, materialName } from './words.ts'

export interface Fact {
  term: string
  says: string
  clause?: string
}

/** What is true of a permit file, in the order in which it came about; what is not known is not shown. */
export function factsOf(facts: Facts, lang: Lang): Fact[] {
  const t = fileText[lang].facts
  const day = (date: string): string => dateLong(date, lang)
  const names = (ids: readonly string[]): string => ids.map((id) => materialName(id, lang)).join(lang === 'zh' ? '、' : ', ')
  const rows: (Fact | false)[] = [
    { term: t.township, says: townshipName(facts.township, lang) },
    { term: t.ground, says: groundTitle(facts.ground, facts.receivedOn, lang), clause: 'sd-pfp:grounds' },
    { term: t.children, says: t.childrenOf(facts.children) },
    { term: t.received, says: day(facts.receivedOn) },
    facts.told.length > 0 && { term: t.told, says: `${day(facts.toldOn)}${lang === 'zh' ? '：' : ': '}${names(facts.told)}` },
    facts.missing.length > 0 && { term: t.missing, says: names(facts.missing) },
    facts.acceptedOn !== '' && { term: t.accepted, says: day(facts.acceptedOn) + (facts.bySilence ? t.silence : '') },
    facts.reviewedOn !== '' && {
      term: t.opinion,
      says: `${facts.favourable ? t.yes : t.no}${lang === 'zh' ? '，' : ', '}${day(facts.reviewedOn)}${facts.onSite ? t.onSite : ''}`,
    },
    facts.decidedOn !== '' && { term: t.decided, says: `${facts.granted ? t.granted : t.refused}${lang === 'zh' ? '，' : ', '}${day(facts.decidedOn)}` },
    facts.deliveredOn !== '' && { term: t.delivered, says: day(facts.deliveredOn) },
    facts.contacts.length > 0 && { term: t.contacts, says: facts.contacts.join(lang === 'zh' ? '、' : ', ') },
    facts.leadSource !== '' && { term: t.lead, says: choiceOf('raiseLead', 'source', facts.leadSource)[lang] },
    facts.matter !== '' && { term: t.matter, says: choiceOf('noticeRevocation', 'matter', facts.matter)[lang] },
    facts.changedOn !== '' && { term: t.changed, says: day(facts.changedOn) },
    facts.defenceUntil !== '' && { term: t.defence, says: `${facts.defended ? t.heard : t.unheard}${lang === 'zh' ? '，' : ', '}${day(facts.defenceUntil)}` },
    facts.disciplineNotified && { term: t.discipline, says: t.disciplineDone, clause: 'list:r1:discipline' },
    facts.birthRecorded && { term: t.born, says: t.bornDone },
    facts.endedOn !== '' && { term: t.ended, says: day(facts.endedOn), ...(isClause(facts.endedBy) && { clause: facts.endedBy }) },
  ]
  return rows.filter((row) => row !== false)
}

export function digestFacts(facts: Monthly, lang: Lang): Fact[] {
  const t = fileText[lang].facts
  const day = (date: string): string => dateLong(date, lang)
  const rows: (Fact | false)[] = [
    { term: t.township, says: townshipName(facts.township, lang) },
    { term: t.month, says: facts.month },
    facts.sentOn !== '' && { term: t.sent, says: day(facts.sentOn) },
    facts.sentOn !== '' && { term: t.permits, says: t.permitsOf(facts.granted.length) },
    facts.reportedOn !== '' && { term: t.reported, says: day(facts.reportedOn) },
    ...(facts.reportedOn ? (['contacted', 'unreachable', 'leads'] as const).map((name) => ({ term: t[name], says: t.permitsOf(facts[name]) })) : []),
    facts.endedOn !== '' && { term: t.ended, says: day(facts.endedOn) },
  ]
  return rows.filter((row) => row !== false)
}
