import type { Facts as ClawbackFacts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Facts as EnrolmentFacts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { today } from '../../backend.ts'
import { formOf } from '../../commands/typed.ts'
import { one, type Query } from '../../dated.ts'
import { Remedies } from '../../case/Remedies.tsx'
import { Payments } from '../../office/assistance/Enrolment.tsx'
import { clawbackFacts, enrolmentFacts } from '../../office/assistance/facts.ts'
import type { Here } from '../../office/Doing.tsx'
import { Did, FileStatus } from '../../office/Head.tsx'
import { Known } from '../../office/Known.tsx'
import { Notices } from '../../office/Looks.tsx'
import { Documents, Story } from '../../office/Papers.tsx'
import { Periods } from '../../office/Periods.tsx'
import { storyOf } from '../../office/story.ts'
import { room } from '../../room.ts'
import { signedIn } from '../../session.ts'
import { assisted } from '../../text/assistance.ts'
import { caseText } from '../../text/case.ts'
import { isClause } from '../../text/clauses.ts'
import { commandName } from '../../text/commands.ts'
import { my } from '../../text/my.ts'
import { lost } from '../../text/office/lost.ts'
import { hrefIn } from '../../text/text.ts'
import { Clause } from '../../ui/Clause.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Missing } from '../../ui/Missing.tsx'
import { Of } from '../../ui/Of.tsx'
import { Part } from '../../ui/Part.tsx'
import { Title } from '../../ui/Title.tsx'
import { Void } from '../../ui/Void.tsx'
import { Looked } from './Looked.tsx'
import { Reasons } from './Reasons.tsx'
import { mine, type OwnKind } from './mine.ts'

const Ways = ({ here: { kind, found, lang } }: { here: Here }) => {
  const t = assisted[lang].mine
  const actions = found.actions.filter(({ command }) => formOf(kind, command))
  if (actions.length === 0) return <p>{t.nothing}</p>
  return (
    <ul className="ways">
      {actions.map(({ command, clause }) => (
        <li key={command}>
          <a className={command === 'defend' ? 'btn' : 'btn alt'} href={hrefIn(lang, `/my/${kind}/${found.id}/${command}`)}>
            {commandName(`${kind}.${command}`)?.[lang] ?? command}
          </a>{' '}
          {isClause(clause) && <Clause id={clause} on={found.on} lang={lang} />}
        </li>
      ))}
    </ul>
  )
}

/** A person's own file: where it stands, what they can do, every payment line by line, every document, and who looked. */
export async function FilePage({ kind, params, searchParams }: { kind: OwnKind; params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  const [{ lang }, { id }, query] = await Promise.all([room(), params, searchParams, signedIn()])
  const [day, result] = await Promise.all([today(), mine(kind, id)])
  const [t, name] = [assisted[lang].mine, assisted[lang].names[kind] ?? kind]
  if (result === 'down' || !day) return <Fault lang={lang} title={name} />
  if (result === 'none' || !result.file.case || !result.file.facts) return <Missing lang={lang} />
  const { file, entries, reads } = result
  const found = file.case!
  const here: Here = { kind, found, lang, today: day.date }
  const story = storyOf(kind, entries, lang)
  const enrolled = kind === 'clawback' ? undefined : (file.facts as EnrolmentFacts)
  const rows = enrolled ? enrolmentFacts(enrolled, lang) : clawbackFacts(file.facts as ClawbackFacts, lang)
  return (
    <>
      <Of lang={lang} crumbs={[{ label: my[lang].title, href: '/my' }, { label: name }]} />
      <main id="main" className="wrap">
        <Title
          words={name}
          note={
            <>
              {caseText[lang].number} <b className="nb">{found.receiptNumber || one(query, 'n', 20)}</b>
            </>
          }
        />
        <Did kind={kind} query={query} lang={lang} />
        <FileStatus found={found} kind={kind} today={day.date} lang={lang} />
        {found.lost.length > 0 && <Void title={lost[lang].citizen}>{null}</Void>}
        {found.erased && <Void title={lost[lang].erased}>{null}</Void>}
        <Part id="you" title={t.can}>
          <div className="text">
            <Ways here={here} />
            {enrolled && enrolled.leads.length > 0 && <p className="note">{t.lead}</p>}
          </div>
        </Part>
        <Remedies entries={entries} lang={lang} />
        <Reasons people={file.people} lang={lang} />
        {found.deadlines.length > 0 && <Periods here={here} />}
        <Part id="facts" title={t.facts}>
          <Known rows={rows} lang={lang} on={day.date} />
        </Part>
        {enrolled && (
          <Part id="money" title={t.paid}>
            <Payments facts={enrolled} lang={lang} on={day.date} />
          </Part>
        )}
        <Part id="documents" title={t.documents}>
          <Documents caseId={found.id} kind={kind} story={story} facts={file.facts as EnrolmentFacts} lang={lang} />
        </Part>
        <Part id="line" title={t.line}>
          <Story caseId={found.id} kind={kind} story={story} lang={lang} />
        </Part>
        <Part id="notices" title={t.notices}>
          <Notices notices={file.notices ?? []} lang={lang} />
        </Part>
        <Part id="looks" title={t.looks}>
          <Looked reads={reads} lang={lang} />
        </Part>
      </main>
    </>
  )
}
