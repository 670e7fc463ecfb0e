import type { Shown } from '../../commands/view.ts'
import { formText } from '../../text/office/form.ts'
import { worksheet } from '../../text/office/worksheet.ts'
import type { SheetView } from './record.ts'

/** The inputs of one member; many such forms stand on one page, so that no label needs an id. */
export const Inputs = ({ shown, view: { typed, lang } }: { shown: readonly Shown[]; view: SheetView }) => {
  const first = (name: string): string => typed[name]?.[0] ?? ''
  const parts = lang === 'zh' ? ['年', '月', '日'] : ['Year', 'Month', 'Day']
  return shown.map(({ name, field, label, hint, options }) =>
    field.kind === 'choice' ? (
      <fieldset key={name} className="field">
        <legend>{label}</legend>
        <div className="opts">
          {options.map(({ value, label: says }) => (
            <label key={value} className="opt">
              <input type="radio" name={name} value={value} defaultChecked={(first(name) || (name === 'matter' ? 'none' : '')) === value} />
              <span>{says}</span>
            </label>
          ))}
        </div>
      </fieldset>
    ) : field.kind === 'date' ? (
      <fieldset key={name} className="field">
        <legend>{label}</legend>
        <p className="hint">{hint ?? formText[lang].date}</p>
        <div className="date">
          {['y', 'm', 'd'].map((part, n) => (
            <label key={part} className={part}>
              {lang === 'en' && parts[n]}
              <input
                type="text"
                inputMode="numeric"
                name={`${name}-${part}`}
                maxLength={n === 0 ? 4 : 2}
                defaultValue={first(`${name}-${part}`)}
                autoComplete="off"
              />
              {lang === 'zh' && parts[n]}
            </label>
          ))}
        </div>
      </fieldset>
    ) : (
      <div key={name} className="field">
        <label>
          {label}
          <textarea name={name} rows={2} maxLength={2000} defaultValue={first(name)} autoComplete="off" />
        </label>
        <p className="hint">{worksheet[lang].note}</p>
      </div>
    ),
  )
}
