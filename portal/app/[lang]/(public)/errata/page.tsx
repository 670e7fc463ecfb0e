import { errata } from '@qingdan/list/errata.ts'
import type { Metadata } from 'next'
import { withErratum } from '../../../../listing/tree.ts'
import { room } from '../../../../room.ts'
import { listText } from '../../../../text/public/list.ts'
import { hrefIn } from '../../../../text/text.ts'
import { Of } from '../../../../ui/Of.tsx'
import { Table } from '../../../../ui/Table.tsx'
import { Title } from '../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: listText[(await room()).lang].errataTitle }
}

export default async function Errata() {
  const { lang } = await room()
  const t = listText[lang]
  return (
    <>
      <Of lang={lang} crumbs={[{ label: t.errataTitle }]} />
      <main id="main" className="wrap">
        <Title words={t.errataTitle} lead={t.errataLead} />
        <Table
          stack
          className="errata"
          caption={t.errataTitle}
          columns={[{ head: t.errata }, { head: t.slip }, { head: t.why }, { head: t.where }]}
          rows={errata.map((row) => ({
            key: String(row.n),
            id: `e${row.n}`,
            cells: [
              <span key="f" className="flag">
                {t.erratum(row.n)}
              </span>,
              row.slip[lang],
              row.why[lang],
              withErratum(row.n)
                .slice(0, 6)
                .map((entry) => (
                  <span key={entry.id}>
                    <a href={hrefIn(lang, `/list/${entry.id}`)}>{entry.place.path}</a>{' '}
                  </span>
                )),
            ],
          }))}
        />
      </main>
    </>
  )
}
