import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { saveStep } from '../../../../../../../actions/apply.ts'
import { draftOf } from '../../../../../../../apply/drafts.ts'
import { EndedPage } from '../../../../../../../apply/Ended.tsx'
import { Fields, ruleSays } from '../../../../../../../apply/Fields.tsx'
import { KeptUntil, Page, stepHref } from '../../../../../../../apply/Frame.tsx'
import { keptFor } from '../../../../../../../apply/kept.ts'
import { Papers } from '../../../../../../../apply/Papers.tsx'
import { Review } from '../../../../../../../apply/Review.tsx'
import { faultsOf, groundsOf, isStep, steps } from '../../../../../../../apply/steps.ts'
import { today } from '../../../../../../../backend.ts'
import { one, type Query } from '../../../../../../../dated.ts'
import { room } from '../../../../../../../room.ts'
import { signedIn } from '../../../../../../../session.ts'
import { apply } from '../../../../../../../text/apply.ts'
import { hrefIn } from '../../../../../../../text/text.ts'
import { Errors } from '../../../../../../../ui/Errors.tsx'
import { Fault } from '../../../../../../../ui/Fault.tsx'
import { Missing } from '../../../../../../../ui/Missing.tsx'
import { Progress } from '../../../../../../../ui/Progress.tsx'
import { Void } from '../../../../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: apply[(await room()).lang].name }
}

export default async function StepPage({ params, searchParams }: { params: Promise<{ draft: string; step: string }>; searchParams: Promise<Query> }) {
  const [{ lang }, { draft: id, step }, query, known] = await Promise.all([room(), params, searchParams, signedIn()])
  if (!isStep(step)) return <Missing lang={lang} />
  const t = apply[lang]
  const [draft, day] = await Promise.all([draftOf(id), today()])
  if (!day) return <Fault lang={lang} title={t.name} />
  if (groundsOf(day.date).length === 0) return <EndedPage on={day.date} lang={lang} />
  if (!draft) redirect(hrefIn(lang, '/apply/second-child-permit?gone=1'))
  const clerk = known.roles.includes('counterClerk')
  const shared = { draft, on: day.date, lang, clerk }
  if (step === 'review')
    return (
      <Page {...shared} current={step}>
        <Review {...shared} refused={one(query, 'refused', 40)} wrong={query['wrong'] !== undefined} />
      </Page>
    )
  if (step === 'papers')
    return (
      <Page {...shared} current={step}>
        <Papers {...shared} />
      </Page>
    )
  const kept = await keptFor(id, step)
  const typed = { ...draft.typed, ...kept }
  const faults = query['wrong'] !== undefined || draft.typed.faults.length ? faultsOf(step, typed, day.date) : []
  const wrong = Object.fromEntries(faults.map(({ field, rule }) => [field, ruleSays(rule, lang)]))
  const [ask, hint] = t.ask[clerk && step === 'applicant' ? 'applicantClerk' : step]
  const trouble = query['changed'] !== undefined ? t.changed : query['down'] !== undefined ? t.down : undefined
  const at = steps.indexOf(step)
  return (
    <Page {...shared} current={step}>
      {trouble && <Void title={trouble[0]}>{trouble[1]}</Void>}
      <Errors title={t.errors(faults.length)} errors={Object.entries(wrong).map(([field, says]) => ({ field, says: nameOfField(field, says, lang) }))} />
      <form action={saveStep}>
        <Progress words={t.of(at + 1, steps.length)} done={at} of={steps.length} />
        <h1 className="ask-h">{ask}</h1>
        <p className="hint">{hint}</p>
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="draft" value={id} />
        <input type="hidden" name="step" value={step} />
        <input type="hidden" name="version" value={draft.version} />
        <Fields step={step} typed={typed} on={day.date} lang={lang} wrong={wrong} demonstration={day.demonstration} clerk={clerk} />
        <div className="acts">
          <button type="submit" className="btn" name="go" value={one(query, 'from', 10) === 'review' ? 'review' : 'next'}>
            {one(query, 'from', 10) === 'review' ? t.saveBack : t.save}
          </button>
          {at > 0 && <a href={stepHref(lang, id, steps[at - 1]!)}>{t.back}</a>}
          <button type="submit" className="as-link" name="go" value="list">
            {t.list}
          </button>
        </div>
        <KeptUntil draft={draft} lang={lang} />
      </form>
    </Page>
  )
}

/** In the summary on top a message needs the name of its field. */
function nameOfField(field: string, says: string, lang: 'zh' | 'en'): string {
  const last = field.split('.').at(-1) ?? ''
  const { fields } = apply[lang]
  return last in fields ? `${fields[last as keyof typeof fields]}${lang === 'zh' ? '：' : ': '}${says}` : says
}
