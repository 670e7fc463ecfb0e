'use client'
import { useActionState, useEffect, useRef } from 'react'
import { step } from '../actions/check.ts'
import { check as texts } from '../text/public/check.ts'
import { hrefIn } from '../text/text.ts'
import { Opts } from '../ui/Opts.tsx'
import { Progress } from '../ui/Progress.tsx'
import { VerdictView } from './Verdict.tsx'
import type { Asking, View } from './view.ts'

const Kept = ({ view }: { view: View }) => (
  <>
    <input type="hidden" name="lang" value={view.lang} />
    <input type="hidden" name="matter" value={view.matter} />
    <input type="hidden" name="chosen" value={view.said.chosen} />
    {view.said.answers.map(([id, value]) => (
      <input key={id} type="hidden" name={`a-${id}`} value={value} />
    ))}
  </>
)

const Chips = ({ chips }: { chips: Asking['chips'] }) => (
  <>
    {chips.map(({ href, label, className }) => (
      <a key={href} className={className} href={href}>
        {label}
      </a>
    ))}
  </>
)

const Answered = ({ view }: { view: Asking }) => {
  const t = texts[view.lang]
  if (view.answered.length === 0) return null
  return (
    <aside className="answered" aria-labelledby="ans-h">
      <h2 id="ans-h" className="h3">
        {t.answered}
      </h2>
      <dl className="facts">
        {view.answered.map(({ id, ask, answer }) => (
          <div key={id}>
            <dt>{ask}</dt>
            <dd>
              {answer}{' '}
              <button className="as-link" name="go" value={`edit:${id}`} aria-label={t.changeOf(ask)} formNoValidate>
                {t.change}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}

const Question = ({ view }: { view: Asking }) => {
  const t = texts[view.lang]
  return (
    <div className="cols right">
      <div className="question">
        {view.wrong && (
          <div className="errors" role="alert" aria-labelledby="errors-h">
            <h2 id="errors-h">{t.errors}</h2>
            <ul>
              <li>
                <a href={`#${view.name}`}>{t.pick}</a>
              </li>
            </ul>
          </div>
        )}
        {view.of > 0 && <Progress words={t.progress(view.n, view.of)} done={view.n - 1} of={view.of} />}
        <Opts
          name={view.name}
          heading
          legend={view.ask}
          hint={[view.hint, view.name === 'q-children' && t.pregnancy].filter(Boolean).join(' ')}
          options={view.options}
          wrong={view.wrong ? t.pick : undefined}
          fix={t.fix}
        />
        {view.name === 'ground' && <input type="hidden" name="choosing" value="yes" />}
        {view.why && (
          <p className="note">
            {view.why} <Chips chips={view.chips} />
          </p>
        )}
        <div className="acts">
          <button type="submit" className="btn" name="go" value="next">
            {t.next}
          </button>
          {view.said.answers.length > 0 && (
            <button className="as-link" name="go" value="back">
              {t.back}
            </button>
          )}
        </div>
        <p className="note">{t.keep}</p>
      </div>
      <Answered view={view} />
    </div>
  )
}

const Down = ({ view }: { view: View }) => {
  const t = texts[view.lang]
  return (
    <>
      <div className="title">
        <h1>{t.down[0]}</h1>
        <p className="lead">{t.down[1]}</p>
      </div>
      <div className="acts">
        <button type="submit" className="btn" name="go" value="retry">
          {t.retry}
        </button>
        <a href={hrefIn(view.lang, `/apply/${view.matter}`)}>{t.applyAnyway}</a>
      </div>
    </>
  )
}

/** Answers travel in the body of the form, never in the address; it works the same without script. */
export const Questions = ({ first }: { first: View }) => {
  const [view, send] = useActionState(step, first)
  const form = useRef<HTMLFormElement>(null)
  const opened = useRef(first)
  useEffect(() => {
    if (view === opened.current) return
    const heading = form.current?.querySelector<HTMLElement>('.errors, h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
  }, [view])
  return (
    <form ref={form} action={send} key={JSON.stringify(view.said) + view.kind}>
      <Kept view={view} />
      {view.kind === 'question' ? <Question view={view} /> : view.kind === 'verdict' ? <VerdictView view={view} /> : <Down view={view} />}
      {view.kind !== 'down' && <p className="note pad">{view.under}</p>}
    </form>
  )
}
