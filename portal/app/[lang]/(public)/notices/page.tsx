import type { Metadata } from 'next'
import { backend } from '../../../../backend.ts'
import { one, type Query } from '../../../../dated.ts'
import { answered } from '../../../../office/staff.ts'
import { committeeName } from '../../../../office/who.ts'
import { room } from '../../../../room.ts'
import { assisted } from '../../../../text/assistance.ts'
import { hrefIn } from '../../../../text/text.ts'
import { Fault } from '../../../../ui/Fault.tsx'
import { Of } from '../../../../ui/Of.tsx'
import { Table } from '../../../../ui/Table.tsx'
import { Title } from '../../../../ui/Title.tsx'
import { Void } from '../../../../ui/Void.tsx'
import { When } from '../../../../ui/When.tsx'
import { asVisitor } from '../../../../visitor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: assisted[(await room()).lang].notices.title }
}

/** The notices that hang today. The page is made anew each time and kept nowhere, so that nothing remains of one that was taken down. */
export default async function Notices({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ lang }, query] = [await room(), await searchParams]
  const t = assisted[lang].notices
  const options = await asVisitor()
  const result = await answered(() => backend().reward.notices({ township: '', pageSize: 50, pageToken: one(query, 'after', 200) }, options))
  if ('refused' in result) return <Fault lang={lang} title={t.title} />
  const { notices, nextPageToken } = result.answer
  return (
    <>
      <Of lang={lang} crumbs={[{ label: assisted[lang].names['reward'] ?? '', href: '/guides/reward-assistance' }, { label: t.title }]} />
      <main id="main" className="wrap">
        <Title words={t.title} lead={t.lead} />
        {notices.length === 0 ? (
          <Void title={t.none[0] ?? ''}>{t.none[1]}</Void>
        ) : (
          <Table
            stack
            caption={t.title}
            columns={t.columns.map((head) => ({ head }))}
            rows={notices.map(({ name, committee, until }) => ({
              key: `${committee} ${name}`,
              cells: [name, committeeName(committee, lang), assisted[lang].names['reward'], <When key="u" date={until} lang={lang} />],
            }))}
          />
        )}
        {nextPageToken && (
          <p className="pages">
            <a href={hrefIn(lang, `/notices?after=${encodeURIComponent(nextPageToken)}`)}>{t.more}</a>
          </p>
        )}
        <p>{t.object}</p>
        <p className="note">{t.special}</p>
      </main>
    </>
  )
}
