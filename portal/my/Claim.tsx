import { claim } from '../actions/my.ts'
import { my } from '../text/my.ts'
import { track } from '../text/track.ts'
import type { Lang } from '../text/text.ts'
import { Acts } from '../ui/Acts.tsx'
import { Field } from '../ui/Field.tsx'
import { Void } from '../ui/Void.tsx'

/** Attach a case by receipt and code. Wrong and absent are one answer; a wait is told. */
export const Claim = ({
  lang,
  failed,
  wait,
  typed,
}: {
  lang: Lang
  failed: string
  wait: number
  typed: { receiptNumber: string; queryCode: string } | undefined
}) => {
  const t = my[lang]
  const says = failed === 'too-many' ? track[lang].tooMany(wait || 10) : failed === 'wrong' ? t.claimWrong : failed ? t.claimDown : ''
  return (
    <div>
      <p>{t.claimLead}</p>
      {says && <Void title={says}>{''}</Void>}
      <form action={claim}>
        <input type="hidden" name="lang" value={lang} />
        <Field name="receipt" label={t.receipt} hint={t.receiptHint} value={failed ? typed?.receiptNumber : ''} maxLength={40} capitals />
        <Field name="code" label={t.code} hint={t.codeHint} value={failed ? typed?.queryCode : ''} maxLength={20} capitals />
        <Acts>
          <button type="submit" className="btn alt">
            {t.claimButton}
          </button>
        </Acts>
      </form>
    </div>
  )
}
