import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { blank, done, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { remediesOn } from '@qingdan/lib/remedies.ts'
import type { Facts, Instalment } from '@qingdan/proto/enforcement/charge/v1/charge.ts'
import type { Event } from './event.ts'
import { owedOn, standingOf } from './file.ts'
import type { Command, Of } from './machine.ts'
import { missedOn } from './paying.ts'
import { dayOrFail, servedDays } from './serving.ts'
import { balanceOn } from './standing.ts'

/** On the day after its last day a public notice counts as service; that day does not move. */
function servedByNotice({ postedUntil }: Facts, today: LegalDate): Decision<Event> {
  if (!postedUntil || today <= postedUntil) return reject('not-due', `the notice hangs until ${postedUntil}`)
  return served('notice', today)
}
function served(way: string, servedOn: LegalDate, proof?: { proof: string; witnesses: string }): Decision<Event> {
  const payBy = dayOrFail('smf:pay', servedOn)
  return isRejected(payBy) ? payBy : done<Event>({ $case: 'served', value: { way, servedOn, payBy: payBy.on } }, proof ?? {})
}
function serve(facts: Facts, { way, servedOn, proof, witnesses }: Of<'serve'>, today: LegalDate): Decision<Event> {
  if (way === 'leaving' && witnesses.length === 0) return wrong('witnesses', 'required')
  return servedDays(servedOn, facts.decidedOn, today) ?? served(way, servedOn, { proof, witnesses: witnesses.join('、') })
}
function postService(facts: Facts, { reason, postedOn }: Of<'postService'>, today: LegalDate): Decision<Event> {
  if (facts.postedOn) return reject('wrong-state', `posted on ${facts.postedOn}`)
  if (postedOn > today || postedOn < facts.decidedOn) return wrong('postedOn', 'date-range')
  const until = dayOrFail('cpl:public-notice', postedOn)
  if (isRejected(until)) return until
  return blank(reason) ?? done<Event>({ $case: 'servicePosted', value: { postedOn, until: until.on } }, { reason })
}
/** A plan covers the whole of what is left, on days to come, each after the one before. */
function planFault(facts: Facts, plan: readonly Instalment[], today: LegalDate): Rejection | undefined {
  const late = plan.findIndex(({ due }, n) => due <= (plan[n - 1]?.due ?? today))
  if (late >= 0) return wrong(`plan.${late}.due`, 'date-range')
  return plan.reduce((sum, { fen }) => sum + fen, 0) === balanceOn(standingOf(facts), today) ? undefined : wrong('plan', 'sum')
}
function recordPayment(facts: Facts, { fen, paidOn, reference }: Of<'recordPayment'>, today: LegalDate): Decision<Event> {
  if (facts.payments.some((one) => one.reference === reference)) return wrong('reference', 'taken-before')
  if (paidOn > today || paidOn < facts.servedOn) return wrong('paidOn', 'date-range')
  const { chargeFen, surchargeFen } = owedOn(facts, today)
  return fen > chargeFen + surchargeFen ? wrong('fen', 'out-of-range') : done<Event>({ $case: 'paid', value: { fen, paidOn, reference } })
}
function close(facts: Facts, today: LegalDate): Decision<Event> {
  const { chargeFen, surchargeFen } = owedOn(facts, today)
  const owed = chargeFen + surchargeFen
  return owed === 0 ? done<Event>({ $case: 'closed', value: {} }) : reject('not-due', `${owed} fen are owed`)
}
function breakPlan(facts: Facts, today: LegalDate): Decision<Event> {
  const agreed = standingOf(facts).requests.at(-1)
  const missed = agreed && missedOn(standingOf(facts), agreed, today)
  return missed ? done<Event>({ $case: 'planBroken', value: { missedOn: missed } }) : reject('not-due', 'the plan is kept')
}
function refuseInstalments({ grounds }: Of<'refuseInstalments'>, context: Context): Decision<Event> {
  const remedies = remediesOn(context.today, parametersOf(context))
  if (isRejected(remedies)) return remedies
  const payBy = dayOrFail('smf:pay', context.today)
  if (isRejected(payBy)) return payBy
  return blank(grounds) ?? done<Event>({ $case: 'instalmentsRefused', value: { ...remedies, payBy: payBy.on } }, { grounds })
}
/** From the service to the last fen. Undefined: not a command of this part. */
export function money(facts: Facts, command: Command, context: Context): Decision<Event> | undefined {
  const { today } = context
  switch (command.$case) {
    case 'postService':
      return postService(facts, command.value, today)
    case 'serve':
      return serve(facts, command.value, today)
    case 'servedByNotice':
      return servedByNotice(facts, today)
    case 'askInstalments':
      if (today > facts.payBy) return reject('wrong-state', `instalments could be asked for until ${facts.payBy}`)
      return (
        planFault(facts, command.value.plan, today) ??
        done<Event>({ $case: 'instalmentsAsked', value: { plan: command.value.plan } }, { hardship: command.value.hardship })
      )
    case 'agreeInstalments':
      return planFault(facts, command.value.plan, today) ?? done<Event>({ $case: 'instalmentsAgreed', value: { plan: command.value.plan } })
    case 'refuseInstalments':
      return refuseInstalments(command.value, context)
    case 'breakPlan':
      return breakPlan(facts, today)
    case 'becomeOverdue':
      return today > facts.payBy && owedOn(facts, today).chargeFen > 0
        ? done<Event>({ $case: 'overdue', value: {} })
        : reject('not-due', `until ${facts.payBy}`)
    case 'recordPayment':
      return recordPayment(facts, command.value, today)
    case 'close':
      return close(facts, today)
    default:
      return undefined
  }
}
/** A second child born before 2016 is no reason to go on from that year, unless a person has looked at the law and allows the step. */
export function lawful({ bornOn }: Facts, review: string, today: LegalDate): Rejection | undefined {
  return bornOn !== '' && bornOn < '2016-01-01' && today >= '2016-01-01' && !review.trim()
    ? reject('not-due', 'a legal review comes first: second children born before 2016', { meta: { clause: 'pfpl-2015-amendment' } })
    : undefined
}
