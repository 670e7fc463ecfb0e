import { type Reason, reasons } from '@qingdan/lib/rejections.ts'
import { ruleOn } from '@qingdan/lib/law.ts'
import { questions } from '@qingdan/list/law/permit-questions.ts'
import type { ReactNode } from 'react'
import { submitDraft } from '../actions/apply.ts'
import { groundName } from '../case/Receipt.tsx'
import { materialName } from '../case/happenings.ts'
import { apply } from '../text/apply.ts'
import { periodIn } from '../text/periods.ts'
import { officeName } from '../text/roles.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Errors } from '../ui/Errors.tsx'
import { type Fact, Facts } from '../ui/Facts.tsx'
import { Now } from '../ui/Now.tsx'
import { Progress } from '../ui/Progress.tsx'
import { Void } from '../ui/Void.tsx'
import type { Draft } from './drafts.ts'
import { answerName, placeName, ruleSays } from './Fields.tsx'
import { stepHref } from './Frame.tsx'
import { Ended } from './Ended.tsx'
import { faultsOf, papersFor, questionsFor, type Step, steps } from './steps.ts'

interface Props {
  draft: Draft
  on: string
  lang: Lang
}

/** The days within which an application is answered, as the law of the day has them. */
export const answerPeriod = (on: string, lang: Lang): string => {
  const period = ruleOn('permit-law:32:4', on)?.period
  return period ? periodIn(period, lang) : ''
}

function rowsOf(step: Step, { draft: { typed }, on, lang }: Props): Fact[] {
  const t = apply[lang]
  const or = (text: string): ReactNode => text || t.notFilled
  switch (step) {
    case 'applicant':
      return [[t.steps.applicant, or(typed.applicant === 'woman' ? t.woman : typed.applicant === 'man' ? t.man : '')]]
    case 'ground':
      return [[t.steps.ground, or(typed.ground && groundName(typed.ground, on, lang))]]
    case 'situation':
      return questionsFor(typed.ground, on).map((id) => [questions[id].ask[lang], or(answerName(id, typed.answers[id] ?? '', lang))])
    case 'woman':
    case 'man':
      return (Object.keys(t.fields) as (keyof typeof t.fields)[]).map((field) => [
        t.fields[field],
        or(field === 'registeredAt' ? placeName(typed[step][field], lang) : typed[step][field]),
      ])
    case 'township':
      return [[t.steps.township, or(officeName(typed.township, lang))]]
    case 'papers':
      return papersFor(typed.ground).map(({ id }) => [materialName(id, lang), t.paperStates[typed.papers[id]?.how ?? 'open']])
    case 'review':
      return []
  }
}

const Refused = ({ reason, on, lang }: { reason: string; on: string; lang: Lang }) => {
  const t = apply[lang]
  if (reason === 'no-permit-needed' || reason === 'not-in-force') return <Ended on={on} lang={lang} />
  const says = Object.hasOwn(reasons, reason) ? reasons[reason as Reason][lang] : ''
  const way = reason === 'already-open' ? { href: hrefIn(lang, '/my'), label: t.open } : undefined
  return (
    <Void title={t.refused} {...(way && { way })}>
      {says} {way ? '' : t.stillHere}
    </Void>
  )
}

/** Everything on one page, with a way to each part; then what follows, and the one button. */
export const Review = (props: Props & { refused: string; wrong: boolean }) => {
  const { draft, on, lang, refused, wrong } = props
  const t = apply[lang]
  const [ask, hint] = t.ask.review
  const filled = steps.filter((step) => step !== 'review')
  const faults = wrong
    ? filled.flatMap((step) =>
        faultsOf(step, draft.typed, on)
          .slice(0, 1)
          .map(({ rule }) => ({ step, rule })),
      )
    : []
  const [title, ...after] = t.before(answerPeriod(on, lang))
  return (
    <>
      {refused && <Refused reason={refused} on={on} lang={lang} />}
      <Errors
        title={t.errors(faults.length)}
        errors={faults.map(({ step, rule }) => ({ field: `part-${step}`, says: `${t.steps[step]}${lang === 'zh' ? '：' : ': '}${ruleSays(rule, lang)}` }))}
      />
      <Progress words={t.of(steps.length, steps.length)} done={steps.length - 1} of={steps.length} />
      <h1 className="ask-h">{ask}</h1>
      <p className="hint">{hint}</p>
      {filled.map((step) => (
        <section key={step} id={`part-${step}`} className="reviewed" aria-labelledby={`part-${step}-h`}>
          <h2 id={`part-${step}-h`} className="h3">
            {t.steps[step]}
          </h2>
          <Facts rows={rowsOf(step, props)} />
          <p>
            <a href={`${stepHref(lang, draft.id, step)}?from=review${wrong ? '&wrong=1' : ''}`} aria-label={t.changeOf(t.steps[step])}>
              {t.change}
            </a>
          </p>
        </section>
      ))}
      <Now title={title}>
        {after.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>{t.truth}</p>
        <form action={submitDraft}>
          <input type="hidden" name="lang" value={lang} />
          <input type="hidden" name="draft" value={draft.id} />
          <div className="acts">
            <button type="submit" className="btn">
              {t.submit}
            </button>
          </div>
        </form>
      </Now>
    </>
  )
}
