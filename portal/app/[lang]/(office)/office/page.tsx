import type { ListResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { backend, today } from '../../../../backend.ts'
import type { Query } from '../../../../dated.ts'
import { Find, Filters, Pages, Tabs } from '../../../../office/Bar.tsx'
import { type FileRow, Files } from '../../../../office/Files.tsx'
import { placesFor } from '../../../../office/places.ts'
import { addressOf, markOf, nextStep, requestOf, runningOf, type Wanted, wantedIn } from '../../../../office/queue.ts'
import { answered, staff } from '../../../../office/staff.ts'
import { Unanswered } from '../../../../office/Unanswered.tsx'
import { byDue, overdue, pressing } from '../../../../office/term.ts'
import { townshipName } from '../../../../office/who.ts'
import { groundTitle } from '../../../../office/words.ts'
import { room } from '../../../../room.ts'
import { asMe } from '../../../../session.ts'
import { queue } from '../../../../text/office/queue.ts'
import { stateOf } from '../../../../text/office/states.ts'
import { hrefIn, type Lang } from '../../../../text/text.ts'
import { Missing } from '../../../../ui/Missing.tsx'
import { Title } from '../../../../ui/Title.tsx'
import { Void } from '../../../../ui/Void.tsx'
import { When } from '../../../../ui/When.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: queue[(await room()).lang].title }
}

function rowsOf({ rows }: ListResponse, day: string, lang: Lang): FileRow[] {
  const t = queue[lang]
  return byDue(rows).flatMap(({ case: found, ground, maskedName }): FileRow[] => {
    if (!found) return []
    const running = runningOf(found, day, lang)
    const sub = [townshipName(found.area, lang), maskedName, found.onBehalf && t.onBehalf].filter(Boolean).join(lang === 'zh' ? '，' : ', ')
    return [
      {
        key: found.id,
        href: hrefIn(lang, `/office/permit/${found.id}`),
        number: found.receiptNumber,
        matter: groundTitle(ground, found.createdOn, lang),
        sub,
        state: stateOf('permit', found.state).word[lang],
        mark: markOf(found, 'permit', running?.late ?? false),
        next: nextStep(found, 'permit', lang).words,
        running,
      },
    ]
  })
}

const emptyOf = ({ find, late, state, tab }: Wanted): 'found' | 'late' | 'filtered' | Wanted['tab'] =>
  find ? 'found' : late ? 'late' : state ? 'filtered' : tab

const Empty = ({ wanted, lang }: { wanted: Wanted; lang: Lang }) => {
  const [title, text] = queue[lang].empty[emptyOf(wanted)]
  return (
    <Void title={title} {...(wanted.tab !== 'all' || wanted.find ? { way: { href: hrefIn(lang, '/office?queue=all'), label: queue[lang].seeAll } } : {})}>
      {text}
    </Void>
  )
}

export default async function Queue({ searchParams }: { searchParams: Promise<Query> }) {
  const known = await staff()
  const { lang } = await room()
  if (!known) return <Missing lang={lang} />
  const [first] = placesFor(known.roles)
  if (first && first.name !== 'queue') redirect(hrefIn(lang, first.href))
  const t = queue[lang]
  const [day, options, wanted] = [await today(), await asMe(), wantedIn(await searchParams)]
  const result = await answered(() => backend().permit.list(requestOf(wanted), options))
  if (!day || ('refused' in result && result.refused.rejected === 'unavailable')) return <Unanswered result={result} lang={lang} title={t.title} />
  if ('refused' in result) {
    const [title, text] = t.empty.noQueue
    return (
      <main id="main" className="wrap">
        <Title words={t.title} />
        <Void title={title}>{text}</Void>
      </main>
    )
  }
  const { answer } = result
  const dues = answer.rows.flatMap(({ case: found }) => (found ? (pressing(found) ?? []) : []))
  return (
    <main id="main" className="wrap">
      <Title
        words={t.title}
        note={
          <>
            {t.today} <When date={day.date} lang={lang} weekday />
            {lang === 'zh' ? '。' : '. '}
            {t.counts(dues.filter((deadline) => overdue(deadline, day.date)).length, dues.filter(({ due }) => due === day.date).length)}
          </>
        }
      />
      <div className="bar">
        <Tabs wanted={wanted} counts={answer.counts} lang={lang} />
        <Find wanted={wanted} lang={lang} />
      </div>
      <Filters wanted={wanted} lang={lang} />
      {answer.rows.length === 0 ? (
        <Empty wanted={wanted} lang={lang} />
      ) : (
        <Files
          rows={rowsOf(answer, day.date, lang)}
          heads={[t.columns.receipt, t.columns.matter, t.columns.now, t.columns.next, t.columns.clock]}
          caption={t.caption}
          none={t.noClock}
        />
      )}
      <Pages
        next={answer.nextPageToken && addressOf('/office', wanted, { after: answer.nextPageToken })}
        wanted={wanted}
        lang={lang}
        some={answer.rows.length > 0}
      />
    </main>
  )
}
