import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { inForce, type NoAnswer } from '@qingdan/lib/law.ts'
import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { blank, done, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Facts } from '@qingdan/proto/enforcement/charge/v1/charge.ts'
import { blocking, court, earliestDemand, type Window } from './court.ts'
import type { Event } from './event.ts'
import { standingOf } from './file.ts'
import type { Command, Of } from './machine.ts'
import { dayOrFail, servedDays } from './serving.ts'
import { type Day, isDay } from './standing.ts'

/** The reason "law" can be given from the day on which the articles on the fee were deleted. */
const deletedOn = '2021-08-20'
type Lawful = (facts: Facts, review: string, today: LegalDate) => Rejection | undefined

const blocked = (facts: Facts, today: LegalDate): Rejection | undefined => {
  const by = blocking(standingOf(facts), today)
  return by && reject('blocked', `${by} forbids it`, { meta: { blockedBy: by } })
}
/** No step against a person on a day that may still move. */
function notBefore(day: Day | NoAnswer, today: LegalDate): Rejection | undefined {
  if (!isDay(day)) return reject('not-in-force', day.because)
  if (day.provisional) return reject('not-due', `${day.on} is provisional until the holidays are published`)
  return today < day.on ? reject('not-due', `not before ${day.on}`, { meta: { from: day.on } }) : undefined
}
function demand(facts: Facts, { legalReview }: Of<'demand'>, today: LegalDate, lawful: Lawful): Decision<Event> {
  const refused = lawful(facts, legalReview, today) ?? blocked(facts, today) ?? notBefore(earliestDemand(standingOf(facts)), today)
  return refused ?? done<Event>({ $case: 'demanded', value: { reviewed: legalReview.trim() !== '' } }, { legalReview })
}
/** The window that is followed: the statute's, or where the list counts otherwise the one that a person has chosen and said so. */
function windowOf(facts: Facts, followed: string): Window | Rejection {
  const found = court(standingOf(facts))
  if (typeof found === 'string') return reject('not-due', 'the demand has not been served')
  if ('rejected' in found) return reject('not-in-force', found.because)
  if (!found.conflict) return followed === 'list' ? wrong('followed', 'choice') : found.window
  if (followed !== 'statute' && followed !== 'list') return reject('conflict', 'list and statute count differently: a person chooses which is followed')
  return found.conflict[followed]
}
function applyCourt(facts: Facts, { legalReview, followed }: Of<'applyCourt'>, today: LegalDate, lawful: Lawful): Decision<Event> {
  const refused = lawful(facts, legalReview, today) ?? blocked(facts, today)
  if (refused) return refused
  const window = windowOf(facts, followed)
  if (isRejected(window)) return window
  const { earliest, latest } = window
  const early = notBefore(earliest, today)
  if (early) return early
  if (today > latest.on) return reject('too-late', `the court could be asked until ${latest.on}`, { meta: { until: latest.on } })
  return done<Event>({ $case: 'courtApplied', value: { from: earliest.on, until: latest.on, followed: followed || 'statute' } }, { legalReview })
}
function recordRemedy(facts: Facts, { kind, askedOn, acceptedOn, reference }: Of<'recordRemedy'>, today: LegalDate): Decision<Event> {
  if (facts.remedies.some((one) => one.kind === kind && !one.decidedOn)) return reject('already-open', `a ${kind} is pending`)
  if (askedOn > today || askedOn < facts.decidedOn) return wrong('askedOn', 'date-range')
  if (acceptedOn && (acceptedOn > today || acceptedOn < askedOn)) return wrong('acceptedOn', 'date-range')
  return done<Event>({ $case: 'remedyTaken', value: { kind, askedOn, acceptedOn, reference } })
}
function recordOutcome(facts: Facts, { kind, decidedOn, outcome, amountFen, extended }: Of<'recordOutcome'>, today: LegalDate): Decision<Event> {
  const pending = facts.remedies.find((one) => one.kind === kind && !one.decidedOn)
  if (!pending) return reject('wrong-state', `no ${kind} is pending`)
  if (decidedOn > today || decidedOn < pending.askedOn) return wrong('decidedOn', 'date-range')
  if (outcome === 'changed' ? amountFen < 1 || amountFen >= facts.amountFen : amountFen !== 0) return wrong('amountFen', 'out-of-range')
  return done<Event>({ $case: 'outcomeRecorded', value: { kind, decidedOn, outcome, amountFen, extended } })
}
/** Nothing is wound down while the fee stands. */
const notYet = (today: LegalDate): Rejection | undefined =>
  inForce('nhc-qa:end', today) ? undefined : reject('not-in-force', `the fee stands on ${today}`, { meta: { clause: 'nhc-qa:end' } })
