import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'

export interface FieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** What is wrong, in words, beside the field; `fix` is the word in front of it. */
  wrong?: string | undefined
  fix?: string
  value?: string | undefined
  type?: 'text' | 'search'
  inputMode?: 'numeric' | 'text'
  autoComplete?: HTMLInputAutoCompleteAttribute
  maxLength?: number
  required?: boolean
  capitals?: boolean
  lang?: 'zh-CN'
  rows?: number
}

const described = (name: string, hint: unknown, wrong: unknown): string | undefined =>
  [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || undefined

export const WrongLine = ({ name, wrong, fix }: { name: string; wrong: string | undefined; fix: string | undefined }) =>
  wrong ? (
    <p className="wrong" id={`${name}-wrong`}>
      <b>{fix}</b>
      {wrong}
    </p>
  ) : null

/** One input with its label, hint and error. `rows` makes it a long text. */
export const Field = ({
  name,
  label,
  hint,
  wrong,
  fix,
  value,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  maxLength,
  required,
  capitals,
  lang,
  rows,
}: FieldProps) => {
  const shared = {
    id: name,
    name,
    defaultValue: value,
    autoComplete,
    maxLength,
    'aria-describedby': described(name, hint, wrong),
    'aria-invalid': wrong ? (true as const) : undefined,
    'aria-required': required || undefined,
    lang,
    className: wrong ? 'x' : undefined,
  }
  return (
    <div className={wrong ? 'field bad' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <WrongLine name={name} wrong={wrong} fix={fix} />
      {rows ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input {...shared} type={type} inputMode={inputMode} autoCapitalize={capitals ? 'characters' : undefined} />
      )}
    </div>
  )
}
