'use client'
import { useActionState, useEffect, useRef } from 'react'
import { committees } from '@qingdan/list/committees.demo.ts'
import { materialsOf } from '@qingdan/list/law/subsidy-materials.ts'
import { applyStep } from '../../actions/assistance.ts'
import { assisted } from '../../text/assistance.ts'
import { dateLong } from '../../text/dates.ts'
import { hrefIn } from '../../text/text.ts'
import { Errors } from '../../ui/Errors.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Field } from '../../ui/Field.tsx'
import { Opts } from '../../ui/Opts.tsx'
import { type ApplyView, choicesOf, type InputName, inputs, partsOf } from './form.ts'

const wordOf = ({ lang, typed }: ApplyView, name: InputName): string => {
  const value = typed[name] ?? ''
  if (name === 'committee') return committees.find(({ id }) => id === value)?.name[lang] ?? value
  return choicesOf[name] ? (assisted[lang].choices[`${name}.${value}`] ?? value) : value
}
const One = ({ name, view }: { name: InputName; view: ApplyView }) => {
  const t = assisted[view.lang]
  const shared = { name, fix: t.fix, wrong: view.wrong[name], ...(t.hints[name] && { hint: t.hints[name] }) }
  const options = name === 'committee' ? committees.map(({ id, name: of }) => ({ value: id, label: of[view.lang] })) : undefined
  const choices = options ?? choicesOf[name]?.map((value) => ({ value, label: t.choices[`${name}.${value}`] ?? value }))
  if (choices) return <Opts {...shared} legend={t.fields[name]} options={choices} value={view.typed[name]} />
  const digits = /number|phone/i.test(name)
  return (
    <Field
      {...shared}
      label={t.fields[name]}
      value={view.typed[name]}
      maxLength={60}
      {...(digits && name !== 'applicant.idNumber' && { inputMode: 'numeric' as const })}
    />
  )
}
const Fill = ({ view }: { view: ApplyView }) => {
  const t = assisted[view.lang]
  return (
    <>
      {partsOf(view.programme).map((part) => (
        <section key={part} aria-labelledby={`${part}-h`}>
          <h2 id={`${part}-h`}>{t.parts[part]}</h2>
          {inputs[part].map((name) => (
            <One key={name} name={name} view={view} />
          ))}
        </section>
      ))}
      <div className="acts">
        <button type="submit" className="btn" name="go" value="review">
          {t.review}
        </button>
        {view.keeps && (
          <button type="submit" className="btn alt" name="go" value="save">
            {t.draft.save}
          </button>
        )}
        {view.draft && (
          <button type="submit" className="as-link" name="go" value="drop">
            {t.draft.drop}
          </button>
        )}
      </div>
    </>
  )
}
const Review = ({ view, waiting }: { view: ApplyView; waiting: boolean }) => {
  const t = assisted[view.lang]
  return (
    <>
      {partsOf(view.programme).map((part) => (
        <section key={part} aria-labelledby={`${part}-h`}>
          <h2 id={`${part}-h`}>{t.parts[part]}</h2>
          <Facts rows={inputs[part].filter((name) => view.typed[name]).map((name) => [t.fields[name] ?? name, wordOf(view, name)] as const)} />
        </section>
      ))}
      {Object.entries(view.typed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>{t.truth}</p>
      <div className="acts">
        <button type="submit" className="btn" name="go" value="send" disabled={waiting}>
          {t.send}
        </button>
        <button type="submit" className="as-link" name="go" value="back">
          {t.back}
        </button>
      </div>
    </>
  )
}
const Receipt = ({ view }: { view: ApplyView }) => {
  const t = assisted[view.lang].sent
  const big = (text: string) => <span className="big nb">{text}</span>
  return (
    <section className="now" aria-labelledby="sent-h">
      <h2 id="sent-h">{t.title}</h2>
      <Facts
        rows={[
          [t.number, big(view.sent?.number ?? '')],
          [t.code, big(view.sent?.code ?? '')],
        ]}
      />
      <p>{t.once}</p>
      <h3>{t.bring}</h3>
      <ul>
        {materialsOf(view.programme).map(({ id, name }) => (
          <li key={id}>{name[view.lang]}</li>
        ))}
      </ul>
      <p>
        <a href={hrefIn(view.lang, '/my')}>{t.my}</a>
      </p>
    </section>
  )
}

/** The application on one page: filled in, looked at, sent. The same without script. */
export const ApplyForm = ({ initial }: { initial: ApplyView }) => {
  const [view, act, waiting] = useActionState(applyStep, initial)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (view !== initial) (top.current?.querySelector<HTMLElement>('[role=alert]') ?? top.current)?.focus()
  }, [view, initial])
  const t = assisted[view.lang]
  const errors = Object.entries(view.wrong).map(([field, says]) => ({ field, says: `${t.fields[field] ?? field}${view.lang === 'zh' ? '：' : ': '}${says}` }))
  return (
    <div ref={top} tabIndex={-1} className="narrow">
      {view.refused && (
        <div className="errors" role="alert" tabIndex={-1}>
          <p>
            {view.refused} {t.kept}
          </p>
        </div>
      )}
      {view.step === 'fill' && (view.saved ?? view.draft) && (
        <p className="now" role="status">
          {view.saved === 'changed' || view.saved === 'down'
            ? t.draft[view.saved]
            : t.draft.until(dateLong(view.draft?.expiresAt.slice(0, 10) ?? '', view.lang))}
        </p>
      )}
      <Errors title={t.errors(errors.length)} errors={errors} />
      {view.step === 'sent' ? (
        <Receipt view={view} />
      ) : (
        <form action={act} key={view.step + errors.length + (view.refused ? 'r' : '') + (view.draft?.id ?? '')} noValidate>
          <p className="progress">
            {t.progress(view.step === 'fill' ? 1 : 2)}
            {view.lang === 'zh' ? '：' : ': '}
            {t.steps[view.step === 'fill' ? 0 : 1]}
          </p>
          {view.step === 'fill' ? <Fill view={view} /> : <Review view={view} waiting={waiting} />}
        </form>
      )}
    </div>
  )
}
