import { fault } from '../text/fault.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Act, Acts } from './Acts.tsx'
import { Title } from './Title.tsx'

/** Absent and forbidden look the same. Drawn by the page itself where it can be: what the framework draws for a missing page needs script. */
export const Missing = ({ lang }: { lang: Lang }) => {
  const t = fault[lang].missing
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      <Acts>
        <Act href={hrefIn(lang, '/')}>{t.way}</Act>
        <a href={hrefIn(lang, '/search')}>{t.search}</a>
      </Acts>
    </main>
  )
}
