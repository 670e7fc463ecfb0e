import type { GetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Metadata } from 'next'
import { backend, today } from '../../../../../../backend.ts'
import { one, type Query } from '../../../../../../dated.ts'
import { Aside } from '../../../../../../office/Aside.tsx'
import { factsOf } from '../../../../../../office/facts.ts'
import { Did, FileStatus } from '../../../../../../office/Head.tsx'
import { Known, More } from '../../../../../../office/Known.tsx'
import { LooksFold, Notices } from '../../../../../../office/Looks.tsx'
import { Lost } from '../../../../../../office/Lost.tsx'
import { Documents, Materials, Story } from '../../../../../../office/Papers.tsx'
import { People, shownTexts, Texts } from '../../../../../../office/People.tsx'
import { Doing, type Here, Waits } from '../../../../../../office/Doing.tsx'
import { isWide, Periods } from '../../../../../../office/Periods.tsx'
import { answered, staff } from '../../../../../../office/staff.ts'
import { Unanswered } from '../../../../../../office/Unanswered.tsx'
import { storyOf, type Told } from '../../../../../../office/story.ts'
import { townshipName } from '../../../../../../office/who.ts'
import { room } from '../../../../../../room.ts'
import { asMe, type Session } from '../../../../../../session.ts'
import { fileText } from '../../../../../../text/office/case.ts'
import { officeFrame } from '../../../../../../text/office/frame.ts'
import { Missing } from '../../../../../../ui/Missing.tsx'
import { Fold } from '../../../../../../ui/Fold.tsx'
import { Of } from '../../../../../../ui/Of.tsx'
import { Part } from '../../../../../../ui/Part.tsx'
import { Title } from '../../../../../../ui/Title.tsx'
import { When } from '../../../../../../ui/When.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: fileText[(await room()).lang].matter }
}

/** What the page is made of: the first look is recorded by the service before it answers. */
async function read(id: string, known: Session, before: string) {
  const { permit } = backend()
  const options = await asMe()
  const seesReads = known.roles.some((role) => role === 'head' || role === 'auditor')
  const got = await answered(() => permit.get({ caseId: id }, options))
  if (!('answer' in got)) return got
  const [history, reads] = await Promise.all([
    permit.history({ caseId: id, pageSize: 50, pageToken: before }, options),
    seesReads ? permit.reads({ caseId: id, pageSize: 10, pageToken: '' }, options) : undefined,
  ])
  return { answer: { ...got.answer, history, reads: reads?.reads } }
}

const Body = ({ file, here, story, known }: { file: GetResponse; here: Here; story: readonly Told[]; known: Session }) => {
  const { lang, found } = here
  const t = fileText[lang]
  const mayOpen = known.roles.some((role) => ['township', 'permit', 'head', 'counterClerk'].includes(role))
  const { facts, people } = file
  return (
    <div className="narrow file">
      {!isWide(found) && <Periods here={here} />}
      {facts && (
        <Part id="facts" title={t.facts.title}>
          <Known rows={factsOf(facts, lang)} lang={lang} on={here.today} />
        </Part>
      )}
      {people && (
        <Part id="people" title={t.people.title}>
          <People
            caseId={found.id}
            people={people}
            applicant={facts?.applicant ?? ''}
            lang={lang}
            mayUnmask={known.roles.some((role) => ['township', 'permit', 'head'].includes(role))}
          />
        </Part>
      )}
      {facts && (
        <Fold
          id="papers"
          title={[t.papers.title, facts.materials.length > 0 && t.papers.count(facts.materials.length)].filter(Boolean).join(lang === 'zh' ? '，' : ', ')}
        >
          <Materials caseId={found.id} materials={facts.materials} lang={lang} mayOpen={mayOpen} />
        </Fold>
      )}
      {people && shownTexts(people.texts).length > 0 && (
        <Fold id="texts" title={t.texts.title}>
          <p className="note">{t.texts.note}</p>
          <Texts texts={people.texts} lang={lang} />
        </Fold>
      )}
      {facts && (
        <Part id="documents" title={t.documents.title}>
          <Documents caseId={found.id} story={story} facts={facts} lang={lang} />
        </Part>
      )}
      <Fold id="notices" title={t.notices.title}>
        <Notices notices={file.notices} lang={lang} />
      </Fold>
    </div>
  )
}

export default async function PermitFile({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const known = await staff()
  const [{ lang }, { id }, query, day] = [await room(), await params, await searchParams, await today()]
  if (!known) return <Missing lang={lang} />
  const t = fileText[lang]
  const result = await read(id, known, one(query, 'before', 12))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={t.matter} />
  const { answer: file } = result
  const { case: found } = file
  if (!found) return <Missing lang={lang} />
  const here: Here = { kind: 'permit', found, lang, today: day.date }
  const story = storyOf('permit', file.history.entries, lang)
  return (
    <>
      <Of lang={lang} crumbs={[{ label: officeFrame[lang].nav.queue, href: '/office' }, { label: found.receiptNumber }]} />
      <main id="main" className="wrap">
        <Title
          words={[`${t.matter} `, found.receiptNumber]}
          note={
            <>
              {t.submitted(townshipName(found.area, lang))}
              {lang === 'en' && ' '}
              <When date={found.createdOn} lang={lang} />
              {t.on}
              {found.onBehalf && t.behalf}
              {t.recorded}
            </>
          }
        />
        <Did kind="permit" query={query} lang={lang} />
        <FileStatus found={found} kind="permit" today={day.date} lang={lang} />
        <Lost found={found} lang={lang} wrong={one(query, 'lost', 400)} />
        <Waits here={here} />
        {isWide(found) && <Periods here={here} />}
        <div className="cols right case">
          <Doing here={here} />
          <Body file={file} here={here} story={story} known={known} />
          <section className="past" aria-labelledby="l-h">
            <h2 id="l-h" className="h3">
              {t.line.title}
            </h2>
            <Story caseId={found.id} kind="permit" story={story} lang={lang} />
            <More token={file.history.nextPageToken} path={`/office/permit/${found.id}`} lang={lang} />
          </section>
        </div>
        {known.roles.some((role) => ['township', 'permit', 'head'].includes(role)) && !found.own && (
          <Aside found={found} lang={lang} wrong={query['aside'] === 'wrong'} />
        )}
        <LooksFold reads={file.reads} lang={lang} />
      </main>
    </>
  )
}
