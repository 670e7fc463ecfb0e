import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { today } from '../../../../../backend.ts'
import { Can, FeeAndSteps, Grounds, Materials, Time, Where, WhomAndComplain } from '../../../../../guide/Sections.tsx'
import { Ended, Short } from '../../../../../guide/Short.tsx'
import { room } from '../../../../../room.ts'
import { guideNames } from '../../../../../text/public/guides.ts'
import { permitGuide } from '../../../../../text/public/permit-guide.ts'
import type { Lang } from '../../../../../text/text.ts'
import { Fault } from '../../../../../ui/Fault.tsx'
import { Of } from '../../../../../ui/Of.tsx'
import { Title } from '../../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: guideNames[(await room()).lang].permit }
}

const sections = ['can', 'materials', 'where', 'time', 'fee', 'steps', 'ground', 'whom', 'complain'] as const
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

const Toc = ({ lang }: { lang: Lang }) => (
  <nav className="toc stick" aria-labelledby="toc-h">
    <h2 id="toc-h">{permitGuide[lang].toc}</h2>
    <ol>
      {sections.map((id, i) => (
        <li key={id}>
          <a href={`#${id}`}>
            {lang === 'zh' ? `${numerals[i]}　` : `${i + 1}  `}
            {permitGuide[lang][id].title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

export default async function Guide({ params }: { params: Promise<{ matter: string }> }) {
  if ((await params).matter !== 'second-child-permit') notFound()
  const { lang } = await room()
  const day = await today()
  const t = permitGuide[lang]
  if (!day) return <Fault lang={lang} title={guideNames[lang].permit} />
  const props = { lang, on: day.date, demonstration: day.demonstration }
  return (
    <div className="guide">
      <Of lang={lang} crumbs={[{ label: guideNames[lang].regime, href: '/list/r1' }, { label: guideNames[lang].title, href: '/guides' }, { label: guideNames[lang].permit }]} />
      <main id="main" className="wrap">
        <Title words={t.title} lead={t.lead} />
        <Ended {...props} />
        <Short {...props} />
        <div className="cols">
          <Toc lang={lang} />
          <div className="numbered narrow">
            <Can {...props} />
            <Materials {...props} />
            <Where {...props} />
            <Time {...props} />
            <FeeAndSteps {...props} />
            <Grounds {...props} />
            <WhomAndComplain {...props} />
          </div>
        </div>
      </main>
    </div>
  )
}
