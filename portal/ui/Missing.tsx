import { answerAbsent } from '../answer.ts'
import { fault } from '../text/fault.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Act, Acts } from './Acts.tsx'
import { Title } from './Title.tsx'

/** In place of a page that is absent or not the reader's to see: the same words, and the answer 404. */
export async function Missing({ lang }: { lang: Lang }) {
  await answerAbsent()
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
