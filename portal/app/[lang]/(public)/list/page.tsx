import { errata } from '@qingdan/list/errata.ts'
import type { Metadata } from 'next'
import { childrenOf } from '../../../../listing/tree.ts'
import { room } from '../../../../room.ts'
import { listText } from '../../../../text/public/list.ts'
import { hrefIn, type Lang } from '../../../../text/text.ts'
import { Acts } from '../../../../ui/Acts.tsx'
import { Contents } from '../../../../ui/Contents.tsx'
import { Part } from '../../../../ui/Part.tsx'
import { Search } from '../../../../ui/Search.tsx'
import { Table } from '../../../../ui/Table.tsx'
import { Title } from '../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: listText[(await room()).lang].title }
}

const Duties = ({ lang }: { lang: Lang }) => {
  const t = listText[lang]
  const duties = childrenOf('duties').filter((entry) => entry.kind === 'duty')
  return (
    <Table
      caption={t.duties}
      columns={[{ head: t.duties }, { head: t.itemsHead, num: true }]}
      rows={duties.map((duty) => ({
        key: duty.id,
        cells: [
          <a key="a" href={hrefIn(lang, `/list/${duty.id}`)}>
            {duty.number} {lang === 'zh' ? duty.printed : duty.title.en}
          </a>,
          t.items(childrenOf(duty.id).filter((entry) => entry.kind === 'item').length),
        ],
      }))}
    />
  )
}

export default async function List() {
  const { lang } = await room()
  const t = listText[lang]
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      <Search lang={lang} label={t.search} button={t.button} />
      <Part id="contents" title={t.contents} first>
        <Contents lang={lang} />
      </Part>
      <Part id="duties" title={t.duties}>
        <div>
          <p>{t.dutiesNote}</p>
          <Duties lang={lang} />
        </div>
      </Part>
      <Part id="errata" title={t.errata}>
        <div>
          <p>{t.errataNote(errata.length)}</p>
          <Acts>
            <a href={hrefIn(lang, '/errata')}>{t.errataLink}</a>
            <a href="/api/list">{t.json}</a>
          </Acts>
        </div>
      </Part>
    </main>
  )
}
