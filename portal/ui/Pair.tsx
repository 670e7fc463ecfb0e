import type { ReactNode } from 'react'

export interface Side {
  term: ReactNode
  big: ReactNode
  small?: ReactNode
  note?: ReactNode
}

/** Two figures that people compare: what is promised and what the law says. */
export const Pair = ({ sides }: { sides: readonly Side[] }) => (
  <dl className="pair">
    {sides.map(({ term, big, small, note }, i) => (
      <div key={i}>
        <dt>{term}</dt>
        <dd>
          <span className="big">
            {big}
            {small && (
              <>
                {' '}
                <small>{small}</small>
              </>
            )}
          </span>
          {note && <span className="note">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
)
