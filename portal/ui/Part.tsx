import type { ReactNode } from 'react'

export interface PartProps {
  id: string
  title: ReactNode
  small?: ReactNode
  wide?: boolean
  first?: boolean
  hidden?: boolean
  children: ReactNode
}

/** A section whose title hangs on the left from 900 px. `hidden` keeps the title for screen readers only. */
export const Part = ({ id, title, small, wide, first, hidden, children }: PartProps) => (
  <section className={['part', wide && 'wide', first && 'first'].filter(Boolean).join(' ')} id={id} aria-labelledby={`${id}-h`}>
    <h2 id={`${id}-h`} className={hidden ? 'vh' : undefined}>
      {title}
      {small && <small>{small}</small>}
    </h2>
    {children}
  </section>
)
