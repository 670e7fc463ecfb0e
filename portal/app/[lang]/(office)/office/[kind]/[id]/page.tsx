import type { Metadata } from 'next'
import { today } from '../../../../../../backend.ts'
import { one, type Query } from '../../../../../../dated.ts'
import { type AssistanceKind, isAssistance } from '../../../../../../kinds.ts'
import { Aside } from '../../../../../../office/Aside.tsx'
import { Body } from '../../../../../../office/assistance/Body.tsx'
import { readFile } from '../../../../../../office/assistance/read.ts'
import { Doing, type Here, Waits } from '../../../../../../office/Doing.tsx'
import { Did, FileStatus } from '../../../../../../office/Head.tsx'
import { More } from '../../../../../../office/Known.tsx'
import { LooksFold } from '../../../../../../office/Looks.tsx'
import { Lost } from '../../../../../../office/Lost.tsx'
import { Story } from '../../../../../../office/Papers.tsx'
import { isWide, Periods } from '../../../../../../office/Periods.tsx'
import { listName, listPath, rolesOf } from '../../../../../../office/places.ts'
import { staff } from '../../../../../../office/staff.ts'
import { storyOf } from '../../../../../../office/story.ts'
import { Unanswered } from '../../../../../../office/Unanswered.tsx'
import { townshipName } from '../../../../../../office/who.ts'
import { room } from '../../../../../../room.ts'
import { assistance } from '../../../../../../text/office/assistance.ts'
import { fileText } from '../../../../../../text/office/case.ts'
import { Missing } from '../../../../../../ui/Missing.tsx'
import { Of } from '../../../../../../ui/Of.tsx'
import { Title } from '../../../../../../ui/Title.tsx'
import { When } from '../../../../../../ui/When.tsx'

interface Asked {
  params: Promise<{ kind: string; id: string }>
  searchParams: Promise<Query>
}
export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { kind } = await params
  return { title: assistance[(await room()).lang].names[kind] ?? '' }
}
/** What is about a person: every look is theirs to read, and an officer may have to stand aside. */
const withAside: readonly AssistanceKind[] = ['reward', 'special', 'clawback']

export default async function AssistanceFile({ params, searchParams }: Asked) {
  const { kind, id } = await params
  const [{ lang }, query, day] = [await room(), await searchParams, await today()]
  const known = isAssistance(kind) ? await staff(...rolesOf(kind)) : undefined
  if (!isAssistance(kind) || !known) return <Missing lang={lang} />
  const [t, name] = [fileText[lang], assistance[lang].names[kind] ?? kind]
  const result = await readFile(kind, id, known, one(query, 'before', 12))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={name} />
  const { answer: file } = result
  const { case: found } = file
  if (!found || !file.facts) return <Missing lang={lang} />
  const here: Here = { kind, found, lang, today: day.date }
  const story = storyOf(kind, file.history.entries, lang)
  const number = found.receiptNumber || found.createdOn
  const ofPerson = withAside.includes(kind)
  const bank = { taken: one(query, 'taken', 5) === 'yes', refused: one(query, 'refused', 200) }
  return (
    <>
      <Of lang={lang} crumbs={[{ label: listName(kind, lang), href: listPath(kind) }, { label: number }]} />
      <main id="main" className="wrap">
        <Title
          words={[`${name} `, number]}
          note={
            <>
              {ofPerson ? t.submitted(townshipName(found.area, lang)) : assistance[lang].begun}
              {lang === 'en' && ' '}
              <When date={found.createdOn} lang={lang} />
              {ofPerson && t.on}
              {found.onBehalf && t.behalf}
              {ofPerson && t.recorded}
            </>
          }
        />
        <Did kind={kind} query={query} lang={lang} />
        <FileStatus found={found} kind={kind} today={day.date} lang={lang} />
        <Lost found={found} kind={kind} lang={lang} wrong={one(query, 'lost', 400)} />
        <Waits here={here} />
        {isWide(found) && <Periods here={here} />}
        <div className="cols right case">
          <Doing here={here} />
          <div className="narrow file">
            {!isWide(found) && <Periods here={here} />}
            <Body kind={kind} file={file} here={here} story={story} known={known} bank={bank} />
          </div>
          <section className="past" aria-labelledby="l-h">
            <h2 id="l-h" className="h3">
              {t.line.title}
            </h2>
            <Story caseId={found.id} kind={kind} story={story} lang={lang} />
            <More token={file.history.nextPageToken} path={`/office/${kind}/${found.id}`} lang={lang} />
          </section>
        </div>
        {ofPerson && !found.own && known.roles.some((role) => ['township', 'committee', 'subsidy', 'head'].includes(role)) && (
          <Aside found={found} kind={kind} lang={lang} wrong={query['aside'] === 'wrong'} />
        )}
        <LooksFold reads={file.reads} lang={lang} />
      </main>
    </>
  )
}
