import type { ReactNode } from 'react'

/** The box for the one thing that matters next, and for a refusal by law. */
export const Now = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <div className="now">
    <h2>{title}</h2>
    {children}
  </div>
)
