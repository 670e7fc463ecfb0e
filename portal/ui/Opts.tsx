import type { ReactNode } from 'react'
import { WrongLine } from './Field.tsx'

export interface Opt {
  value: string
  label: ReactNode
  small?: ReactNode
}

/** One question with its answers. `heading` makes the question the h1 of the page. */
export const Opts = ({
  name,
  legend,
  heading = false,
  hint,
  wrong,
  fix,
  options,
  value,
  many = false,
}: {
  name: string
  legend: ReactNode
  heading?: boolean
  hint?: ReactNode
  wrong?: string | undefined
  fix?: string
  options: readonly Opt[]
  value?: string | readonly string[] | undefined
  many?: boolean
}) => (
  <fieldset
    className={wrong ? 'field bad' : 'field'}
    id={name}
    aria-describedby={[hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || undefined}
  >
    <legend>{heading ? <h1>{legend}</h1> : legend}</legend>
    {hint && (
      <p className="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <WrongLine name={name} wrong={wrong} fix={fix} />
    <div className="opts">
      {options.map((option) => (
        <label key={option.value} className="opt">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            value={option.value}
            defaultChecked={Array.isArray(value) ? value.includes(option.value) : value === option.value}
          />
          <span>
            {option.label}
            {option.small && <small>{option.small}</small>}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)
