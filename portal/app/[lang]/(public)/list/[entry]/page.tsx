import type { Entry } from '@qingdan/list/index.ts'
import type { Metadata } from 'next'
import { decoded } from '../../../../../address.ts'
import { today } from '../../../../../backend.ts'
import { Dated } from '../../../../../listing/Dated.tsx'
import { lawOfChapter } from '../../../../../listing/law.ts'
import { Printed } from '../../../../../listing/Printed.tsx'
import { ancestorsOf, childrenOf, entryOf, neighboursOf, pageOf, subtreeOf } from '../../../../../listing/tree.ts'
import { whereOf } from '../../../../../listing/where.ts'
import { room } from '../../../../../room.ts'
import { fault } from '../../../../../text/fault.ts'
import { listText } from '../../../../../text/public/list.ts'
import { hrefIn, type Lang } from '../../../../../text/text.ts'
import { Acts } from '../../../../../ui/Acts.tsx'
import { Facts } from '../../../../../ui/Facts.tsx'
import { LawTable } from '../../../../../ui/LawTable.tsx'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Of } from '../../../../../ui/Of.tsx'
import { Part } from '../../../../../ui/Part.tsx'
import { Title } from '../../../../../ui/Title.tsx'

interface Props {
  params: Promise<{ entry: string }>
}

const found = async ({ params }: Props): Promise<Entry | undefined> => entryOf(decoded((await params).entry) ?? '')

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await room()
  return { title: (await found(props))?.title[lang] ?? fault[lang].missing.title.join('') }
}

const chapterOf = (entry: Entry): string =>
  [...ancestorsOf(entry).map((one) => one.id), entry.id].find((id) => /^r\d+$/.test(id) || (id !== 'supervision' && entryOf(id)?.parent === null)) ?? entry.id

const LawPart = ({ entry, on, lang }: { entry: Entry; on: string; lang: Lang }) => {
  const t = listText[lang]
  const rules = lawOfChapter(chapterOf(entry))
  if (rules.length === 0) return null
  return (
    <Part id="law" title={t.law} wide>
      <div>
        <LawTable rules={rules} on={on} lang={lang} />
        <p className="note">
          {t.lawNote} <a href={hrefIn(lang, `/law?on=${on}`)}>{t.otherDay}</a>
        </p>
      </div>
    </Part>
  )
}

const Turn = ({ entry, lang }: { entry: Entry; lang: Lang }) => {
  const t = listText[lang]
  const { before, after } = neighboursOf(entry)
  const colon = lang === 'zh' ? '：' : ': '
  return (
    <nav className="turn" aria-label={t.turn}>
      {before ? (
        <a href={hrefIn(lang, `/list/${before.id}`)}>
          {t.before}
          {colon}
          {before.title[lang]}
        </a>
      ) : (
        <span />
      )}
      {after && (
        <a href={hrefIn(lang, `/list/${after.id}`)}>
          {t.after}
          {colon}
          {after.title[lang]}
        </a>
      )}
    </nav>
  )
}

export default async function EntryPage(props: Props) {
  const entry = await found(props)
  const { lang } = await room()
  if (!entry) return <Missing lang={lang} />
  const day = await today()
  const t = listText[lang]
  const page = pageOf(chapterOf(entry))
  const regimes = entry.id === 'supervision' ? childrenOf('supervision') : []
  return (
    <>
      <Of lang={lang} crumbs={[...ancestorsOf(entry).map((one) => ({ label: one.title[lang], href: `/list/${one.id}` })), { label: entry.title[lang] }]} />
      <main id="main" className="wrap">
        <Title words={entry.title[lang]} lead={t.entryLead} />
        <Part id="printed" title={t.printedH} hidden wide first>
          <Printed entry={entry} lang={lang} whereOf={(id) => whereOf(id, lang)} />
        </Part>
        {regimes.length > 0 && (
          <Part id="parts" title={t.parts}>
            <ol className="contents">
              {regimes.map((regime) => (
                <li key={regime.id}>
                  <a href={hrefIn(lang, `/list/${regime.id}`)}>{lang === 'zh' ? regime.printed : regime.title.en}</a>
                  <span className="n">{pageOf(regime.id)}</span>
                </li>
              ))}
            </ol>
          </Part>
        )}
        {day && <Dated entries={subtreeOf(entry).map(({ entry: one }) => one.id)} on={day.date} lang={lang} />}
        {day && <LawPart entry={entry} on={day.date} lang={lang} />}
        <Part id="cite" title={t.facts}>
          <div>
            <Facts
              rows={[
                [t.cite, t.citation(entry.place.path, page === undefined ? '' : t.page(page))],
                [t.lines, entry.place.lines.join(lang === 'zh' ? '、' : ', ')],
              ]}
            />
            <Acts>
              <a href={`/api/list/${entry.id}`}>{t.data}</a>
            </Acts>
          </div>
        </Part>
        <Turn entry={entry} lang={lang} />
      </main>
    </>
  )
}
