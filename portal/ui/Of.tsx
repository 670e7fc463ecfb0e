import { frame } from '../text/frame.ts'
import { hrefIn, type Lang } from '../text/text.ts'

export interface Crumb {
  label: string
  href?: string
  lang?: 'zh-CN'
}

/** Which entry of the list this page belongs to; the first crumb is always the list. */
export const Of = ({ lang, crumbs }: { lang: Lang; crumbs: readonly Crumb[] }) => (
  <nav className="of wrap" aria-label={frame[lang].of}>
    <ol>
      {[{ label: frame[lang].listName, href: '/list' }, ...crumbs].map((crumb: Crumb) => (
        <li key={crumb.label} lang={crumb.lang}>
          {crumb.href ? <a href={hrefIn(lang, crumb.href)}>{crumb.label}</a> : crumb.label}
        </li>
      ))}
    </ol>
  </nav>
)
