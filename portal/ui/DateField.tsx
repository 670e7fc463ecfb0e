import { WrongLine } from './Field.tsx'

const words = { zh: { y: '年', m: '月', d: '日' }, en: { y: 'Year', m: 'Month', d: 'Day' } } as const

export interface DateFieldProps {
  /** The parts are named `<name>-y`, `<name>-m`, `<name>-d`; a link to `#<name>-y` reaches the field. */
  name: string
  lang: 'zh' | 'en'
  legend: string
  hint?: string
  wrong?: string | undefined
  fix?: string
  value: { y: string; m: string; d: string }
}

/** Three plain numbers: no picker, works without script and by keyboard. */
export const DateField = ({ name, lang, legend, hint, wrong, fix, value }: DateFieldProps) => (
  <fieldset
    className={wrong ? 'field bad' : 'field'}
    aria-describedby={[hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || undefined}
  >
    <legend>{legend}</legend>
    {hint && (
      <p className="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <WrongLine name={name} wrong={wrong} fix={fix} />
    <div className="date">
      {(['y', 'm', 'd'] as const).map((part) => (
        <label key={part} className={part}>
          {lang === 'en' && words.en[part]}
          <input
            id={`${name}-${part}`}
            name={`${name}-${part}`}
            type="text"
            inputMode="numeric"
            maxLength={part === 'y' ? 4 : 2}
            defaultValue={value[part]}
            autoComplete="off"
            aria-invalid={wrong ? true : undefined}
          />
          {lang === 'zh' && words.zh[part]}
        </label>
      ))}
    </div>
  </fieldset>
)
