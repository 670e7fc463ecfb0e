import type { Facts as Batch } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import type { Facts as Clawback } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Facts as Enrolment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Facts as Round } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { yuanOf } from '../../commands/typed.ts'
import { dateLong } from '../../text/dates.ts'
import { assistance } from '../../text/office/assistance.ts'
import type { Lang } from '../../text/text.ts'
import type { Fact } from '../facts.ts'
import { committeeName, townshipName } from '../who.ts'

const known = (rows: readonly (Fact | false)[]): Fact[] => rows.filter((row) => row !== false)
const comma = (lang: Lang): string => (lang === 'zh' ? '，' : ', ')

function beforeDecision(facts: Enrolment, lang: Lang): (Fact | false)[] {
  const t = assistance[lang].facts
  const day = (date: string): string => dateLong(date, lang)
  return [
    { term: t.township, says: townshipName(facts.township, lang) },
    facts.committee !== '' && { term: t.committee, says: committeeName(facts.committee, lang) },
    { term: t.received, says: day(facts.receivedOn) },
    facts.age > 0 && { term: t.age, says: String(facts.age) },
    facts.residence !== '' && { term: t.residence, says: facts.residence === 'urban' ? t.urban : t.rural },
    facts.branches.length > 0 && { term: t.branch, says: facts.branches.at(-1)?.branch === 'disability' ? t.disability : t.death },
    facts.discussedOn !== '' && {
      term: t.discussed,
      says: `${facts.discussedFavourably ? t.favourable : t.unfavourable}${comma(lang)}${day(facts.discussedOn)}`,
    },
    facts.noticePostedOn !== '' && { term: t.noticed, says: t.until(day(facts.noticePostedOn), day(facts.noticeUntil)) },
    facts.noticeTakenDownOn !== '' && { term: t.takenDown, says: day(facts.noticeTakenDownOn) },
    facts.objections > 0 && { term: t.objections, says: String(facts.objections) },
    facts.reviewedOn !== '' && { term: t.reviewed, says: `${facts.reviewedFavourably ? t.favourable : t.unfavourable}${comma(lang)}${day(facts.reviewedOn)}` },
  ]
}
/** What is true of an enrolment, in the order in which it came about; what is not known is not shown. */
export function enrolmentFacts(facts: Enrolment, lang: Lang): Fact[] {
  const { facts: t, matters, yuan } = assistance[lang]
  const day = (date: string): string => dateLong(date, lang)
  return known([
    ...beforeDecision(facts, lang),
    facts.confirmedOn !== '' && { term: t.confirmed, says: t.entitledFrom(day(facts.confirmedOn)) },
    facts.verifiedOn !== '' && { term: t.verified, says: day(facts.verifiedOn) },
    facts.checkBy !== '' && { term: t.checkBy, says: facts.checkBy === 'committee' ? t.byCommittee : t.byTownship },
    facts.suspendedOn !== '' && {
      term: t.suspended,
      says: [day(facts.suspendedOn), ...(facts.endedOn ? [] : [t.suspendedUntil(day(facts.suspendedUntil))])].join(comma(lang)),
    },
    facts.endingMatter !== '' && {
      term: t.ending,
      says: `${matters[facts.endingMatter] ?? facts.endingMatter}${facts.eventOn ? comma(lang) + day(facts.eventOn) : ''}`,
    },
    facts.endsOn !== '' && { term: t.ends, says: day(facts.endsOn) },
    facts.overpaidFen > 0 && { term: t.overpaid, says: yuan(yuanOf(facts.overpaidFen)) },
    facts.endedOn !== '' && { term: t.ended, says: day(facts.endedOn) },
  ])
}

export function roundFacts(facts: Round, lang: Lang): Fact[] {
  const { round: t } = assistance[lang]
  return known([
    { term: t.year, says: facts.year },
    { term: t.due, says: dateLong(facts.due, lang) },
    facts.closedOn !== '' && { term: assistance[lang].facts.ended, says: `${dateLong(facts.closedOn, lang)}${comma(lang)}${t.unverified(facts.unverified)}` },
  ])
}
export function batchFacts(facts: Batch, lang: Lang): Fact[] {
  const { batch: t, names, yuan, payments } = assistance[lang]
  return known([
    { term: t.programme, says: names[facts.programme] ?? facts.programme },
    { term: t.period, says: facts.period },
    { term: t.cutOff, says: dateLong(facts.cutOff, lang) },
    facts.drawnOn !== '' && { term: t.count, says: payments(facts.count) },
    facts.drawnOn !== '' && { term: t.total, says: yuan(yuanOf(facts.totalFen)) },
    facts.digest !== '' && { term: t.digest, says: facts.digest },
    facts.attempt > 0 && { term: t.attempt, says: String(facts.attempt) },
  ])
}
export function clawbackFacts(facts: Clawback, lang: Lang): Fact[] {
  const { clawback: t, names, yuan } = assistance[lang]
  const fen = (n: number): string => yuan(yuanOf(n))
  const decided = facts.decidedOn !== ''
  return known([
    { term: t.enrolment, says: names[facts.programme] ?? facts.programme },
    { term: t.paid, says: fen(facts.paidFen) },
    decided && { term: t.amount, says: fen(facts.amountFen) },
    decided && { term: t.repaid, says: fen(facts.repaidFen) },
    facts.writtenOffFen > 0 && { term: t.writtenOff, says: fen(facts.writtenOffFen) },
    decided && { term: t.balance, says: fen(Math.max(0, facts.amountFen - facts.repaidFen - facts.writtenOffFen)) },
    ...facts.plan.map(({ due, amountFen }, n) => ({ term: `${t.plan} ${n + 1}`, says: `${dateLong(due, lang)}${comma(lang)}${fen(amountFen)}` })),
    ...facts.repayments.map(({ paidOn, amountFen }) => ({ term: t.repayment, says: `${dateLong(paidOn, lang)}${comma(lang)}${fen(amountFen)}` })),
    facts.payBy !== '' && { term: t.payBy, says: dateLong(facts.payBy, lang) },
    facts.refundFen > 0 && { term: t.refund, says: fen(facts.refundFen) },
  ])
}
