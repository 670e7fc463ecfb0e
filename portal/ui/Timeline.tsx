import type { ReactNode } from 'react'

export interface Happening {
  key: string
  /** Legal date or instant, for machines. */
  at: string
  when: string
  title?: ReactNode
  who?: ReactNode
  children?: ReactNode
  /** next: still to come. read: somebody looked. */
  kind?: 'next' | 'read'
}

/** Newest first; what is still to come stands on top. */
export const Timeline = ({ items }: { items: readonly Happening[] }) => (
  <ol className="line">
    {items.map(({ key, at, when, title, who, children, kind }) => (
      <li key={key} className={kind}>
        <time dateTime={at}>{when}</time>
        {title && <h3>{title}</h3>}
        {who && <p className="who">{who}</p>}
        {children}
      </li>
    ))}
  </ol>
)
