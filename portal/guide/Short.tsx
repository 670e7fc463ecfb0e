import type { Guide } from '@qingdan/list/guides.ts'
import { clock } from '../text/clock.ts'
import { guideText } from '../text/public/guide.ts'
import { hrefIn } from '../text/text.ts'
import { Act, Acts } from '../ui/Acts.tsx'
import { Clauses } from '../ui/Clause.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Now } from '../ui/Now.tsx'
import { FactText, type GuideProps } from './Fact.tsx'
import { programmeOf } from './matters.ts'
import { promisedFor, statutoryOn } from './permit.ts'

/** The matter has ended: said first, with the law that ended it. */
export const Ended = ({ guide, lang, on }: GuideProps & { guide: Guide }) =>
  !guide.ended || on < guide.ended.on ? null : (
    <div className="pad">
      <Now title={guideText[lang].ended}>
        <p>{guide.ended.says[lang]}</p>
        <p>{guideText[lang].endedNote}</p>
        <p>
          <Clauses ids={[guide.ended.clause, 'permit-law:32:1']} on={on} lang={lang} />
        </p>
      </Now>
    </div>
  )

const termOf = (text: string): string => /^([^：:]{1,24})[：:]/.exec(text)?.[1] ?? ''

export const Short = (props: GuideProps & { guide: Guide }) => {
  const { guide, lang, on, demonstration } = props
  const t = guideText[lang]
  const [law, promise] = [statutoryOn(on), promisedFor(demonstration)]
  const days = (limits: { township: number; bureau: number }) => clock[lang].days(limits.township + limits.bureau, true)
  const total =
    !programmeOf(guide.matter) &&
    law &&
    [promise && t.promise(days(promise)) + (promise.specimen ? t.specimen : ''), t.limit(days(law))].filter(Boolean).join(t.sep)
  return (
    <section className="short" aria-labelledby="short-h">
      <h2 id="short-h">{t.short}</h2>
      <Facts
        rows={guide.short.map((fact) => [
          termOf(fact.says[lang]),
          <span key="f">
            {fact.parameter === 'promise.decide' && total && <b className="total">{total}</b>}
            {fact.parameter === 'promise.decide' && total ? null : <FactText fact={fact} plain {...props} />}
          </span>,
        ])}
      />
      {(!guide.ended || on < guide.ended.on) && (
        <Acts>
          <Act href={hrefIn(lang, `/apply/${guide.matter}`)}>{t.start}</Act>
          <Act href={hrefIn(lang, `/guides/${guide.matter}/check`)} alt>
            {t.check}
          </Act>
        </Acts>
      )}
    </section>
  )
}
