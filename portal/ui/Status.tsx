import type { ReactNode } from 'react'

/** One sentence: what is true, who must act, by when, what you need to do. Each part is its own span so that no word is split. */
export const Status = ({
  parts,
  by,
  late = false,
  label,
  note,
}: {
  parts: readonly ReactNode[]
  by?: number
  late?: boolean
  label: string
  note?: ReactNode
}) => (
  <section className={late ? 'status late' : 'status'} aria-label={label}>
    <p>
      {parts.map((part, i) => (
        <span key={i} className={i === by ? 'by' : undefined}>
          {part}
        </span>
      ))}
    </p>
    {note && <p className="note">{note}</p>}
  </section>
)
