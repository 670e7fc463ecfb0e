import { startTracking } from '../../../../actions/track.ts'
import { track } from '../../../../text/track.ts'
import type { Lang } from '../../../../text/text.ts'
import { Acts } from '../../../../ui/Acts.tsx'
import { Errors, type Wrong } from '../../../../ui/Errors.tsx'
import { Field } from '../../../../ui/Field.tsx'

/** What was typed stays; the code too, so that one letter can be corrected. */
export const TrackForm = ({ lang, receipt, code, wrong }: { lang: Lang; receipt: string; code: string; wrong: readonly Wrong[] }) => {
  const t = track[lang]
  const says = Object.fromEntries(wrong.map(({ field, says: text }) => [field, text]))
  return (
    <>
      <Errors title={t.errors(wrong.length)} errors={wrong} />
      <form action={startTracking} className="pad">
        <input type="hidden" name="lang" value={lang} />
        <Field name="receipt" label={t.receipt} hint={t.receiptHint} value={receipt} wrong={says['receipt']} fix={t.fix} maxLength={40} capitals />
        <Field name="code" label={t.code} hint={t.codeHint} value={code} wrong={says['code']} fix={t.fix} maxLength={20} capitals />
        <Acts>
          <button type="submit" className="btn">
            {t.button}
          </button>
        </Acts>
      </form>
    </>
  )
}
