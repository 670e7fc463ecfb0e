import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { valueOf } from '@qingdan/lib/law.ts'
import { done, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import type { Draw, Event as EventMessage, Facts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { due, monthsOf, periods } from '../enrolment/amounts.ts'
import { isProgramme } from '../programmes.ts'
import { batchId } from './id.ts'
import type { Command } from './machine.ts'

export type Event = NonNullable<EventMessage['event']>
/** What the payments of a batch say when a command asks: what would be sent, and whether work is left. */
export interface Sending {
  readonly count: number
  readonly totalFen: number
  readonly fileDigest: string
  /** Rows of the bank's answer that have not been carried to their payments yet. */
  readonly waiting: number
}

/** Whoever could be paid in the period: when the amount of one of them is not known, nothing is drawn and the parameter is named. */
function unknownAmount({ programme, period, cutOff }: Draw, parameters: Parameters): Rejection | undefined {
  if (!isProgramme(programme)) return wrong('programme', 'choice')
  const confirmedOn = `${period.slice(0, 4)}-${period.endsWith('H2') ? '07' : '01'}-01`
  for (const residence of ['rural', 'urban'])
    for (const branch of ['death', 'disability']) {
      const facts = { confirmedOn, endsOn: '', residence, branches: [{ branch, from: confirmedOn }] }
      const known = due(programme, facts, { period, cutOff }, parameters)
      if ('rejected' in known) return known
    }
  return undefined
}
/** A day that the office has set for every year, and for half a year one that counts all of it. */
function cutOffFault({ programme, period, cutOff }: Draw, today: LegalDate, parameters: Parameters): Rejection | undefined {
  const set = valueOf(parameters, programme === 'reward' ? 'cutOff.reward' : 'cutOff.special')
  if ('rejected' in set) return reject('parameter-empty', set.because, { meta: { parameter: `cutOff.${programme}` } })
  const earliest = programme === 'reward' ? `${period}-01-01` : `${monthsOf(period).last}-01`
  if (cutOff > today || cutOff < earliest) return wrong('cut_off', 'out-of-range')
  return set.value.includes(cutOff.slice(5)) ? undefined : wrong('cut_off', 'cut-off-day')
}
function drawn(facts: Facts, value: Draw, today: LegalDate, parameters: Parameters): Decision<Event> {
  const { programme, period, cutOff, supplement } = value
  if (!isProgramme(programme)) return wrong('programme', 'choice')
  if (facts.programme && batchId(facts) !== batchId(value)) return wrong('period', 'choice')
  if (!periods[programme].test(period)) return wrong('period', 'period')
  return (
    cutOffFault(value, today, parameters) ??
    unknownAmount(value, parameters) ??
    done<Event>({ $case: 'drawingBegun', value: { programme, period, cutOff, supplement } })
  )
}
/** Everything that was answered before has been carried to its payment. */
const settledWork = ({ waiting }: Pick<Sending, 'waiting'>): Rejection | undefined =>
  waiting > 0 ? reject('not-due', `${waiting} answers are being carried out`) : undefined

export function decide(facts: Facts, command: Command, context: Pick<Context, 'today' | 'evidence' | 'parameters'>): Decision<Event> {
  switch (command.$case) {
    case 'draw':
      return drawn(facts, command.value, context.today, parametersOf(context as Context))
    case 'finishDrawing':
      return done<Event>({ $case: 'drawn', value: { ...command.value } })
    case 'approve':
      if (facts.count === 0) return reject('not-due', 'nobody is in this payment')
      if (command.value.digest !== facts.digest) return wrong('digest', 'digest')
      return done<Event>({ $case: 'approved', value: { digest: facts.digest } })
    case 'cancel':
      return done<Event>({ $case: 'cancellingBegun', value: {} }, { reason: command.value.reason })
    case 'finishCancelling':
      return done<Event>({ $case: 'cancelled', value: {} })
    case 'export': {
      const { count, totalFen, fileDigest } = context.evidence as Sending
      if (count !== facts.count || totalFen !== facts.totalFen) return reject('held', 'the payments are not those that were approved')
      return done<Event>({ $case: 'exported', value: { attempt: facts.attempt + 1, count, totalFen, fileDigest } })
    }
    case 'takeAnswer':
      return taken(facts, command.value)
    case 'retry': {
      const { count, totalFen, fileDigest } = context.evidence as Sending
      const busy = settledWork(context.evidence as Sending)
      if (busy) return busy
      if (count === 0) return reject('not-due', 'nothing failed')
      return done<Event>({ $case: 'retryBegun', value: { attempt: facts.attempt + 1, count, totalFen, fileDigest } })
    }
    case 'settle': {
      const { count } = context.evidence as Sending
      if (count !== command.value.unpaid) return wrong('unpaid', 'sum')
      return settledWork(context.evidence as Sending) ?? done<Event>({ $case: 'settled', value: { paid: facts.paid, paidFen: facts.paidFen, unpaid: count } })
    }
    case 'recordReversals':
      if (facts.reversalFiles.includes(command.value.fileDigest)) return imported()
      return done<Event>({ $case: 'reversalsRecorded', value: { ...command.value } })
  }
}
export const imported = (): Rejection =>
  reject('invalid', 'line 1, column 1: imported-before', { fields: [{ field: '1:1', rule: 'imported-before' }], meta: { line: '1', column: '1' } })

function taken(facts: Facts, { fileDigest, paid, failed, paidFen }: Extract<Command, { $case: 'takeAnswer' }>['value']): Decision<Event> {
  if (facts.answers.some((answer) => answer.fileDigest === fileDigest)) return imported()
  if (paid + failed !== facts.sentCount || paidFen > facts.sentFen) return wrong('paid', 'sum')
  return done<Event>({ $case: 'answerTaken', value: { fileDigest, attempt: facts.attempt, paid, failed, paidFen } })
}
