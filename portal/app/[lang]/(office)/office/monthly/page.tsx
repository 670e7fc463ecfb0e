import type { ListResponse } from '@qingdan/proto/permit/monthly/v1/monthly.ts'
import type { Metadata } from 'next'
import { today } from '../../../../../backend.ts'
import type { Query } from '../../../../../dated.ts'
import { officeBackend } from '../../../../../office/backend.ts'
import { Tabs } from '../../../../../office/Bar.tsx'
import { type FileRow, Files } from '../../../../../office/Files.tsx'
import { addressOf, markOf, nextStep, pageSize, runningOf, wantedIn } from '../../../../../office/queue.ts'
import { answered, staff } from '../../../../../office/staff.ts'
import { Unanswered } from '../../../../../office/Unanswered.tsx'
import { byDue } from '../../../../../office/term.ts'
import { townshipName } from '../../../../../office/who.ts'
import { room } from '../../../../../room.ts'
import { asMe } from '../../../../../session.ts'
import { fileText } from '../../../../../text/office/case.ts'
import { queue } from '../../../../../text/office/queue.ts'
import { stateOf } from '../../../../../text/office/states.ts'
import { hrefIn, type Lang } from '../../../../../text/text.ts'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Title } from '../../../../../ui/Title.tsx'
import { Void } from '../../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: queue[(await room()).lang].monthlyTitle }
}

const rowsOf = ({ rows }: ListResponse, day: string, lang: Lang): FileRow[] =>
  byDue(rows).flatMap(({ case: found, facts }): FileRow[] => {
    if (!found || !facts) return []
    const running = runningOf(found, day, lang)
    return [
      {
        key: found.id,
        href: hrefIn(lang, `/office/monthly/${found.id}`),
        number: townshipName(facts.township, lang),
        matter: queue[lang].monthly(facts.month),
        sub: facts.sentOn ? `${fileText[lang].facts.permits} ${fileText[lang].facts.permitsOf(facts.granted.length)}` : '',
        state: stateOf('monthly', found.state).word[lang],
        mark: markOf(found, 'monthly', running?.late ?? false),
        next: nextStep(found, 'monthly', lang).words,
        running,
      },
    ]
  })

export default async function Digests({ searchParams }: { searchParams: Promise<Query> }) {
  const known = await staff('township', 'permit', 'head', 'auditor')
  const [{ lang }, query, day, options] = [await room(), await searchParams, await today(), await asMe()]
  if (!known) return <Missing lang={lang} />
  const t = queue[lang]
  const wanted = wantedIn(query)
  const result = await answered(() =>
    officeBackend().monthly.list({ queue: wanted.tab, states: [], lateOnly: wanted.late, pageSize, pageToken: wanted.after }, options),
  )
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={t.monthlyTitle} />
  const { answer } = result
  const next = answer.nextPageToken && addressOf('/office/monthly', wanted, { after: answer.nextPageToken })
  return (
    <main id="main" className="wrap">
      <Title words={t.monthlyTitle} />
      <div className="bar">
        <Tabs wanted={wanted} counts={answer.counts} lang={lang} path="/office/monthly" signs={false} />
      </div>
      {answer.rows.length === 0 ? (
        <Void title={t.empty.monthly[0]} {...(wanted.tab !== 'all' && { way: { href: hrefIn(lang, '/office/monthly?queue=all'), label: t.seeAll } })}>
          {wanted.tab === 'all' ? t.empty.monthly[1] : t.empty.mine[1]}
        </Void>
      ) : (
        <Files
          rows={rowsOf(answer, day.date, lang)}
          heads={[t.columns.township, t.columns.matter, t.columns.now, t.columns.next, t.columns.clock]}
          caption={t.caption}
          none={t.noClock}
        />
      )}
      {(next || wanted.after) && (
        <p className="pages">
          {wanted.after && <a href={hrefIn(lang, addressOf('/office/monthly', wanted))}>{t.first}</a>}
          {next && <a href={hrefIn(lang, next)}>{t.more}</a>}
        </p>
      )}
    </main>
  )
}
