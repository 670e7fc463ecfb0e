import { lawOn } from '@qingdan/lib/law.ts'
import { entries } from '@qingdan/list/index.ts'
import { nameOf } from './text/clauses.ts'
import { namedPeriods } from './text/public/periods.ts'
import { searchText, synonyms } from './text/public/search.ts'
import type { Lang } from './text/text.ts'

export interface Found {
  kind: 'guide' | 'entry' | 'law' | 'period'
  href: string
  title: string
  text: string
  /** The text is printed Chinese, whatever the language of the page. */
  chinese: boolean
}
interface Candidate extends Found {
  /** What is searched, the weightiest first. */
  fields: readonly string[]
  weight: number
}

/** Words of a question: Latin words as they are, Chinese in pairs of characters, so that no dictionary is needed. */
export function termsOf(question: string): string[] {
  const plain = question.normalize('NFKC').toLowerCase().slice(0, 100)
  const latin = plain.match(/[a-z0-9]{2,}/g) ?? []
  const chinese = (plain.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  )
  return [...new Set([...latin, ...chinese])].filter((term) => !common.has(term))
}

const common = new Set([
  '什么',
  '怎么',
  '我们',
  '我的',
  '可以',
  '一个',
  '的人',
  '没有',
  'the',
  'and',
  'for',
  'what',
  'how',
  'can',
  'is',
  'my',
  'do',
  'of',
  'to',
  'in',
])

const score = (fields: readonly string[], terms: readonly string[]): number =>
  terms.reduce((sum, term) => sum + fields.reduce((most, field, i) => Math.max(most, field.toLowerCase().includes(term) ? 4 - Math.min(i, 3) : 0), 0), 0)

const services = (lang: Lang): Candidate[] => {
  const t = searchText[lang].services
  const paths = {
    guide: '/guides/second-child-permit',
    reward: '/guides/reward-assistance',
    special: '/guides/special-assistance',
    check: '/guides/second-child-permit/check',
    verify: '/check',
    track: '/track',
    clocks: '/clocks',
  } as const
  return (Object.keys(paths) as (keyof typeof paths)[]).map((name) => {
    const [title = '', text = ''] = t[name]
    const other = searchText[lang === 'zh' ? 'en' : 'zh'].services[name].join(' ')
    return { kind: 'guide', href: paths[name], title, text, chinese: false, fields: [title, text, other], weight: 3 }
  })
}

const printed = (lang: Lang): Candidate[] =>
  entries
    .filter((entry) => !['cover', 'contents', 'columns'].includes(entry.kind))
    .map((entry) => ({
      kind: 'entry',
      href: `/list/${entry.id}`,
      title: entry.title[lang],
      text: entry.printed,
      chinese: true,
      fields: [entry.title[lang], entry.says?.[lang] ?? '', entry.printed, entry.title[lang === 'zh' ? 'en' : 'zh']],
      weight: entry.kind === 'regime' || entry.kind === 'duty' ? 1.5 : 1,
    }))

const clauses = (lang: Lang, on: string): Candidate[] =>
  lawOn(on)
    .filter((rule) => rule.statute !== 'list-2015')
    .map((rule) => ({
      kind: 'law',
      href: `/law/${rule.clause}?on=${on}`,
      title: nameOf(rule, lang),
      text: rule.says[lang],
      chinese: false,
      fields: [rule.says[lang], nameOf(rule, lang), rule.says[lang === 'zh' ? 'en' : 'zh']],
      weight: 1,
    }))

const periods = (lang: Lang, on: string): Candidate[] =>
  namedPeriods.map((row) => ({
    kind: 'period',
    href: `/clocks?rule=${row.clause}&from=${on}`,
    title: row.name[lang],
    text: row.start[lang],
    chinese: false,
    fields: [row.name[lang], row.name[lang === 'zh' ? 'en' : 'zh']],
    weight: 1,
  }))

/** What the list, the guides and the law on a day have to say to a question, best first. */
export function search(question: string, lang: Lang, on: string, limit = 30): { found: Found[]; more: boolean } {
  const added = synonyms.filter(([pattern]) => pattern.test(question)).map(([, words]) => words)
  const terms = termsOf([question, ...added].join(' '))
  if (terms.length === 0) return { found: [], more: false }
  const ranked = [...services(lang), ...printed(lang), ...clauses(lang, on), ...periods(lang, on)]
    .map((candidate) => ({ candidate, points: score(candidate.fields, terms) * candidate.weight }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
  const found = ranked.slice(0, limit).map(({ candidate: { kind, href, title, text, chinese } }) => ({ kind, href, title, text, chinese }))
  return { found, more: ranked.length > limit }
}
