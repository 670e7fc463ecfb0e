import type { Happened } from '../desks.ts'
import { caseText } from '../text/case.ts'
import { periodIn } from '../text/periods.ts'
import type { Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Part } from '../ui/Part.tsx'
import { When } from '../ui/When.tsx'
import { remediesIn } from './remedies.ts'

/** After a decision against the person: each way, to whom, until when, under which clause. */
export const Remedies = ({ entries, lang }: { entries: readonly Happened[]; lang: Lang }) => {
  const found = remediesIn(entries)
  if (!found) return null
  const t = caseText[lang]
  return (
    <Part id="remedies" title={t.remedies}>
      <div>
        <p>{t.remediesLead}</p>
        <Facts
          rows={found.ways.map(({ kind, body, clause, until, period }) => [
            t.remedy[kind],
            <span key={clause + body}>
              {lang === 'zh' ? (
                t.remedyTo(body)
              ) : (
                <>
                  to <span lang="zh-CN">{body}</span>
                </>
              )}
              {until && period && (
                <>
                  {lang === 'zh' ? '，' : ', '}
                  {t.remedyUntil(periodIn(period, lang))}
                  <When date={until} lang={lang} />
                </>
              )}{' '}
              <Clause id={clause} on={found.on} lang={lang} />
            </span>,
          ])}
        />
      </div>
    </Part>
  )
}
