import { ruleOn } from '@qingdan/lib/law.ts'
import type { ReactNode } from 'react'
import { startTracking } from '../../../actions/track.ts'
import { today } from '../../../backend.ts'
import { room } from '../../../room.ts'
import { periodIn } from '../../../text/periods.ts'
import { home } from '../../../text/public/home.ts'
import { hrefIn, type Lang } from '../../../text/text.ts'
import { Clause } from '../../../ui/Clause.tsx'
import { Contents } from '../../../ui/Contents.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Part } from '../../../ui/Part.tsx'
import { Promises } from '../../../ui/Promises.tsx'

const Hero = ({ lang }: { lang: Lang }) => {
  const t = home[lang]
  return (
    <div className="hero">
      <div>
        <h1>{t.title}</h1>
        <form className="ask field" action={hrefIn(lang, '/search')} role="search">
          <label htmlFor="q">{t.search.label}</label>
          <p className="hint" id="q-hint">
            {t.search.hint}
          </p>
          <div className="row">
            <input id="q" name="q" type="search" aria-describedby="q-hint" autoComplete="off" maxLength={100} />
            <button type="submit" className="btn">
              {t.search.button}
            </button>
          </div>
        </form>
        <ul className="often">
          {Object.entries(t.often).map(([path, label]) => (
            <li key={path}>
              <a href={hrefIn(lang, path)}>{label}</a>
            </li>
          ))}
        </ul>
        <p className="note">{t.free}</p>
      </div>
      <form className="track" action={startTracking} aria-labelledby="t-h">
        <h2 id="t-h">{t.track.title}</h2>
        <input type="hidden" name="lang" value={lang} />
        <Field name="receipt" label={t.track.receipt} hint={t.track.receiptHint} capitals maxLength={40} />
        <Field name="code" label={t.track.code} hint={t.track.codeHint} capitals maxLength={20} />
        <div className="acts">
          <button type="submit" className="btn alt">
            {t.track.button}
          </button>
        </div>
      </form>
    </div>
  )
}

const Errand = ({ no, href, title, text, terms }: { no: string; href: string; title: string; text: string; terms: readonly ReactNode[] }) => (
  <li>
    <span className="no" aria-hidden="true">
      {no}
    </span>
    <h3>
      <a href={href}>{title}</a>
    </h3>
    <p>{text}</p>
    <p className="terms">
      {terms.map((term, i) => (
        <span key={i}>{term}</span>
      ))}
    </p>
  </li>
)

const Errands = ({ lang, on }: { lang: Lang; on: string }) => {
  const t = home[lang]
  const [review, decide] = [ruleOn('sd-pfp:review', on)?.period, ruleOn('sd-pfp:decide', on)?.period]
  const permitTerms =
    review && decide
      ? [
          <span key="t">
            <span className="nb">{t.permit.township(periodIn(review, lang))}</span> <span className="nb">{t.permit.bureau(periodIn(decide, lang))}</span>
          </span>,
          t.permit.free,
        ]
      : [t.permit.ended]
  const standard = ruleOn('reward:standard', on)?.amount
  const rewardTerms = [standard ? t.reward.standard(standard.fen / 100) : t.reward.noStandard, t.reward.verified]
  const rows = [
    { ...t.permit, href: '/guides/second-child-permit', terms: permitTerms },
    { ...t.reward, href: '/guides/reward-assistance', terms: rewardTerms },
    { ...t.special, href: '/guides/special-assistance' },
    { ...t.verify, href: '/check' },
  ]
  return (
    <section aria-labelledby="h-errands">
      <h2 id="h-errands" className="vh">
        {t.errands}
      </h2>
      <ol className="errands">
        {rows.map(({ title, text, terms, href }, i) => (
          <Errand key={title} no={t.numerals[i] ?? ''} href={hrefIn(lang, href)} title={title} text={text} terms={terms} />
        ))}
      </ol>
    </section>
  )
}

export default async function Home() {
  const { lang } = await room()
  const day = await today()
  const t = home[lang]
  if (!day) return <Fault lang={lang} title={t.title} />
  return (
    <main id="main">
      <div className="wrap">
        <Hero lang={lang} />
        <Errands lang={lang} on={day.date} />
        <Part id="promises" title={t.promises.title}>
          <Promises lang={lang} on={day.date} demonstration={day.demonstration} />
        </Part>
        <Part id="contents" title={t.list.title} small={t.list.small}>
          <div>
            <p>{t.list.lead}</p>
            <Contents lang={lang} />
          </div>
        </Part>
        <Part id="ask" title={t.ask.title}>
          <Facts
            rows={[
              [t.ask.phone, t.ask.phones],
              [t.ask.general, t.ask.guidance],
              [
                t.ask.complain,
                <span key="c">
                  {t.ask.complaint} <Clause id="petition:accept" on={day.date} lang={lang} />
                </span>,
              ],
            ]}
          />
        </Part>
      </div>
    </main>
  )
}
