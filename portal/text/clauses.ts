import { type Clause, law, type LawRule } from '@qingdan/list/law/index.ts'
import { type Statute, type StatuteId, statutes } from '@qingdan/list/law/statutes.ts'
import { ruleOn, versionsOf } from '@qingdan/lib/law.ts'
import type { Lang } from './text.ts'

const ids: ReadonlySet<string> = new Set(law.map((rule) => rule.clause))
export const isClause = (text: string | undefined): text is Clause => text !== undefined && ids.has(text)

export const statuteOf = (rule: LawRule): Statute => statutes[rule.statute]

/** Articles are kept as 32-1 (4): article 32, paragraph 1, item 4. Anything else is a place in the printed list. */
export function articleIn(article: string | null, lang: Lang): string {
  if (article === null) return lang === 'zh' ? '条号待核' : '(article not verified)'
  const parts = /^(\d+)(?:-(\d+))?(?: \((\d+)\))?$/.exec(article)
  if (!parts) return article
  const [, number, paragraph, item] = parts
  if (lang === 'en') return `art. ${article}`
  return `第${number}条${paragraph ? `第${paragraph}款` : ''}${item ? `第${item}项` : ''}`
}

/** The version shown on a date: the one in force, else the newest that began before it, else the first. */
export const versionOn = (clause: Clause, on: string): LawRule => {
  const versions = versionsOf(clause)
  return ruleOn(clause, on) ?? versions.findLast((rule) => rule.from <= on) ?? versions[0]!
}

/** Where the English title is too long for a line of text. */
const shortEn: Partial<Record<StatuteId, string>> = {
  'list-2015': 'The list',
  'permit-law': 'Permit Law',
  pfpl: 'Family Planning Law',
  'sd-pfp': 'Shandong Family Planning Regulation',
  'smf-measures': 'Social Maintenance Fee Measures',
  'fpts-reg': 'Technical Services Regulation',
  'migrant-reg': 'Migrant Population Regulation',
  'sd-procedure': 'Shandong Procedure Rules',
  'sd-supervision': 'Shandong Supervision Regulation',
  'alit-law': 'Litigation Law',
  'recon-law': 'Reconsideration Law',
  'alit-interp': 'Litigation Interpretation',
  'discipline-2007': 'Civil Servant Sanctions Regulation',
  'petition-2005': 'Petition Regulation',
  'petition-2022': 'Petition Work Regulation',
  ogi: 'Open Information Regulation',
  'nhc-qa-2021': 'Health Commission answers',
}

export const shortName = (id: StatuteId, lang: Lang): string => (lang === 'zh' ? statutes[id].short : (shortEn[id] ?? statutes[id].title.en))

export const nameOf = (rule: LawRule, lang: Lang): string => `${shortName(rule.statute, lang)} ${articleIn(rule.article, lang)}`

export type Standing = 'in force' | 'not yet' | 'past'

export const standingOn = (rule: LawRule, on: string): Standing => {
  const ends = [rule.until, rule.suppressedBy?.from].filter((day) => day !== undefined)
  return rule.from > on ? 'not yet' : ends.some((day) => day <= on) ? 'past' : 'in force'
}

/** Clause ids hold colons; addresses and anchors hold hyphens for them. */
export const anchorOf = (clause: string): string => `c-${clause.replaceAll(':', '-')}`
