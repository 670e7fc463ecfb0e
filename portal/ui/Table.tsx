import type { ReactNode } from 'react'

export interface Column {
  head: string
  num?: boolean
  /** A picture needs no label on a card. */
  bare?: boolean
}
export interface TableRow {
  key: string
  cells: readonly ReactNode[]
  className?: string | undefined
  id?: string
}

/** Three-line table. `stack` turns rows into cards below 900 px and keeps the roles that CSS would take away. */
export const Table = ({
  columns,
  rows,
  caption,
  stack = false,
  className = '',
}: {
  columns: readonly Column[]
  rows: readonly TableRow[]
  caption: string
  stack?: boolean
  className?: string
}) => {
  const role = (name: string) => (stack ? { role: name } : {})
  return (
    <table className={`tbl${stack ? ' stack' : ''}${className ? ` ${className}` : ''}`} {...role('table')}>
      <caption className="vh">{caption}</caption>
      <thead {...role('rowgroup')}>
        <tr {...role('row')}>
          {columns.map(({ head, num }) => (
            <th key={head} scope="col" className={num ? 'num' : undefined} {...role('columnheader')}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role('rowgroup')}>
        {rows.map(({ key, cells, className: rowClass, id }) => (
          <tr key={key} className={rowClass} id={id} {...role('row')}>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row" {...role('rowheader')}>
                  {cell}
                </th>
              ) : (
                <td
                  key={i}
                  className={columns[i]?.num ? 'num' : undefined}
                  data-l={stack && !columns[i]?.bare ? columns[i]?.head : undefined}
                  {...role('cell')}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
