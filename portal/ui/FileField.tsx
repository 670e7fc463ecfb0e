import { WrongLine } from './Field.tsx'

/** What may be handed in; the service looks at the first bytes and does not believe the name. */
const accept = 'application/pdf,image/jpeg,image/png'

export const FileField = ({
  name,
  label,
  hint,
  wrong,
  fix,
}: {
  name: string
  label: string
  hint?: string | undefined
  wrong?: string | undefined
  fix?: string
}) => (
  <div className={wrong ? 'field bad' : 'field'}>
    <label htmlFor={name}>{label}</label>
    {hint && (
      <p className="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <WrongLine name={name} wrong={wrong} fix={fix} />
    <input
      id={name}
      name={name}
      type="file"
      accept={accept}
      aria-describedby={[hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || undefined}
    />
  </div>
)
