import type { Metadata } from 'next'
import { today } from '../../../../../backend.ts'
import { Cited } from '../../../../../case/Cited.tsx'
import { Running } from '../../../../../case/Clocks.tsx'
import { Line } from '../../../../../case/Line.tsx'
import { looksOf } from '../../../../../case/looks.ts'
import { Receipt } from '../../../../../case/Receipt.tsx'
import { Remedies } from '../../../../../case/Remedies.tsx'
import { statusOf } from '../../../../../case/status.ts'
import { Yours } from '../../../../../case/Yours.tsx'
import { one, type Query } from '../../../../../dated.ts'
import { Notices, Persons } from '../../../../../my/About.tsx'
import { mine } from '../../../../../my/mine.ts'
import { room } from '../../../../../room.ts'
import { signedIn } from '../../../../../session.ts'
import { caseText } from '../../../../../text/case.ts'
import { my } from '../../../../../text/my.ts'
import { lost } from '../../../../../text/office/lost.ts'
import { readText } from '../../../../../text/reads.ts'
import { yours } from '../../../../../text/yours.ts'
import { Fault } from '../../../../../ui/Fault.tsx'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Of } from '../../../../../ui/Of.tsx'
import { Part } from '../../../../../ui/Part.tsx'
import { Status } from '../../../../../ui/Status.tsx'
import { Title } from '../../../../../ui/Title.tsx'
import { Void } from '../../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: my[(await room()).lang].title }
}

export default async function MyCase({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const [{ lang }, { id }, query] = await Promise.all([room(), params, searchParams, signedIn()])
  const [day, result] = await Promise.all([today(), mine(id)])
  const t = my[lang]
  const words = caseText[lang]
  if (result === 'down' || !day) return <Fault lang={lang} title={t.title} />
  if (result === 'none' || !result.got.case || !result.got.facts) return <Missing lang={lang} />
  const { got, entries, reads } = result
  const [found, facts] = [got.case!, got.facts!]
  const { parts, by, late } = statusOf(found, facts, day.date, lang)
  const looks = looksOf(reads, lang)
  const done = yours[lang].acts[one(query, 'done', 40)]?.[0]
  return (
    <>
      <Of
        lang={lang}
        crumbs={[
          { label: words.matterName, href: '/guides/second-child-permit' },
          { label: t.title, href: '/my' },
        ]}
      />
      <main id="main" className="wrap">
        <Title
          words={words.matterName}
          note={
            <>
              {words.number} <b className="nb">{found.receiptNumber}</b>
              {found.onBehalf && <> {t.behalfCase}</>}
            </>
          }
        />
        {done && <Void title={t.done(done)}>{t.doneText}</Void>}
        <Status label={words.status} parts={parts} late={late} {...(by !== undefined && { by })} />
        {found.lost.length > 0 && <Void title={lost[lang].citizen}>{null}</Void>}
        {found.erased && <Void title={lost[lang].erased}>{null}</Void>}
        <Yours found={found} facts={facts} lang={lang} />
        {found.deadlines.length > 0 && (
          <Part id="clock" title={words.clock} wide>
            <div>
              {found.deadlines.map((deadline) => (
                <Running key={deadline.name} deadline={deadline} today={day.date} lang={lang} />
              ))}
            </div>
          </Part>
        )}
        <Remedies entries={entries} lang={lang} />
        <Part id="line" title={words.line}>
          <div>
            <p className="note">
              {looks.length === 0 && readText[lang].none} {readText[lang].note}
            </p>
            <Line found={found} entries={entries} looks={looks} today={day.date} lang={lang} />
          </div>
        </Part>
        <Notices notices={got.notices} entries={entries} lang={lang} />
        {got.people && <Persons people={got.people} lang={lang} />}
        <Part id="receipt" title={words.receipt}>
          <Receipt found={found} facts={facts} lang={lang} />
        </Part>
        <Cited found={found} entries={entries} today={day.date} lang={lang} />
      </main>
    </>
  )
}
