import type { ReactNode } from 'react'

/** The row of buttons and links that ends a piece of a page. */
export const Acts = ({ children }: { children: ReactNode }) => <div className="acts">{children}</div>

/** Blue is for the one main act of a page; `alt` where acts weigh the same. */
export const Act = ({ href, alt = false, children }: { href: string; alt?: boolean; children: ReactNode }) => (
  <a className={alt ? 'btn alt' : 'btn'} href={href}>
    {children}
  </a>
)
