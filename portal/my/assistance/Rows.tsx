import { stateOf } from '../../text/office/states.ts'
import { pressing } from '../../office/term.ts'
import { assisted } from '../../text/assistance.ts'
import { caseText } from '../../text/case.ts'
import { my } from '../../text/my.ts'
import { periodName } from '../../text/office/case.ts'
import { hrefIn, type Lang } from '../../text/text.ts'
import { State } from '../../ui/State.tsx'
import { Table } from '../../ui/Table.tsx'
import { When } from '../../ui/When.tsx'
import { markOf } from '../marks.ts'
import type { OwnRow } from './mine.ts'

/** The person's files of the assistances, newest first. */
export const Rows = ({ rows, lang }: { rows: readonly OwnRow[]; lang: Lang }) => {
  const t = my[lang]
  return (
    <Table
      stack
      caption={t.matters}
      columns={[{ head: t.columns.matter }, { head: t.columns.state }, { head: t.columns.next }]}
      rows={rows.flatMap(({ kind, case: found }) => {
        if (!found) return []
        const next = pressing(found)
        const mark = markOf(found, next)
        return [
          {
            key: found.id,
            cells: [
              <span key="m">
                <a href={hrefIn(lang, `/my/${kind}/${found.id}`)}>{assisted[lang].names[kind]}</a>
                <br />
                <span className="note nb">
                  {caseText[lang].number} {found.receiptNumber}
                </span>
              </span>,
              <State key="s" {...(mark && { mark })}>
                {stateOf(kind, found.state).word[lang]}
              </State>,
              next ? (
                <span key="n">
                  {periodName(next.name, lang)}
                  {lang === 'zh' ? '：' : ': '}
                  <When date={next.due} lang={lang} />
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
