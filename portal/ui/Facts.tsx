import type { ReactNode } from 'react'

export type Fact = readonly [term: ReactNode, ...values: ReactNode[]]

export const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <dl className="facts">
    {rows.map(([term, ...values], i) => (
      <div key={i}>
        <dt>{term}</dt>
        {values.map((value, j) => (
          <dd key={j}>{value}</dd>
        ))}
      </div>
    ))}
  </dl>
)
