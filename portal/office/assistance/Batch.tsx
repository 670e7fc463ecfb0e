import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import type { ProgressResponse, ReportRow } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { yuanOf } from '../../commands/typed.ts'
import { assistance } from '../../text/office/assistance.ts'
import { bankRule } from '../../text/office/bank.ts'
import { hrefIn, type Lang } from '../../text/text.ts'
import { Share } from '../../ui/Share.tsx'
import { Table } from '../../ui/Table.tsx'
import { townshipName } from '../who.ts'

/** Where the money of a payment is. */
export const Progress = ({ progress, lang }: { progress: ProgressResponse; lang: Lang }) => {
  const { batch: t, yuan } = assistance[lang]
  const rows = [
    ['paid', progress.paid, progress.paidFen],
    ['reserved', progress.reserved, progress.reservedFen],
    ['failed', progress.failed, progress.failedFen],
    ['reversed', progress.reversed, progress.reversedFen],
  ] as const
  const whole = progress.paid + progress.reserved + progress.failed + progress.reversed
  return (
    <>
      {progress.waiting > 0 && <p role="status">{t.waiting(progress.waiting)}</p>}
      <Table
        stack
        caption={assistance[lang].money.title}
        columns={[{ head: assistance[lang].money.state }, { head: t.count }, { head: t.total }, { head: assistance[lang].round.progress }]}
        rows={rows.map(([name, n, fen]) => ({
          key: name,
          cells: [t[name], String(n), yuan(yuanOf(fen)), <Share key="s" label={t[name]} part={n} whole={whole} small />],
        }))}
      />
    </>
  )
}

/** The bank file and the answer of the bank: for finance, who alone may have accounts. */
export const BankFile = ({ found, lang, refused, taken }: { found: Case; lang: Lang; refused: string; taken: boolean }) => {
  const { batch: t } = assistance[lang]
  const [line = '', column = '', ...rule] = refused.split('~')
  return (
    <>
      {taken && (
        <p className="now did" role="status">
          {t.taken}
        </p>
      )}
      {refused && (
        <div className="errors" role="alert">
          <p>{t.refused(line, column, bankRule(rule.join('~'), lang))}</p>
        </div>
      )}
      {found.state === 'exported' && (
        <form action={hrefIn(lang, `/office/batch/${found.id}/file`)} method="post">
          <p className="note">{t.downloadNote}</p>
          <button type="submit" className="btn alt">
            {t.download}
          </button>
        </form>
      )}
      <form action={hrefIn(lang, `/office/batch/${found.id}/answer`)} method="post" encType="multipart/form-data">
        <p className="note">{found.state === 'exported' ? t.answerNote : t.reversalNote}</p>
        <label htmlFor="answer">{found.state === 'exported' ? t.answerFile : t.reversalFile}</label>
        <input id="answer" name="answer" type="file" required />
        <button type="submit" className="btn alt">
          {t.answer}
        </button>
      </form>
    </>
  )
}

/** Per programme and township, to the fen. */
export const Report = ({ rows, year, lang }: { rows: readonly ReportRow[]; year: string; lang: Lang }) => {
  const { batch: t, clawback, names, yuan } = assistance[lang]
  const most = Math.max(...rows.map(({ paidFen }) => paidFen), 1)
  return (
    <Table
      stack
      caption={`${t.report} ${year}`}
      columns={[
        { head: t.programme },
        { head: assistance[lang].facts.township },
        { head: t.count },
        { head: t.paid },
        { head: t.reversed },
        { head: clawback.repaid },
        { head: t.share, bare: true },
      ]}
      rows={rows.map((row) => ({
        key: `${row.programme} ${row.area}`,
        cells: [
          names[row.programme] ?? row.programme,
          townshipName(row.area, lang),
          String(row.persons),
          yuan(yuanOf(row.paidFen)),
          yuan(yuanOf(row.reversedFen)),
          yuan(yuanOf(row.repaidFen)),
          <Share key="s" label={t.paid} part={row.paidFen} whole={most} small />,
        ],
      }))}
    />
  )
}
