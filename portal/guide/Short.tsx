import { endOf } from '@qingdan/lib/law.ts'
import { clock } from '../text/clock.ts'
import { dateLong } from '../text/dates.ts'
import { permitGuide } from '../text/public/permit-guide.ts'
import { hrefIn } from '../text/text.ts'
import { Act, Acts } from '../ui/Acts.tsx'
import { Clauses } from '../ui/Clause.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Now } from '../ui/Now.tsx'
import { promisedFor, statutoryOn } from './permit.ts'
import type { GuideProps } from './Sections.tsx'

/** The law no longer asks for a permit: said first, with the law that ended it. */
export const Ended = ({ lang, on }: GuideProps) => {
  const t = permitGuide[lang].ended
  const end = endOf(['sd-pfp:grounds'])
  if (!end || on < end) return null
  return (
    <div className="pad">
      <Now title={t.title}>
        <p>{t.text(`${dateLong(end, lang)}${lang === 'zh' ? ' ' : ''}`)}</p>
        <p>
          <Clauses ids={['sd-pfp:grounds', 'pfpl-2015-amendment', 'permit-law:32:1']} on={on} lang={lang} />
        </p>
      </Now>
    </div>
  )
}

export const Short = ({ lang, on, demonstration }: GuideProps) => {
  const t = permitGuide[lang].short
  const [law, promise] = [statutoryOn(on), promisedFor(demonstration)]
  const days = (limits: { township: number; bureau: number }) => clock[lang].days(limits.township + limits.bureau, true)
  return (
    <section className="short" aria-labelledby="short-h">
      <h2 id="short-h">{t.title}</h2>
      <Facts
        rows={[
          [t.who[0], t.who[1]],
          [t.bring[0], t.bring[1]],
          [t.where[0], t.where[1]],
          ...(law ? [[t.time, `${promise ? t.promised(days(promise)) : ''}${t.statutory(days(law))}`] as const] : []),
          [t.fee[0], t.fee[1]],
          [t.visits[0], t.visits[1]],
        ]}
      />
      {law && (
        <Acts>
          <Act href={hrefIn(lang, '/apply/second-child-permit')}>{t.start}</Act>
          <Act href={hrefIn(lang, '/guides/second-child-permit/check')} alt>
            {t.check}
          </Act>
        </Acts>
      )}
    </section>
  )
}
