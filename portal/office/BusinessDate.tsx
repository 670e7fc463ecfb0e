import type { TodayResponse } from '@qingdan/proto/kernel/v1/office.ts'
import { admin } from '../text/office/admin.ts'
import { dateLong } from '../text/dates.ts'
import type { Lang } from '../text/text.ts'
import { DateField } from '../ui/DateField.tsx'
import { Errors } from '../ui/Errors.tsx'
import { Part } from '../ui/Part.tsx'
import { When } from '../ui/When.tsx'
import { walk } from './admin.ts'
import { endOfLaw } from './walk.ts'

export interface Outcome {
  walked: string
  seconds: string
  wrong: string
  typed: { y: string; m: string; d: string }
  agency: string
  tested: string
  replayed: string
  failed: string
}

const Walk = ({ today, outcome, lang }: { today: TodayResponse; outcome: Outcome; lang: Lang }) => {
  const t = admin[lang].date
  const wrong = outcome.wrong in t.wrong ? t.wrong[outcome.wrong as keyof typeof t.wrong] : undefined
  return (
    <>
      {outcome.walked && (
        <p className="now did" role="status">
          {t.done(dateLong(outcome.walked, lang), outcome.seconds)}
        </p>
      )}
      <Errors title={t.errors} errors={wrong ? [{ field: 'to-y', says: wrong }] : []} />
      <form action={walk}>
        <input type="hidden" name="lang" value={lang} />
        <DateField name="to" lang={lang} legend={t.to} hint={t.hint} wrong={wrong} fix={t.fix} value={outcome.typed} />
        <div className="acts">
          <button type="submit" className="btn">
            {t.button}
          </button>
        </div>
      </form>
      {today.date < endOfLaw && (
        <form action={walk}>
          <input type="hidden" name="lang" value={lang} />
          <input type="hidden" name="end" value="yes" />
          <div className="acts">
            <button type="submit" className="btn alt">
              {t.endButton}
            </button>
            <span className="note">{t.end}</span>
          </div>
        </form>
      )}
    </>
  )
}

export const BusinessDate = ({ today, outcome, lang }: { today: TodayResponse; outcome: Outcome; lang: Lang }) => {
  const t = admin[lang].date
  return (
    <Part id="date" title={t.title} small={today.demonstration && t.only} first>
      <div>
        <p>
          {t.now} <When date={today.date} lang={lang} weekday />
          {lang === 'zh' ? '。' : '. '}
          {today.demonstration ? t.how : t.production}
        </p>
        {today.demonstration && <Walk today={today} outcome={outcome} lang={lang} />}
      </div>
    </Part>
  )
}
