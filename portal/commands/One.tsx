import { formText } from '../text/office/form.ts'
import type { Lang } from '../text/text.ts'
import { DateField } from '../ui/DateField.tsx'
import { Field } from '../ui/Field.tsx'
import { Opts } from '../ui/Opts.tsx'
import { accountParts } from './typed.ts'
import { anchorOf, type FormView, type Shown } from './view.ts'

const Given = ({ name, label, hint, says, lang }: { name: string; label: string; hint: string | undefined; says: string; lang: Lang }) => (
  <div className="field">
    <p>
      {label}
      {lang === 'zh' ? '：' : ': '}
      <code className="nb">{says}</code>
    </p>
    {hint && <p className="hint">{hint}</p>}
    <input type="hidden" name={name} value={says} />
  </div>
)

/** One field of a form, by its kind, with its fault beside it. */
export const One = ({ shown: { name, field, label, hint, options }, view }: { shown: Shown; view: FormView }) => {
  const t = formText[view.lang]
  const says = view.errors.find((error) => error.field === anchorOf(view.kind, view.command, name))?.says
  const wrong = says?.slice(says.indexOf(view.lang === 'zh' ? '：' : ': ') + (view.lang === 'zh' ? 1 : 2))
  const first = (key: string): string => view.typed[key]?.[0] ?? ''
  const shared = { name, wrong, fix: t.fix, ...(hint && { hint }) }
  if (field.kind === 'date')
    return (
      <DateField
        {...shared}
        lang={view.lang}
        legend={label}
        hint={hint ?? t.date}
        value={{ y: first(`${name}-y`), m: first(`${name}-m`), d: first(`${name}-d`) }}
      />
    )
  if (field.kind === 'account')
    return (
      <fieldset className={wrong ? 'field bad' : 'field'}>
        <legend>{label}</legend>
        {wrong && (
          <p className="wrong">
            <b>{t.fix}</b>
            {wrong}
          </p>
        )}
        {hint && <p className="hint">{hint}</p>}
        {accountParts.map((part) => (
          <Field
            key={part}
            name={`${name}-${part}`}
            label={t.account[part]}
            value={first(`${name}-${part}`)}
            fix={t.fix}
            maxLength={60}
            {...(part === 'number' && { inputMode: 'numeric' as const })}
          />
        ))}
      </fieldset>
    )
  if (field.kind === 'shown') return <Given name={name} label={label} hint={hint} says={view.offered.shown?.[field.from] ?? ''} lang={view.lang} />
  if (options.length > 0 || field.kind === 'papers' || field.kind === 'document' || field.kind === 'lead')
    return (
      <Opts
        {...shared}
        legend={label}
        options={options}
        many={field.kind === 'papers' || field.kind === 'confirm'}
        value={field.kind === 'papers' || field.kind === 'confirm' ? (view.typed[name] ?? []) : first(name)}
      />
    )
  const required = 'required' in field && field.required
  return (
    <Field
      {...shared}
      label={label}
      value={first(name)}
      required={required}
      maxLength={field.kind === 'long' || field.kind === 'plan' ? 2000 : 200}
      {...((field.kind === 'long' || field.kind === 'plan') && { rows: 5 })}
      {...((field.kind === 'count' || field.kind === 'money') && { inputMode: 'numeric' as const })}
    />
  )
}
