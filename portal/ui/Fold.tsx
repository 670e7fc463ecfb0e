import type { ReactNode } from 'react'

/**
 * A part that is folded on a phone and open from 900 px and in print. Its id stands on the content,
 * so that a link to it opens the fold.
 */
export const Fold = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="part fold" aria-labelledby={`${id}-h`}>
    <details>
      <summary>
        <h2 id={`${id}-h`}>{title}</h2>
      </summary>
      <div id={id} className="text">
        {children}
      </div>
    </details>
  </section>
)
