import type { ReactNode } from 'react'

/** Empty, not found, not allowed, out of order: words and one way on. */
export const Void = ({ title, children, way }: { title: ReactNode; children: ReactNode; way?: { href: string; label: string } }) => (
  <div className="void">
    <p>
      <strong>{title}</strong>
      {children}
      {way && (
        <>
          {' '}
          <a href={way.href}>{way.label}</a>
        </>
      )}
    </p>
  </div>
)
