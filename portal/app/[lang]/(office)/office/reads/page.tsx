import type { Metadata } from 'next'
import { backend } from '../../../../../backend.ts'
import { one, type Query } from '../../../../../dated.ts'
import { Looks } from '../../../../../office/Looks.tsx'
import { answered, staff } from '../../../../../office/staff.ts'
import { Unanswered } from '../../../../../office/Unanswered.tsx'
import { room } from '../../../../../room.ts'
import { asMe } from '../../../../../session.ts'
import { looks } from '../../../../../text/office/reads.ts'
import { hrefIn } from '../../../../../text/text.ts'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Title } from '../../../../../ui/Title.tsx'
import { Void } from '../../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: looks[(await room()).lang].title }
}

export default async function Reads({ searchParams }: { searchParams: Promise<Query> }) {
  const known = await staff('head', 'auditor')
  const [{ lang }, query, options] = [await room(), await searchParams, await asMe()]
  if (!known) return <Missing lang={lang} />
  const t = looks[lang]
  const after = one(query, 'after', 120)
  const result = await answered(() => backend().permit.reads({ caseId: '', pageSize: 50, pageToken: after }, options))
  if ('refused' in result) return <Unanswered result={result} lang={lang} title={t.title} />
  const { answer: page } = result
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      {page.reads.length === 0 ? <Void title={t.none[0]}>{t.none[1]}</Void> : <Looks reads={page.reads} lang={lang} caption={t.title} />}
      {(after || page.nextPageToken) && (
        <p className="pages">
          {after && <a href={hrefIn(lang, '/office/reads')}>{t.first}</a>}
          {page.nextPageToken && <a href={hrefIn(lang, `/office/reads?after=${encodeURIComponent(page.nextPageToken)}`)}>{t.more}</a>}
        </p>
      )}
    </main>
  )
}
