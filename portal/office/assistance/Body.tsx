import type { Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts as ClawbackFacts, People as ClawbackPeople } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Facts as EnrolmentFacts, People as EnrolmentPeople } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Facts as RoundFacts } from '@qingdan/proto/subsidy/round/v1/round.ts'
import type { AssistanceKind } from '../../kinds.ts'
import type { Session } from '../../session.ts'
import { assistance } from '../../text/office/assistance.ts'
import { fileText } from '../../text/office/case.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { Part } from '../../ui/Part.tsx'
import type { Here } from '../Doing.tsx'
import { Known } from '../Known.tsx'
import { Notices } from '../Looks.tsx'
import { Documents, Materials } from '../Papers.tsx'
import { shownTexts, Texts } from '../People.tsx'
import type { Told } from '../story.ts'
import { BankFile, Progress as Paid, Report } from './Batch.tsx'
import { Checks, Leads, Payments } from './Enrolment.tsx'
import { batchFacts, clawbackFacts, enrolmentFacts, roundFacts } from './facts.ts'
import { People } from './People.tsx'
import type { Read } from './read.ts'
import { Matches, Progress as Checked } from './Round.tsx'

export interface Shown {
  kind: AssistanceKind
  file: Read
  here: Here
  story: readonly Told[]
  known: Session
  /** What came of a bank's answer that was just handed in. */
  bank: { taken: boolean; refused: string }
}
const opens = ['township', 'subsidy', 'head']
const may = ({ known }: Shown, roles: readonly string[]): boolean => known.roles.some((role) => roles.includes(role))

const Kept = ({ texts, here: { lang } }: { texts: Record<string, string>; here: Here }) =>
  shownTexts(texts).length === 0 ? null : (
    <Fold id="texts" title={fileText[lang].texts.title}>
      <p className="note">{fileText[lang].texts.note}</p>
      <Texts texts={texts} lang={lang} />
    </Fold>
  )

const Enrolled = (shown: Shown) => {
  const { kind, file, here, story } = shown
  const { lang, found, today } = here
  const [t, words] = [fileText[lang], assistance[lang]]
  const [facts, people] = [file.facts as EnrolmentFacts, file.people as EnrolmentPeople | undefined]
  return (
    <>
      <Part id="facts" title={t.facts.title}>
        <Known rows={enrolmentFacts(facts, lang)} lang={lang} on={today} />
      </Part>
      {people && (
        <Part id="people" title={t.people.title}>
          <People kind={kind} caseId={found.id} people={people} lang={lang} mayUnmask={may(shown, opens)} />
        </Part>
      )}
      {facts.leads.length > 0 && (
        <Part id="leads" title={words.leads.title}>
          <Leads facts={facts} lang={lang} />
        </Part>
      )}
      {facts.checks.length > 0 && (
        <Part id="checks" title={words.checks.title}>
          <Checks facts={facts} lang={lang} />
        </Part>
      )}
      {!may(shown, ['committee']) && (
        <Part id="money" title={words.money.title}>
          <Payments facts={facts} lang={lang} on={today} />
        </Part>
      )}
      <Fold id="papers" title={t.papers.title}>
        <Materials caseId={found.id} kind={kind} materials={facts.materials} lang={lang} mayOpen={may(shown, opens)} />
      </Fold>
      {people && <Kept texts={people.texts} here={here} />}
      <Part id="documents" title={t.documents.title}>
        <Documents caseId={found.id} kind={kind} story={story} facts={facts} lang={lang} />
      </Part>
      <Fold id="notices" title={t.notices.title}>
        <Notices notices={file.notices ?? []} lang={lang} />
      </Fold>
    </>
  )
}
const Verifying = (shown: Shown) => {
  const {
    file,
    here: { lang, found, today },
  } = shown
  const [facts, words] = [file.facts as RoundFacts, assistance[lang].round]
  return (
    <>
      <Part id="facts" title={fileText[lang].facts.title}>
        <Known rows={roundFacts(facts, lang)} lang={lang} on={today} />
      </Part>
      {file.feedback && (
        <Part id="feedback" title={words.feedback}>
          <p className="kept">{file.feedback}</p>
        </Part>
      )}
      {file.round && (
        <Part id="progress" title={words.progress}>
          <Checked id={found.id} progress={file.round} checks={found.state !== 'closed' && may(shown, ['township', 'committee'])} lang={lang} />
        </Part>
      )}
      {facts.matches.length > 0 && (
        <Part id="matches" title={words.matches}>
          <Matches facts={facts} lang={lang} />
        </Part>
      )}
    </>
  )
}
const Paying = (shown: Shown) => {
  const { file, here, bank } = shown
  const { lang, found, today } = here
  const [facts, words] = [file.facts as BatchFacts, assistance[lang].batch]
  return (
    <>
      <Part id="facts" title={fileText[lang].facts.title}>
        <Known rows={batchFacts(facts, lang)} lang={lang} on={today} />
      </Part>
      {file.batch && (
        <Part id="progress" title={assistance[lang].money.title}>
          <Paid progress={file.batch} lang={lang} />
        </Part>
      )}
      {may(shown, ['finance']) && facts.exportedOn !== '' && (
        <Part id="bank" title={words.file}>
          <BankFile found={found} lang={lang} refused={bank.refused} taken={bank.taken} />
        </Part>
      )}
      {file.report && file.report.length > 0 && (
        <Part id="report" title={words.report}>
          <Report rows={file.report} year={found.createdOn.slice(0, 4)} lang={lang} />
        </Part>
      )}
    </>
  )
}
const AskedBack = ({ kind, file, here, story }: Shown) => {
  const { lang, found, today } = here
  const [facts, people, words] = [file.facts as ClawbackFacts, file.people as ClawbackPeople | undefined, fileText[lang]]
  const person = people?.person
  return (
    <>
      <Part id="facts" title={words.facts.title}>
        <Known rows={clawbackFacts(facts, lang)} lang={lang} on={today} />
      </Part>
      {person && (
        <Part id="people" title={words.people.title}>
          <Facts
            rows={[
              [words.people.name, person.name],
              [words.people.id, person.idNumber],
              [words.people.phone, person.phone],
            ]}
          />
        </Part>
      )}
      {people && <Kept texts={people.texts} here={here} />}
      <Part id="documents" title={words.documents.title}>
        <Documents caseId={found.id} kind={kind} story={story} facts={facts} lang={lang} />
      </Part>
      <Fold id="notices" title={words.notices.title}>
        <Notices notices={file.notices ?? []} lang={lang} />
      </Fold>
    </>
  )
}
const bodies = { reward: Enrolled, special: Enrolled, round: Verifying, batch: Paying, clawback: AskedBack } as const

/** What is in a file of its kind. */
export const Body = (shown: Shown) => {
  const Of = bodies[shown.kind]
  return <Of {...shown} />
}
