import { endOf } from '@qingdan/lib/law.ts'
import type { CheckResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { isClause, nameOf, standingOn, versionOn } from '../text/clauses.ts'
import { dateLong } from '../text/dates.ts'
import { check as texts } from '../text/public/check.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { type Next, type Said, unsure } from './flow.ts'
import type { Survey } from './survey.ts'

export interface Chip {
  href: string
  label: string
  className: string
}
interface Shared {
  matter: string
  lang: Lang
  on: string
  /** Under the law of which day, in words: the browser computes no dates. */
  under: string
  said: Said
  chips: Chip[]
  answered: { id: string; ask: string; answer: string }[]
}
export interface Asking extends Shared {
  kind: 'question'
  name: string
  ask: string
  hint: string | undefined
  options: { value: string; label: string; small?: string }[]
  wrong: boolean
  n: number
  of: number
  why: string | undefined
}
export interface Verdict extends Shared {
  kind: 'verdict'
  answer: 'yes' | 'no' | 'ask' | 'not-needed'
  title: string
  lead: string
  checks: { mark: 'met' | 'unmet' | 'open'; text: string }[]
  others: boolean
}
export interface Down extends Pick<Shared, 'matter' | 'lang' | 'said'> {
  kind: 'down'
}
export type View = Asking | Verdict | Down

const answerLabel = ({ questions }: Survey, id: string, value: string, lang: Lang): string =>
  value === unsure ? texts[lang].unsure : (questions[id]?.choices[value]?.[lang] ?? value)

const chipsOf = (clauses: readonly string[], on: string, lang: Lang): Chip[] =>
  clauses.filter(isClause).map((id) => {
    const rule = versionOn(id, on)
    const past = standingOn(rule, on) === 'past'
    return {
      href: hrefIn(lang, `/law/${id}?on=${on}`),
      label: nameOf(rule, lang),
      className: ['clause', rule.article === null && 'open', past && 'past'].filter(Boolean).join(' '),
    }
  })

const sharedOf = (survey: Survey, said: Said, check: CheckResponse, lang: Lang): Shared => ({
  matter: survey.matter,
  lang,
  on: check.on,
  under: texts[lang].on(`${dateLong(check.on, lang)}${lang === 'zh' ? ' ' : ''}`),
  said,
  chips: chipsOf(check.clauses, check.on, lang),
  answered: said.answers.map(([id, value]) => ({ id, ask: survey.questions[id]?.ask[lang] ?? id, answer: answerLabel(survey, id, value, lang) })),
})

function asking(survey: Survey, id: string, shared: Shared, wrong: boolean): Asking {
  const { said, lang, on } = shared
  const t = texts[lang]
  const focus = survey.groundOn(said.chosen || survey.common, on)
  const question = survey.questions[id]
  const asked = focus?.conditions.map((condition) => condition.question) ?? [id]
  return {
    ...shared,
    kind: 'question',
    name: `q-${id}`,
    ask: question?.ask[lang] ?? id,
    hint: question?.help?.[lang],
    options: [
      ...Object.entries(question?.choices ?? {}).map(([value, label]) => ({ value, label: label[lang] })),
      { value: unsure, label: t.unsure, small: t.unsureNote },
    ],
    wrong,
    n: Math.max(1, asked.indexOf(id) + 1),
    of: asked.length,
    why: focus && t.why(focus.title[lang]),
  }
}

function choosing(survey: Survey, ids: readonly string[], shared: Shared, wrong: boolean): Asking {
  const { lang, on } = shared
  const t = texts[lang].choose
  return {
    ...shared,
    kind: 'question',
    name: 'ground',
    ask: t.ask,
    hint: t.hint,
    options: [...ids.map((id) => ({ value: id, label: survey.groundOn(id, on)?.title[lang] ?? '' })), { value: 'none', label: t.none }],
    wrong,
    n: 0,
    of: 0,
    why: undefined,
  }
}

function verdict(survey: Survey, id: string, check: CheckResponse, shared: Shared, noneFits: boolean): Verdict {
  const { lang, on, said } = shared
  const t = texts[lang]
  if (check.reason === 'not-needed') {
    const ended = endOf(['sd-pfp:grounds']) ?? on
    return {
      ...shared,
      kind: 'verdict',
      answer: 'not-needed',
      title: t.notNeeded.title,
      lead: t.notNeeded.lead(`${dateLong(ended, lang)}${lang === 'zh' ? ' ' : ''}`),
      checks: [],
      others: false,
    }
  }
  const row = check.grounds.find((ground) => ground.ground === id)
  const answer = row?.answer === 'yes' || row?.answer === 'no' ? row.answer : 'ask'
  const ground = survey.groundOn(id, on)
  const given = Object.fromEntries(said.answers)
  const checks = (ground?.conditions ?? []).map(({ question }) => {
    const value = given[question]
    const mark = row?.unmet.includes(question) ? ('unmet' as const) : value === undefined || value === unsure ? ('open' as const) : ('met' as const)
    return {
      mark,
      text: `${survey.questions[question]?.ask[lang] ?? question}${value === undefined ? '' : ` ${t.said(answerLabel(survey, question, value, lang))}`}`,
    }
  })
  const { title, lead } = t.verdict[answer]
  const extra = [noneFits && t.noneFits, answer === 'ask' && ground?.unasked?.[lang]].filter(Boolean).join(' ')
  return {
    ...shared,
    kind: 'verdict',
    answer,
    title,
    lead: `${lead(ground?.title[lang] ?? '')} ${extra}`.trim(),
    checks,
    others: answer !== 'yes' && !said.chosen && !noneFits && check.grounds.length > 1,
  }
}

/** Plain data for the page: the same with and without script. */
export function viewOf(survey: Survey, next: Next, said: Said, check: CheckResponse, lang: Lang, { wrong = false, noneFits = false } = {}): View {
  const shared = sharedOf(survey, said, check, lang)
  if (next.kind === 'question') return asking(survey, next.id, shared, wrong)
  return next.kind === 'choose' ? choosing(survey, next.grounds, shared, wrong) : verdict(survey, next.ground, check, shared, noneFits)
}
