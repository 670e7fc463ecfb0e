import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import type { Facts as Batch } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts as Clawback } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Facts as Enrolment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Facts as Round } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { yuanOf } from '../../commands/typed.ts'
import { one, type Query } from '../../dated.ts'
import type { Row } from '../../desks.ts'
import { isEnrolment, type AssistanceKind } from '../../kinds.ts'
import { assistance } from '../../text/office/assistance.ts'
import { stateOf } from '../../text/office/states.ts'
import { hrefIn, type Lang } from '../../text/text.ts'
import type { FileRow } from '../Files.tsx'
import { markOf, nextStep, numbersIn, pageSize, runningOf, type Wanted } from '../queue.ts'
import { byDue } from '../term.ts'
import { committeeName, townshipName } from '../who.ts'

/** Members of one verification or one payment, asked for beside the words of every queue. */
export interface Members {
  round: string
  batch: string
  check: string
}
export const membersIn = (query: Query): Members => ({ round: one(query, 'round', 64), batch: one(query, 'batch', 64), check: one(query, 'check', 10) })

export function requestFor(kind: AssistanceKind, wanted: Wanted, members: Members): Record<string, unknown> {
  const shared = { queue: members.round || members.batch ? 'all' : wanted.tab, states: [], pageSize, pageToken: wanted.after, lateOnly: wanted.late }
  if (!isEnrolment(kind)) return shared
  return { ...shared, ...members, ...numbersIn(wanted.find), export: false }
}

/** What the row says of itself: number, matter, and what stands below in small. */
function saysOf(kind: AssistanceKind, { case: found, facts, maskedName = '' }: Row, lang: Lang): [number: string, matter: string, sub: string] {
  const { names, yuan, payments, round } = assistance[lang]
  const comma = lang === 'zh' ? '，' : ', '
  const join = (...words: readonly string[]): string => words.filter(Boolean).join(comma)
  const name = names[kind] ?? kind
  switch (kind) {
    case 'reward':
    case 'special': {
      const { committee } = facts as Enrolment
      return [found?.receiptNumber ?? '', name, join(townshipName(found?.area ?? '', lang), committee && committeeName(committee, lang), maskedName)]
    }
    case 'round':
      return [(facts as Round).year, name, `${round.due} ${(facts as Round).due}`]
    case 'batch': {
      const { programme, period, count, totalFen, drawnOn } = facts as Batch
      return [`${names[programme] ?? programme} ${period}`, name, drawnOn ? join(payments(count), yuan(yuanOf(totalFen))) : '']
    }
    case 'clawback': {
      const { programme, township, amountFen, paidFen } = facts as Clawback
      return [found?.receiptNumber || (found?.id ?? ''), names[programme] ?? programme, join(townshipName(township, lang), yuan(yuanOf(amountFen || paidFen)))]
    }
  }
}
const hasCase = (row: Row): row is Row & { case: Case; facts: object } => row.case !== undefined && row.facts !== undefined

export const rowsOf = (kind: AssistanceKind, rows: readonly Row[], day: string, lang: Lang): FileRow[] =>
  byDue(rows.filter(hasCase)).map((row): FileRow => {
    const { case: found } = row
    const [number, matter, sub] = saysOf(kind, row, lang)
    const running = runningOf(found, day, lang)
    return {
      key: found.id,
      href: hrefIn(lang, `/office/${kind}/${found.id}`),
      number,
      matter,
      sub,
      state: stateOf(kind, found.state).word[lang],
      mark: markOf(found, kind, running?.late ?? false),
      next: nextStep(found, kind, lang).words,
      running,
    }
  })
