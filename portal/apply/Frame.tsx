import type { ReactNode } from 'react'
import { apply } from '../text/apply.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Of } from '../ui/Of.tsx'
import { Tasks } from '../ui/Tasks.tsx'
import { When } from '../ui/When.tsx'
import type { Draft } from './drafts.ts'
import { papersFor, progressOf, type Step, steps } from './steps.ts'

export const stepHref = (lang: Lang, draft: string, step: Step): string => hrefIn(lang, `/apply/second-child-permit/${draft}/${step}`)

const marks = { open: undefined, wrong: 'run', done: 'done' } as const

export const undecided = ({ typed }: Draft): number => papersFor(typed.ground).filter(({ id }) => !typed.papers[id]).length

/** What is left, in any order. */
export const Left = ({ draft, on, lang, current }: { draft: Draft; on: string; lang: Lang; current?: Step }) => {
  const t = apply[lang]
  const open = steps.filter((step) => step !== 'review' && progressOf(step, draft.typed, on) !== 'done')
  return (
    <>
      <h2 id="left-h" className="h3">
        {t.left(open.length)}
      </h2>
      <Tasks
        tasks={steps.map((step) => {
          const progress = progressOf(step, draft.typed, on)
          const here = step === current
          const last = step === 'review'
          const papers = step === 'papers'
          const state = here ? t.states.current : last ? t.states.last : papers ? t.paperState(undecided(draft)) : t.states[progress]
          const mark = here ? 'run' : last ? undefined : papers && progress === 'open' ? 'run' : marks[progress]
          return {
            title: t.steps[step],
            state,
            ...(mark && { mark }),
            ...(here ? { current: true } : { href: stepHref(lang, draft.id, step) }),
            ...(papers && { note: t.paperNote }),
          }
        })}
      />
      <p className="note">{t.privacy}</p>
    </>
  )
}

/** A clerk sees on every page that this is somebody else's application. */
export const Behalf = ({ lang }: { lang: Lang }) => (
  <div className="now">
    <p>
      <b>{apply[lang].behalf}</b>
      {lang === 'zh' ? '：' : ': '}
      {apply[lang].behalfSays}
    </p>
  </div>
)

export const KeptUntil = ({ draft, lang }: { draft: Draft; lang: Lang }) => {
  const [before, after] = apply[lang].until('|').split('|')
  return (
    <p className="note">
      {before}
      <When date={draft.expiresAt.slice(0, 10)} lang={lang} />
      {after}
    </p>
  )
}

export const Page = ({
  draft,
  on,
  lang,
  current,
  clerk,
  children,
}: {
  draft: Draft
  on: string
  lang: Lang
  current: Step
  clerk: boolean
  children: ReactNode
}) => (
  <>
    <Of
      lang={lang}
      crumbs={[
        { label: apply[lang].title.join(''), href: '/guides/second-child-permit' },
        { label: apply[lang].name, href: '/apply/second-child-permit' },
      ]}
    />
    <main id="main" className="wrap">
      {clerk && <Behalf lang={lang} />}
      <div className="cols right pad">
        <div>{children}</div>
        <aside className="stick" aria-labelledby="left-h">
          <Left draft={draft} on={on} lang={lang} current={current} />
        </aside>
      </div>
    </main>
  </>
)