/** Why a charge or its case is not wound down on a day for this reason. */
export const notAbated = (reason: string, today: LegalDate): Rejection | undefined =>
  notYet(today) ?? (reason === 'law' && today < deletedOn ? wrong('reason', 'choice') : undefined)
const paidSum = ({ payments }: Facts): number => payments.reduce((sum, { fen }) => sum + fen, 0)

/** Remedies, demand, court and the end. */
export function decideCourt(facts: Facts, command: Command, { today }: Context, lawful: Lawful): Decision<Event> {
  switch (command.$case) {
    case 'recordRemedy':
      return recordRemedy(facts, command.value, today)
    case 'recordOutcome':
      return recordOutcome(facts, command.value, today)
    case 'annul': {
      const { way, reference, grounds } = command.value
      return blank(grounds) ?? done<Event>({ $case: 'annulled', value: { way, refundFen: paidSum(facts) } }, { reference, grounds })
    }
    case 'demand':
      return demand(facts, command.value, today, lawful)
    case 'serveDemand': {
      if (facts.demandServedOn) return reject('wrong-state', `served on ${facts.demandServedOn}`)
      const { way, servedOn, proof } = command.value
      return servedDays(servedOn, facts.demandedOn, today) ?? done<Event>({ $case: 'demandServed', value: { way, servedOn } }, { proof })
    }
    case 'applyCourt':
      return applyCourt(facts, command.value, today, lawful)
    case 'recordEnforcement':
    case 'recordRefusal': {
      const { ruledOn, reference } = command.value
      if (ruledOn > today || ruledOn < facts.courtAppliedOn) return wrong('ruledOn', 'date-range')
      if (command.$case === 'recordEnforcement') return done<Event>({ $case: 'enforced', value: { ruledOn, reference } })
      const objectBy = dayOrFail('coercion:objection', ruledOn)
      return isRejected(objectBy) ? objectBy : done<Event>({ $case: 'refused', value: { ruledOn, reference, objectBy: objectBy.on } })
    }
    case 'objectRefusal':
      if (facts.objected) return reject('wrong-state', 'an objection is made once')
      if (today > facts.objectBy) return reject('too-late', `until ${facts.objectBy}`, { meta: { until: facts.objectBy } })
      return blank(command.value.grounds) ?? done<Event>({ $case: 'objected', value: {} }, { grounds: command.value.grounds })
    case 'acceptRefusal':
      return done<Event>({ $case: 'refusalAccepted', value: {} })
    case 'abate':
      return notAbated(command.value.reason, today) ?? done<Event>({ $case: 'abated', value: { reason: command.value.reason } })
    case 'withdrawCourtApplication':
      return notYet(today) ?? done<Event>({ $case: 'courtWithdrawn', value: {} })
    case 'requestDelisting':
      return notYet(today) ?? blank(command.value.reason) ?? done<Event>({ $case: 'delistingRequested', value: {} }, { reason: command.value.reason })
    case 'recordDelisted':
      return done<Event>({ $case: 'delisted', value: { reference: command.value.reference } })
    case 'closeAbated':
      return done<Event>({ $case: 'closed', value: {} })
    default:
      throw new Error(`${command.$case} is decided elsewhere`)
  }
}
