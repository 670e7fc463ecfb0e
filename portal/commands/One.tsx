import { formText } from '../text/office/form.ts'
import { DateField } from '../ui/DateField.tsx'
import { Field } from '../ui/Field.tsx'
import { Opts } from '../ui/Opts.tsx'
import { anchorOf, type FormView, type Shown } from './view.ts'

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
  if (options.length > 0 || field.kind === 'papers' || field.kind === 'document')
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
      maxLength={field.kind === 'long' ? 2000 : 200}
      {...(field.kind === 'long' && { rows: 5 })}
      {...(field.kind === 'count' && { inputMode: 'numeric' as const })}
    />
  )
}
