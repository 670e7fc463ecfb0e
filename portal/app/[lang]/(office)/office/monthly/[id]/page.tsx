import type { Metadata } from 'next'
import { today } from '../../../../../../backend.ts'
import { one, type Query } from '../../../../../../dated.ts'
import { officeBackend } from '../../../../../../office/backend.ts'
import { digestFacts } from '../../../../../../office/facts.ts'
import { Did, FileStatus } from '../../../../../../office/Head.tsx'
import { Known, More } from '../../../../../../office/Known.tsx'
import { Story } from '../../../../../../office/Papers.tsx'
import { Doing, type Here } from '../../../../../../office/Doing.tsx'
import { Periods } from '../../../../../../office/Periods.tsx'
import { answered, staff } from '../../../../../../office/staff.ts'
import { Unanswered } from '../../../../../../office/Unanswered.tsx'
import { storyOf } from '../../../../../../office/story.ts'
import { townshipName } from '../../../../../../office/who.ts'
import { room } from '../../../../../../room.ts'
import { asMe } from '../../../../../../session.ts'
import { fileText } from '../../../../../../text/office/case.ts'
import { officeFrame } from '../../../../../../text/office/frame.ts'
import { Missing } from '../../../../../../ui/Missing.tsx'
import { Of } from '../../../../../../ui/Of.tsx'
import { Part } from '../../../../../../ui/Part.tsx'
import { Title } from '../../../../../../ui/Title.tsx'
import { When } from '../../../../../../ui/When.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: fileText[(await room()).lang].digest }
}

async function read(id: string, before: string) {
  const options = await asMe()
  const { monthly } = officeBackend()
  return answered(async () => {
    const file = await monthly.get({ caseId: id }, options)
    return { ...file, history: await monthly.history({ caseId: id, pageSize: 50, pageToken: before }, options) }
  })
}

export default async function Digest({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const known = await staff('township', 'permit', 'head', 'auditor')
  const [{ lang }, { id }, query, day] = [await room(), await params, await searchParams, await today()]
  if (!known) return <Missing lang={lang} />
  const t = fileText[lang]
  const result = await read(id, one(query, 'before', 12))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={t.digest} />
  const { answer: file } = result
  const { case: found, facts } = file
  if (!found || !facts) return <Missing lang={lang} />
  const here: Here = { kind: 'monthly', found, lang, today: day.date }
  return (
    <>
      <Of
        lang={lang}
        crumbs={[{ label: officeFrame[lang].nav.monthly, href: '/office/monthly' }, { label: `${townshipName(facts.township, lang)} ${facts.month}` }]}
      />
      <main id="main" className="wrap">
        <Title
          words={[`${t.digest} `, `${townshipName(facts.township, lang)} ${facts.month}`]}
          note={
            <>
              {t.opened(townshipName(facts.township, lang))}
              {lang === 'en' && ' '}
              <When date={found.createdOn} lang={lang} />
              {t.openedOn}
            </>
          }
        />
        <Did kind="monthly" query={query} lang={lang} />
        <FileStatus found={found} kind="monthly" today={day.date} lang={lang} />
        <Periods here={here} />
        <div className="cols right case">
          <Doing here={here} />
          <div className="narrow file">
            <Part id="facts" title={t.facts.title}>
              <Known rows={digestFacts(facts, lang)} lang={lang} on={day.date} />
            </Part>
          </div>
          <section className="past" aria-labelledby="l-h">
            <h2 id="l-h" className="h3">
              {t.line.title}
            </h2>
            <Story caseId={found.id} kind="monthly" story={storyOf('monthly', file.history.entries, lang)} lang={lang} />
            <More token={file.history.nextPageToken} path={`/office/monthly/${found.id}`} lang={lang} />
          </section>
        </div>
      </main>
    </>
  )
}
