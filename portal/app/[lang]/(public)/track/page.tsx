import type { TrackResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Metadata } from 'next'
import { stopTracking } from '../../../../actions/track.ts'
import { answerTooMany } from '../../../../answer.ts'
import { today } from '../../../../backend.ts'
import { Assistance } from '../../../../case/Assistance.tsx'
import { Cited } from '../../../../case/Cited.tsx'
import { Running } from '../../../../case/Clocks.tsx'
import { Line } from '../../../../case/Line.tsx'
import { Receipt } from '../../../../case/Receipt.tsx'
import { Remedies } from '../../../../case/Remedies.tsx'
import { statusOf } from '../../../../case/status.ts'
import { tracked, type Tracking } from '../../../../case/tracked.ts'
import { Yours } from '../../../../case/Yours.tsx'
import { room } from '../../../../room.ts'
import { peek } from '../../../../session.ts'
import { assisted } from '../../../../text/assistance.ts'
import { caseText } from '../../../../text/case.ts'
import { track } from '../../../../text/track.ts'
import { hrefIn, type Lang } from '../../../../text/text.ts'
import { Acts } from '../../../../ui/Acts.tsx'
import { Of } from '../../../../ui/Of.tsx'
import { Part } from '../../../../ui/Part.tsx'
import { Status } from '../../../../ui/Status.tsx'
import { Title } from '../../../../ui/Title.tsx'
import { Void } from '../../../../ui/Void.tsx'
import { trackedBy } from '../../../../tracking.ts'
import { TrackForm } from './Form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: track[(await room()).lang].name }
}

const Failed = async ({ result, lang }: { result: Extract<Tracking, { failed: unknown }>; lang: Lang }) => {
  const t = track[lang]
  if (result.failed === 'wrong') return <Void title={t.wrong[0]}>{t.wrong[1]}</Void>
  if (result.failed === 'too-many') {
    await answerTooMany(result.wait ?? 10)
    return <Void title={t.tooMany(result.wait ?? 10)}>{t.tooManyText}</Void>
  }
  return <Void title={t.down}>{t.downText}</Void>
}

const Other = ({ lang }: { lang: Lang }) => (
  <form action={stopTracking}>
    <input type="hidden" name="lang" value={lang} />
    <button type="submit" className="as-link">
      {track[lang].other}
    </button>
  </form>
)

const Found = ({ answer: { case: found, facts, entries }, on, lang }: { answer: TrackResponse; on: string; lang: Lang }) => {
  const t = caseText[lang]
  if (!found || !facts) return null
  const { parts, by, late } = statusOf(found, facts, on, lang)
  return (
    <>
      <Status label={t.status} parts={parts} late={late} {...(by !== undefined && { by })} />
      {found.deadlines.length > 0 && (
        <Part id="clock" title={t.clock} wide>
          <div>
            {found.deadlines.map((deadline) => (
              <Running key={deadline.name} deadline={deadline} today={on} lang={lang} />
            ))}
          </div>
        </Part>
      )}
      <Yours found={found} facts={facts} lang={lang} tracked />
      <Remedies entries={entries} lang={lang} />
      <Part id="line" title={t.line}>
        <Line found={found} entries={entries} today={on} lang={lang} />
      </Part>
      <Part id="receipt" title={t.receipt}>
        <div>
          <Receipt found={found} facts={facts} lang={lang} />
          <Acts>
            <a href={hrefIn(lang, '/my')}>{track[lang].account}</a>
            <Other lang={lang} />
          </Acts>
        </div>
      </Part>
      <Cited found={found} entries={entries} today={on} lang={lang} />
    </>
  )
}

export default async function Track() {
  const [{ lang }, by, day, known] = await Promise.all([room(), trackedBy(), today(), peek()])
  const t = track[lang]
  const wrong = by ? [...(by.receiptNumber ? [] : [{ field: 'receipt', says: t.noReceipt }]), ...(by.queryCode ? [] : [{ field: 'code', says: t.noCode }])] : []
  const result = by && wrong.length === 0 ? await tracked(by) : undefined
  const answer = result && 'answer' in result && day ? result.answer : undefined
  const other = result && 'assistance' in result && day ? result : undefined
  const found = answer?.case ?? other?.assistance.case
  const failed = result && 'failed' in result ? result : result && !day ? ({ failed: 'down' } as const) : undefined
  const note = found && (
    <>
      {t.note}
      <b className="nb">{found.receiptNumber}</b>
      {t.noteAfter}
    </>
  )
  return (
    <>
      <Of
        lang={lang}
        crumbs={[
          other ? { label: assisted[lang].names[other.kind] ?? '' } : { label: caseText[lang].matterName, href: '/guides/second-child-permit' },
          { label: t.name },
        ]}
      />
      <main id="main" className="wrap">
        <Title words={t.title} {...(found ? { note } : { lead: t.lead })} />
        {failed && <Failed result={failed} lang={lang} />}
        {other && day ? (
          <Assistance kind={other.kind} answer={other.assistance} on={day.date} lang={lang}>
            <Acts>
              <a href={hrefIn(lang, '/my')}>{t.account}</a>
              <Other lang={lang} />
            </Acts>
          </Assistance>
        ) : answer && day ? (
          <Found answer={answer} on={day.date} lang={lang} />
        ) : (
          <TrackForm lang={lang} receipt={by?.receiptNumber ?? ''} code={by?.queryCode ?? ''} wrong={wrong} />
        )}
        {!found && !known && <p className="note">{t.attach}</p>}
      </main>
    </>
  )
}
