import { endOf } from '@qingdan/lib/law.ts'
import { apply } from '../text/apply.ts'
import { dateLong } from '../text/dates.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Act, Acts } from '../ui/Acts.tsx'
import { Clauses } from '../ui/Clause.tsx'
import { Now } from '../ui/Now.tsx'
import { Title } from '../ui/Title.tsx'

/** The refusal by law: what ended, from which day, by which law, and what to do instead. */
export const Ended = ({ on, lang }: { on: string; lang: Lang }) => {
  const t = apply[lang]
  const ended = endOf(['sd-pfp:grounds'])
  return (
    <Now title={t.law[0]}>
      <p>
        {ended && t.lawFrom(dateLong(ended, lang))}
        {t.law[1]}
      </p>
      <p>
        <Clauses ids={['sd-pfp:grounds', 'pfpl-2015-amendment']} on={on} lang={lang} />
      </p>
      <Acts>
        <Act alt href={hrefIn(lang, '/guides/second-child-permit')}>
          {t.guide}
        </Act>
      </Acts>
    </Now>
  )
}

/** In place of every page of an unfinished application. */
export const EndedPage = (props: { on: string; lang: Lang }) => (
  <main id="main" className="wrap">
    <Title words={apply[props.lang].title} />
    <Ended {...props} />
  </main>
)
