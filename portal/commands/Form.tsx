'use client'
import { useActionState, useEffect, useRef } from 'react'
import { commandName } from '../text/commands.ts'
import { isClause } from '../text/clauses.ts'
import { formText } from '../text/office/form.ts'
import { hrefIn } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Errors } from '../ui/Errors.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { Void } from '../ui/Void.tsx'
import { filePath, givesPapers } from '../kinds.ts'
import { step } from './act.ts'
import { One } from './One.tsx'
import { answersOf, type FormView, shownOf } from './view.ts'

/** What was typed, carried through the step in which it is only read. */
const Kept = ({ typed }: Pick<FormView, 'typed'>) => (
  <>{Object.entries(typed).flatMap(([name, values]) => values.map((value) => <input key={`${name}:${value}`} type="hidden" name={name} value={value} />))}</>
)

const Refusal = ({ view: { refused, today, lang } }: { view: FormView }) =>
  refused ? (
    <div className="errors" role="alert" id="refused" tabIndex={-1}>
      <h2>{refused.title}</h2>
      <p>
        {refused.text} {isClause(refused.clause) && <Clause id={refused.clause} on={today} lang={lang} />}
      </p>
      {refused.way && (
        <p>
          <a href={refused.way.href}>{refused.way.label}</a>
        </p>
      )}
    </div>
  ) : null

const Fill = ({ view }: { view: FormView }) => {
  const t = formText[view.lang]
  const shown = shownOf(view)
  return (
    <>
      {shown.length === 0 && <p>{t.nothing}</p>}
      {shown.map((one) => (
        <One key={one.name} shown={one} view={view} />
      ))}
      <div className="acts">
        <button type="submit" className="btn" name="go" value="review">
          {t.review}
        </button>
        <a href={hrefIn(view.lang, filePath(view.home, view.kind, view.id))}>{t.leave}</a>
      </div>
    </>
  )
}

const Review = ({ view, waiting }: { view: FormView; waiting: boolean }) => {
  const t = formText[view.lang]
  const name = commandName(`${view.kind}.${view.command}`)?.[view.lang] ?? view.command
  const answers = answersOf(view)
  return (
    <div className={view.preview ? 'cols half' : undefined}>
      <div>
        {answers.length > 0 && (
          <section aria-labelledby="a-h">
            <h2 id="a-h" className="h3">
              {t.answers}
            </h2>
            <Facts
              rows={answers.map(([label, says]) => [
                label,
                <span key="s" className="kept">
                  {says}
                </span>,
              ])}
            />
          </section>
        )}
        <Kept typed={view.typed} />
        <div className="acts">
          <button type="submit" className="btn" name="go" value="send" disabled={waiting}>
            {view.countersigned ? t.propose(name) : t.send(name)}
          </button>
          <button type="submit" className="as-link" name="go" value="back">
            {t.back}
          </button>
          <a href={hrefIn(view.lang, filePath(view.home, view.kind, view.id))}>{t.leave}</a>
        </div>
        {!view.preview && givesPapers(view.kind) && <p className="note">{t.noPaper}</p>}
      </div>
      {view.preview && (
        <section className="preview" aria-labelledby="pre-h">
          <h2 id="pre-h" className="h3">
            {t.paper}
          </h2>
          <Sheet sheet={view.preview} preview />
          <p className="note">{view.preview.pending ? t.paperNote : t.plainNote}</p>
        </section>
      )}
    </div>
  )
}

/** The form of one step of a file, filled in, looked at, sent. It works the same without script. */
export const Form = ({ initial }: { initial: FormView }) => {
  const [view, act, waiting] = useActionState(step, initial)
  const top = useRef<HTMLDivElement>(null)
  const t = formText[view.lang]
  useEffect(() => {
    if (view !== initial) (top.current?.querySelector<HTMLElement>('[role=alert]') ?? top.current)?.focus()
  }, [view, initial])
  // A form that comes back without script keeps what was typed, also where the step is no longer open.
  if (view.closed) {
    return (
      <Void title={t.refused.title} way={{ href: hrefIn(view.lang, filePath(view.home, view.kind, view.id)), label: t.refused.back }}>
        {view.closed}
      </Void>
    )
  }
  return (
    <div ref={top} tabIndex={-1} className="steps-of">
      <Refusal view={view} />
      <Errors title={t.errors(view.errors.length)} errors={view.errors} />
      <p className="progress">{t.steps(view.step === 'fill' ? 1 : 2)}</p>
      <form action={act} key={view.step + view.errors.length + (view.refused ? 'r' : '')} noValidate>
        {view.step === 'fill' ? <Fill view={view} /> : <Review view={view} waiting={waiting} />}
      </form>
    </div>
  )
}
