import type { ReactNode } from 'react'
import { State } from './State.tsx'

export interface Task {
  title: string
  href?: string
  note?: ReactNode
  state: string
  mark?: 'run' | 'done' | 'none' | 'late'
  current?: boolean
}

/** What is left of a form that is filled in pieces. */
export const Tasks = ({ tasks }: { tasks: readonly Task[] }) => (
  <ol className="tasks">
    {tasks.map(({ title, href, note, state, mark, current }) => (
      <li key={title} aria-current={current ? 'step' : undefined}>
        {href ? <a href={href}>{title}</a> : <span>{title}</span>}
        <State {...(mark && { mark })}>{state}</State>
        {note && <small>{note}</small>}
      </li>
    ))}
  </ol>
)
