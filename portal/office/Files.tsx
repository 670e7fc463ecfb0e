import type { ReactNode } from 'react'
import { State } from '../ui/State.tsx'
import type { Running } from './queue.ts'

export interface FileRow {
  key: string
  href: string
  number: string
  matter: ReactNode
  sub: ReactNode
  state: string
  mark: 'run' | 'done' | 'late'
  next: string
  running: Running | undefined
}

const Clock = ({ running, none }: { running: Running | undefined; none: string }) =>
  running ? (
    <>
      <span className="due">{running.words}</span>
      {running.slips.length > 0 && (
        <span className="slips small" aria-hidden="true">
          {running.slips.map((kind, i) => (
            <i key={i} className={kind || undefined} />
          ))}
        </span>
      )}
      <span className="sub">{running.sub}</span>
    </>
  ) : (
    <span className="none">{none}</span>
  )

/** The files of a queue: a table from 768 px, cards below. */
export const Files = ({
  rows,
  heads,
  caption,
  none,
}: {
  rows: readonly FileRow[]
  heads: readonly [string, string, string, string, string]
  caption: string
  none: string
}) => (
  <table className="tbl files" role="table">
    <caption className="vh">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {heads.map((head) => (
          <th key={head} scope="col" role="columnheader">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map(({ key, href, number, matter, sub, state, mark, next, running }) => (
        <tr key={key} role="row" className={running?.late ? 'is-late' : undefined}>
          <th scope="row" role="rowheader">
            <a href={href}>{number}</a>
          </th>
          <td role="cell" className="of-what">
            {matter}
            <span className="sub">{sub}</span>
          </td>
          <td role="cell" data-l={heads[2]}>
            <State mark={mark}>{state}</State>
          </td>
          <td role="cell" data-l={heads[3]}>
            {next}
          </td>
          <td role="cell" className="clock-cell">
            <Clock running={running} none={none} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
