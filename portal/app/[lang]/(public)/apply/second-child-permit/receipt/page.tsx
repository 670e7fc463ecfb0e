import type { Metadata } from 'next'
import { answerPeriod } from '../../../../../../apply/Review.tsx'
import { receiptNote } from '../../../../../../apply/send.ts'
import { startTracking } from '../../../../../../actions/track.ts'
import { room } from '../../../../../../room.ts'
import { signedIn } from '../../../../../../session.ts'
import { apply } from '../../../../../../text/apply.ts'
import { caseText } from '../../../../../../text/case.ts'
import { dateLong } from '../../../../../../text/dates.ts'
import { officeName } from '../../../../../../text/roles.ts'
import { hrefIn } from '../../../../../../text/text.ts'
import { type Fact, Facts } from '../../../../../../ui/Facts.tsx'
import { Part } from '../../../../../../ui/Part.tsx'
import { Steps } from '../../../../../../ui/Steps.tsx'
import { Title } from '../../../../../../ui/Title.tsx'
import { Void } from '../../../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: caseText[(await room()).lang].receipt }
}

export default async function ReceiptPage() {
  const [{ lang }, note] = await Promise.all([room(), receiptNote(), signedIn()])
  const t = apply[lang].receipt
  const words = caseText[lang]
  if (!note) {
    return (
      <main id="main" className="wrap">
        <Title words={words.receipt} />
        <Void title={t.gone[0]} way={{ href: hrefIn(lang, '/my'), label: t.my }}>
          {t.gone[1]}
        </Void>
      </main>
    )
  }
  const rows: (Fact | false)[] = [
    [
      words.number,
      <span key="n" className="big nb">
        {note.number}
      </span>,
    ],
    [
      t.code,
      <span key="c" className="big nb">
        {note.code}
      </span>,
    ],
    [words.matter, words.matterName],
    [words.received, words.receivedAt(officeName(note.office, lang), dateLong(note.on, lang))],
    note.onBehalf && [words.behalf, t.behalf],
    [words.fee, words.noFee],
  ]
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      <Part id="receipt" title={words.receipt} first>
        <div>
          <Facts rows={rows.filter((row) => row !== false)} />
          <p>{t.once}</p>
          <p className="note no-print">{t.print}</p>
        </div>
      </Part>
      <Part id="next" title={t.next}>
        <Steps steps={t.steps(answerPeriod(note.on, lang)).map(([title, text]) => ({ title, text }))} />
      </Part>
      <form action={startTracking} className="acts">
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="receipt" value={note.number} />
        <input type="hidden" name="code" value={note.code} />
        {!note.onBehalf && (
          <a className="btn" href={hrefIn(lang, `/my/${note.caseId}`)}>
            {t.my}
          </a>
        )}
        <button type="submit" className="as-link">
          {t.track}
        </button>
        <a href={hrefIn(lang, `/documents/${note.caseId}/1?receipt=1`)}>{t.paper}</a>
      </form>
    </main>
  )
}
