import type { Row } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { groundName } from '../case/Receipt.tsx'
import { leftInWords, pressing } from '../office/term.ts'
import { caseText } from '../text/case.ts'
import { deadlineText } from '../text/events.ts'
import { my } from '../text/my.ts'
import { stateWord } from '../text/status.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { State } from '../ui/State.tsx'
import { Table } from '../ui/Table.tsx'
import { When } from '../ui/When.tsx'
import { markOf } from './marks.ts'

/** The person's matters, newest first. */
export const Matters = ({ rows, today, lang }: { rows: readonly Row[]; today: string; lang: Lang }) => {
  const t = my[lang]
  const sorted = rows.toSorted((a, b) => ((a.case?.createdOn ?? '') < (b.case?.createdOn ?? '') ? 1 : -1))
  return (
    <Table
      stack
      caption={t.matters}
      columns={[{ head: t.columns.matter }, { head: t.columns.state }, { head: t.columns.next }]}
      rows={sorted.flatMap(({ case: found, ground }) => {
        if (!found) return []
        const next = pressing(found)
        const mark = markOf(found, next)
        return [
          {
            key: found.id,
            cells: [
              <span key="m">
                <a href={hrefIn(lang, `/my/${found.id}`)}>{groundName(ground, found.createdOn, lang)}</a>
                <br />
                <span className="note nb">
                  {caseText[lang].number} {found.receiptNumber}
                </span>
              </span>,
              <State key="s" {...(mark && { mark })}>
                {stateWord[lang][found.state] ?? found.state}
              </State>,
              next ? (
                <span key="n">
                  {deadlineText[lang][next.name] ?? next.name}
                  {lang === 'zh' ? '：' : ': '}
                  <When date={next.due} lang={lang} />
                  {lang === 'zh' ? '，' : ', '}
                  {leftInWords(next.due, today, lang)}
                </span>
              ) : (
                '—'
              ),
            ],
          },
        ]
      })}
    />
  )
}
