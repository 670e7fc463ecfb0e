'use client'
import { useActionState } from 'react'
import { isClause } from '../text/clauses.ts'
import { formText } from '../text/office/form.ts'
import { hrefIn } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { sign } from './sign.ts'
import type { Signing } from './signing.ts'

/** One button; its command id is made once, so that pressing twice signs once. */
export const SignForm = ({ initial, name, today }: { initial: Signing; name: string; today: string }) => {
  const [view, act, waiting] = useActionState(sign, initial)
  const t = formText[view.lang]
  return (
    <>
      {view.refused && (
        <div className="errors" role="alert">
          <h2>{view.refused.title}</h2>
          <p>
            {view.refused.text} {isClause(view.refused.clause) && <Clause id={view.refused.clause} on={today} lang={view.lang} />}
          </p>
        </div>
      )}
      <form action={act}>
        <div className="acts">
          <button type="submit" className="btn" disabled={waiting}>
            {t.sign.button(name)}
          </button>
          <a href={hrefIn(view.lang, `/office/${view.kind}/${view.id}`)}>{t.leave}</a>
        </div>
      </form>
    </>
  )
}
