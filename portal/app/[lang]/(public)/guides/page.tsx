import type { Metadata } from 'next'
import { today } from '../../../../backend.ts'
import { room } from '../../../../room.ts'
import { guideNames } from '../../../../text/public/guides.ts'
import { home } from '../../../../text/public/home.ts'
import { hrefIn } from '../../../../text/text.ts'
import { statutoryOn } from '../../../../guide/permit.ts'
import { Of } from '../../../../ui/Of.tsx'
import { Title } from '../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: guideNames[(await room()).lang].title }
}

export default async function Guides() {
  const { lang } = await room()
  const day = await today()
  const t = home[lang]
  const ended = day && !statutoryOn(day.date)
  const rows = [
    { href: '/guides/second-child-permit', title: t.permit.title, text: ended ? t.permit.ended : t.permit.text },
    { href: '/guides/reward-assistance', title: t.reward.title, text: t.reward.text },
    { href: '/guides/special-assistance', title: t.special.title, text: t.special.text },
    { href: '/check', title: t.verify.title, text: t.verify.text },
  ]
  return (
    <>
      <Of lang={lang} crumbs={[{ label: guideNames[lang].title }]} />
      <main id="main" className="wrap">
        <Title words={guideNames[lang].title} lead={guideNames[lang].lead} />
        <ol className="errands">
          {rows.map(({ href, title, text }, i) => (
            <li key={title}>
              <span className="no" aria-hidden="true">
                {t.numerals[i]}
              </span>
              <h2 className="h3">
                <a href={hrefIn(lang, href)}>{title}</a>
              </h2>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </main>
    </>
  )
}
