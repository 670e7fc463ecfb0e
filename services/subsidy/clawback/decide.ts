import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Context, Decision, Sealed } from '@qingdan/lib/kind.ts'
import { blank, done, lastDayBy, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { remediesOn } from '@qingdan/lib/remedies.ts'
import type { Facts, Instalment } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import type { Event } from './event.ts'
import type { Command, Of } from './machine.ts'

/** What the register of enrolments says of one that has ended, with the person's data to be sealed here too. */
export interface Ended {
  readonly matter: string
  readonly township: string
  /** The office at whose counter the person had applied; empty where they did it themselves. */
  readonly counter: string
  readonly paidFen: number
  readonly person: Sealed
}
type Known = Pick<Context, 'today' | 'evidence' | 'parameters'>

export const balanceOf = ({ amountFen, repaidFen, writtenOffFen }: Facts): number => amountFen - repaidFen - writtenOffFen

function notice({ programme, enrolment, facts, evidence }: Of<'notice'>, context: Known): Decision<Event> {
  const ended = context.evidence as Ended | undefined
  if (!ended) return reject('not-found', enrolment)
  // Who went on drawing without deceit owes nothing: only fraud by decision is asked back.
  if (ended.matter !== 'fraud') return reject('wrong-state', 'this enrolment was not ended for fraud')
  if (ended.paidFen === 0) return reject('nothing-due', 'nothing was paid')
  const defenceUntil = lastDayBy('defence.subsidy', context.today, parametersOf(context as Context))
  if (typeof defenceUntil !== 'string') return defenceUntil
  const { township, counter, paidFen, person } = ended
  return (
    blank(facts, evidence) ??
    done<Event>({ $case: 'noticed', value: { programme, enrolment, township, counter, paidFen, defenceUntil } }, { facts, evidence, ...person })
  )
}
function decideAmount(facts: Facts, { amountFen, grounds }: Of<'decide'>, context: Known): Decision<Event> {
  // The register is asked again: the ending may have been annulled since the notice, or money have come back through the bank.
  const ended = context.evidence as Ended | undefined
  if (!ended) return reject('wrong-state', 'the ending that this rests on does not stand')
  if (!facts.defended && context.today <= facts.defenceUntil) return reject('defence-running', `the time to be heard runs until ${facts.defenceUntil}`)
  if (amountFen < 1 || amountFen > Math.min(facts.paidFen, ended.paidFen)) return wrong('amountFen', 'out-of-range')
  const remedies = remediesOn(context.today, parametersOf(context as Context))
  if (isRejected(remedies)) return remedies
  const payBy = lastDayBy('limit.repayment', context.today, parametersOf(context as Context))
  if (typeof payBy !== 'string') return payBy
  return blank(grounds) ?? done<Event>({ $case: 'decided', value: { amountFen, payBy, ...remedies } }, { grounds })
}
/** A plan covers the whole balance, on days to come, each after the one before. */
function planFault(facts: Facts, plan: readonly Instalment[], today: LegalDate): Rejection | undefined {
  const late = plan.findIndex(({ due }, n) => due <= (plan[n - 1]?.due ?? today))
  if (late >= 0) return wrong(`plan.${late}.due`, 'date-range')
  return plan.reduce((sum, { amountFen }) => sum + amountFen, 0) === balanceOf(facts) ? undefined : wrong('plan', 'sum')
}
function repaid(facts: Facts, { amountFen, paidOn, reference }: Of<'recordRepayment'>, today: LegalDate): Decision<Event> {
  if (facts.repayments.some((one) => one.reference === reference)) return wrong('reference', 'taken-before')
  if (amountFen > balanceOf(facts)) return wrong('amountFen', 'out-of-range')
  return paidOn > today || paidOn < facts.decidedOn ? wrong('paidOn', 'date-range') : done<Event>({ $case: 'repaid', value: { amountFen, paidOn, reference } })
}
function service(facts: Facts, { ofSeq, way, servedOn }: Of<'recordService'>, today: LegalDate): Decision<Event> {
  const paper = facts.documents.find(({ seq }) => seq === ofSeq)
  if (!paper) return wrong('ofSeq', 'unknown')
  return servedOn > today || servedOn < paper.on ? wrong('servedOn', 'date-range') : done<Event>({ $case: 'served', value: { ofSeq, way, servedOn } })
}
function refuseInstalments({ grounds }: Of<'refuseInstalments'>, context: Known): Decision<Event> {
  const remedies = remediesOn(context.today, parametersOf(context as Context))
  if (isRejected(remedies)) return remedies
  return blank(grounds) ?? done<Event>({ $case: 'instalmentsRefused', value: remedies }, { grounds })
}
function erase({ endedOn }: Facts, context: Known): Decision<Event> {
  const kept = lastDayBy('retention.subsidy', endedOn, parametersOf(context as Context))
  if (typeof kept !== 'string') return kept
  return context.today > kept ? done<Event>({ $case: 'erased', value: {} }) : reject('not-due', `the file is kept until ${kept}`, { meta: { until: kept } })
}

export function decide(facts: Facts, command: Command, context: Known): Decision<Event> {
  const { today } = context
  switch (command.$case) {
    case 'notice':
      return notice(command.value, context)
    case 'defend': {
      const { statement, nothingToSay } = command.value
      if (!nothingToSay && !statement.trim()) return wrong('statement', 'required')
      return done<Event>({ $case: 'defended', value: { nothingToSay } }, { statement })
    }
    case 'decide':
      return decideAmount(facts, command.value, context)
    case 'drop':
      return done<Event>({ $case: 'dropped', value: {} }, { findings: command.value.findings })
    case 'askInstalments':
      return (
        planFault(facts, command.value.plan, today) ??
        done<Event>({ $case: 'instalmentsAsked', value: { plan: command.value.plan } }, { reason: command.value.reason })
      )
    case 'agreeInstalments':
      return planFault(facts, command.value.plan, today) ?? done<Event>({ $case: 'instalmentsAgreed', value: { plan: command.value.plan } })
    case 'refuseInstalments':
      return refuseInstalments(command.value, context)
    case 'recordRepayment':
      return repaid(facts, command.value, today)
    case 'writeOff':
      if (balanceOf(facts) === 0) return reject('nothing-due', 'nothing is owed')
      return blank(command.value.grounds) ?? done<Event>({ $case: 'writtenOff', value: { amountFen: balanceOf(facts) } }, { grounds: command.value.grounds })
    case 'close':
      return balanceOf(facts) === 0 ? done<Event>({ $case: 'closed', value: {} }) : reject('not-due', `${balanceOf(facts)} fen are owed`)
    case 'recordService':
      return service(facts, command.value, today)
    case 'annul': {
      const { way, reference, grounds } = command.value
      return blank(grounds) ?? done<Event>({ $case: 'annulled', value: { way, refundFen: facts.repaidFen } }, { reference, grounds })
    }
    case 'erase':
      return erase(facts, context)
  }
}
