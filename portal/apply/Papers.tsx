import { bringRest } from '../actions/apply.ts'
import { apply } from '../text/apply.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Act, Acts } from '../ui/Acts.tsx'
import { Progress } from '../ui/Progress.tsx'
import { Tasks } from '../ui/Tasks.tsx'
import type { Draft } from './drafts.ts'
import { KeptUntil, stepHref, undecided } from './Frame.tsx'
import { papersFor, steps } from './steps.ts'

const marks = { upload: 'done', paper: 'done', later: 'run', none: 'none' } as const

export const paperHref = (lang: Lang, draft: string, material: string): string => hrefIn(lang, `/apply/second-child-permit/${draft}/papers/${material}`)

/** Every paper with what was said of it; each has a page of its own. */
export const Papers = ({ draft, lang }: { draft: Draft; lang: Lang }) => {
  const t = apply[lang]
  const [ask, hint] = t.ask.papers
  const at = steps.indexOf('papers')
  return (
    <>
      <Progress words={t.of(at + 1, steps.length)} done={at} of={steps.length} />
      <h1 className="ask-h">{ask}</h1>
      <p className="hint">{hint}</p>
      <Tasks
        tasks={papersFor(draft.typed.ground).map(({ id, name, when }) => {
          const how = draft.typed.papers[id]?.how
          return {
            title: name[lang],
            href: paperHref(lang, draft.id, id),
            state: t.paperStates[how ?? 'open'],
            ...(how && { mark: marks[how] }),
            ...(when && { note: when[lang] }),
          }
        })}
      />
      <Acts>
        <Act href={stepHref(lang, draft.id, 'review')}>{t.nextToReview}</Act>
        {undecided(draft) > 0 && (
          <form action={bringRest}>
            <input type="hidden" name="lang" value={lang} />
            <input type="hidden" name="draft" value={draft.id} />
            <button type="submit" className="as-link">
              {t.rest}
            </button>
          </form>
        )}
      </Acts>
      <KeptUntil draft={draft} lang={lang} />
    </>
  )
}
