import type { ReactNode } from 'react'
import type { TrackResponse } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import type { Enrolment } from '../kinds.ts'
import { enrolmentFacts } from '../office/assistance/facts.ts'
import type { Here } from '../office/Doing.tsx'
import { FileStatus } from '../office/Head.tsx'
import { Known } from '../office/Known.tsx'
import { Story } from '../office/Papers.tsx'
import { Periods } from '../office/Periods.tsx'
import { storyOf } from '../office/story.ts'
import { assisted } from '../text/assistance.ts'
import type { Lang } from '../text/text.ts'
import { Part } from '../ui/Part.tsx'
import { Remedies } from './Remedies.tsx'

/** An assistance as whoever holds its receipt and code may see it: where it stands, until when, and what can be done against it; no name, no money. */
export function Assistance({ kind, answer, on, lang, children }: { kind: Enrolment; answer: TrackResponse; on: string; lang: Lang; children: ReactNode }) {
  const { case: found, facts, entries } = answer
  if (!found || !facts) return null
  const [t, here] = [assisted[lang].mine, { kind, found, lang, today: on } satisfies Here]
  return (
    <>
      <FileStatus found={found} kind={kind} today={on} lang={lang} />
      {found.deadlines.length > 0 && <Periods here={here} />}
      <Part id="facts" title={t.facts}>
        <Known rows={enrolmentFacts(facts, lang)} lang={lang} on={on} />
      </Part>
      <Remedies entries={entries} lang={lang} />
      <Part id="line" title={t.line}>
        <Story caseId={found.id} kind={kind} story={storyOf(kind, entries, lang)} lang={lang} />
      </Part>
      {children}
    </>
  )
}
