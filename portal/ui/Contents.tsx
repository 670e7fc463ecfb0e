import { contents } from '../listing/tree.ts'
import { hrefIn, type Lang } from '../text/text.ts'

/** The contents page as printed, with its page numbers; each line leads to the entry. */
export const Contents = ({ lang }: { lang: Lang }) => (
  <ol className="contents">
    {contents.map(({ id, target, printed, title, page, sub }) => (
      <li key={id} className={sub ? 'sub' : undefined}>
        <a href={hrefIn(lang, `/list/${target}`)}>{lang === 'zh' ? printed : title}</a>
        {page !== undefined && <span className="n">{page}</span>}
      </li>
    ))}
  </ol>
)
