import type { Metadata } from 'next'
import { today } from '../../../../../backend.ts'
import type { Query } from '../../../../../dated.ts'
import { deskOf } from '../../../../../desks.ts'
import { type AssistanceKind, isAssistance, isEnrolment, makingStep, newCase } from '../../../../../kinds.ts'
import { membersIn, requestFor, rowsOf } from '../../../../../office/assistance/list.ts'
import { Find, Tabs } from '../../../../../office/Bar.tsx'
import { Files } from '../../../../../office/Files.tsx'
import { rolesOf } from '../../../../../office/places.ts'
import { addressOf, wantedIn } from '../../../../../office/queue.ts'
import { answered, staff } from '../../../../../office/staff.ts'
import { Unanswered } from '../../../../../office/Unanswered.tsx'
import { room } from '../../../../../room.ts'
import { asMe } from '../../../../../session.ts'
import { assistance } from '../../../../../text/office/assistance.ts'
import { queue } from '../../../../../text/office/queue.ts'
import { hrefIn, type Lang } from '../../../../../text/text.ts'
import { Act, Acts } from '../../../../../ui/Acts.tsx'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Title } from '../../../../../ui/Title.tsx'
import { Void } from '../../../../../ui/Void.tsx'

interface Asked {
  params: Promise<{ kind: string }>
  searchParams: Promise<Query>
}
export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { kind } = await params
  return { title: assistance[(await room()).lang].lists[kind] ?? '' }
}
const makers: readonly string[] = ['subsidy', 'head']

const Make = ({ kind, lang, roles }: { kind: AssistanceKind; lang: Lang; roles: readonly string[] }) => {
  const step = makingStep[kind]
  if (!step || !roles.some((role) => makers.includes(role))) return null
  return (
    <Acts>
      <Act href={hrefIn(lang, `/office/${kind}/${newCase}/${step}`)} alt>
        {assistance[lang].make[kind]}
      </Act>
    </Acts>
  )
}

/** The files of one kind, late ones first; or the members of one verification or payment. */
export default async function Kind({ params, searchParams }: Asked) {
  const { kind } = await params
  const [{ lang }, query, day] = [await room(), await searchParams, await today()]
  if (!isAssistance(kind)) return <Missing lang={lang} />
  const known = await staff(...rolesOf(kind))
  if (!known) return <Missing lang={lang} />
  const [t, words, path, options] = [queue[lang], assistance[lang], `/office/${kind}`, await asMe()]
  const [wanted, members] = [wantedIn(query), membersIn(query)]
  const title = words.lists[kind] ?? kind
  const result = await answered(() => deskOf(kind).list(requestFor(kind, wanted, members), options))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={title} />
  const { answer } = result
  const some = members.round || members.batch
  const next = answer.nextPageToken && addressOf(path, wanted, { after: answer.nextPageToken })
  const [none, why] = wanted.find ? t.empty.found : wanted.tab === 'mine' && !some ? words.empty.mine : words.empty.none
  return (
    <main id="main" className="wrap">
      <Title words={title} {...(some && { note: words.round.list })} />
      {!some && (
        <div className="bar">
          <Tabs wanted={wanted} counts={answer.counts} lang={lang} path={path} signs={kind !== 'round'} />
          {isEnrolment(kind) && <Find wanted={wanted} lang={lang} path={path} />}
        </div>
      )}
      <Make kind={kind} lang={lang} roles={known.roles} />
      {answer.rows.length === 0 ? (
        <Void title={none ?? ''} {...(wanted.tab !== 'all' && { way: { href: hrefIn(lang, `${path}?queue=all`), label: t.seeAll } })}>
          {why}
        </Void>
      ) : (
        <Files
          rows={rowsOf(kind, answer.rows, day.date, lang)}
          heads={[t.columns.receipt, t.columns.matter, t.columns.now, t.columns.next, t.columns.clock]}
          caption={t.caption}
          none={t.noClock}
        />
      )}
      {(next || wanted.after) && (
        <p className="pages">
          {wanted.after && <a href={hrefIn(lang, addressOf(path, wanted))}>{t.first}</a>}
          {next && <a href={hrefIn(lang, some ? `${next}&round=${members.round}&batch=${members.batch}&check=${members.check}` : next)}>{t.more}</a>}
        </p>
      )}
    </main>
  )
}
