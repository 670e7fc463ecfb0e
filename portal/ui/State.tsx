import type { ReactNode } from 'react'

/** Always a word; the mark only repeats it. */
export const State = ({ mark, children }: { mark?: 'run' | 'done' | 'none' | 'late'; children: ReactNode }) => (
  <span className={mark ? `state ${mark}` : 'state'}>{children}</span>
)
