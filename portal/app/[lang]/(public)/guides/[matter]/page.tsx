import { type Guide, guides, isMatter } from '@qingdan/list/guides.ts'
import type { Metadata } from 'next'
import { today } from '../../../../../backend.ts'
import { Amounts, Can, FeeAndSteps, Grounds, Materials, Time, Where, WhomAndComplain } from '../../../../../guide/Sections.tsx'
import { Ended, Short } from '../../../../../guide/Short.tsx'
import { Dated } from '../../../../../listing/Dated.tsx'
import { entryOf } from '../../../../../listing/tree.ts'
import { room } from '../../../../../room.ts'
import { fault } from '../../../../../text/fault.ts'
import { guideNames } from '../../../../../text/public/guides.ts'
import { guideText } from '../../../../../text/public/guide.ts'
import type { Lang } from '../../../../../text/text.ts'
import { Fault } from '../../../../../ui/Fault.tsx'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Of } from '../../../../../ui/Of.tsx'
import { Title } from '../../../../../ui/Title.tsx'

interface Props {
  params: Promise<{ matter: string }>
}

const guideOf = async ({ params }: Props): Promise<Guide | undefined> => {
  const { matter } = await params
  return isMatter(matter) ? guides[matter] : undefined
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await room()
  return { title: (await guideOf(props))?.title[lang] ?? fault[lang].missing.title.join('') }
}

const sections = ['can', 'materials', 'where', 'time', 'amount', 'fee', 'steps', 'ground', 'whom', 'complain'] as const
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

const Toc = ({ guide, lang }: { guide: Guide; lang: Lang }) => (
  <nav className="toc stick" aria-labelledby="toc-h">
    <h2 id="toc-h">{guideText[lang].toc}</h2>
    <ol>
      {sections
        .filter((id) => id !== 'amount' || guide.amounts)
        .map((id, i) => (
          <li key={id}>
            <a href={`#${id}`}>
              {lang === 'zh' ? `${numerals[i]}　` : `${i + 1}  `}
              {guideText[lang].sections[id]}
            </a>
          </li>
        ))}
    </ol>
  </nav>
)

export default async function GuidePage(page: Props) {
  const guide = await guideOf(page)
  const { lang } = await room()
  if (!guide) return <Missing lang={lang} />
  const day = await today()
  const title = guide.title[lang]
  if (!day) return <Fault lang={lang} title={title} />
  const props = { guide, lang, on: day.date, demonstration: day.demonstration, opened: guide.ground }
  return (
    <div className="guide">
      <Of
        lang={lang}
        crumbs={[
          { label: entryOf(guide.entry)?.title[lang] ?? guide.entry, href: `/list/${guide.entry}` },
          { label: guideNames[lang].title, href: '/guides' },
          { label: title },
        ]}
      />
      <main id="main" className="wrap">
        <Title words={lang === 'zh' ? title.split(/(?<=申请|家庭)/) : title} />
        <Ended {...props} />
        <Dated entries={[guide.entry]} on={day.date} lang={lang} />
        <Short {...props} />
        <div className="cols">
          <Toc guide={guide} lang={lang} />
          <div className="numbered narrow">
            <Can {...props} />
            <Materials {...props} />
            <Where {...props} />
            <Time {...props} />
            <Amounts {...props} />
            <FeeAndSteps {...props} />
            <Grounds {...props} />
            <WhomAndComplain {...props} />
          </div>
        </div>
      </main>
    </div>
  )
}
