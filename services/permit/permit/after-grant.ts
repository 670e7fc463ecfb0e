import { dueAfter } from '@qingdan/lib/calendar.ts'
import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { valueOf } from '@qingdan/lib/law.ts'
import { blank, done, lastDayBy, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { remediesOn } from '@qingdan/lib/remedies.ts'
import type { Facts, Remedy } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { Event } from './event.ts'
import type { Command, Of } from './machine.ts'

type Early =
  | 'apply'
  | 'requestCorrection'
  | 'supply'
  | 'accept'
  | 'decline'
  | 'acceptBySilence'
  | 'review'
  | 'reviewOnSite'
  | 'grant'
  | 'refuse'
  | 'withdrawApplication'
  | 'endOfLaw'
export type Later = Exclude<Command, { $case: Early }>

/** Nothing is decided against a person who has not been heard, unless their time is over. */
function unheard(facts: Facts, today: string): Rejection | undefined {
  return facts.defended || today > facts.defenceUntil
    ? undefined
    : reject('defence-running', `the person may be heard until ${facts.defenceUntil}`, { meta: { until: facts.defenceUntil } })
}
/** An adverse decision: every objection first, then the remedies of the day. */
function adverse(context: Context, objection: Rejection | undefined, event: (remedies: Remedy[]) => Event, sealed: Record<string, string>): Decision<Event> {
  if (objection) return objection
  const remedies = remediesOn(context.today, parametersOf(context))
  return isRejected(remedies) ? remedies : done(event(remedies.remedies), sealed)
}

function deliver(facts: Facts, { way, receivedOn }: Of<'deliver'>, today: string): Decision<Event> {
  if (facts.deliveredOn) return reject('wrong-state', `delivered on ${facts.deliveredOn}`)
  if (receivedOn > today || receivedOn < facts.decidedOn) return wrong('receivedOn', 'date-range')
  return done({ $case: 'delivered', value: { way, receivedOn } })
}
function recordFollowUp(facts: Facts, { month, statusUnchanged, identityConfirmed }: Of<'recordFollowUp'>, today: string): Decision<Event> {
  if (facts.contacts.length > 0) return reject('contact-made', `contact was made in ${facts.contacts.join(', ')}`)
  if (month > today.slice(0, 7) || month < facts.decidedOn.slice(0, 7)) return wrong('month', 'date-range')
  return done({ $case: 'followedUp', value: { month, unchanged: statusUnchanged && identityConfirmed } })
}
function recordService(facts: Facts, { ofSeq, way, servedOn }: Of<'recordService'>, today: string): Decision<Event> {
  const paper = facts.documents.find(({ seq }) => seq === ofSeq)
  if (!paper) return wrong('ofSeq', 'unknown')
  if (servedOn > today || servedOn < paper.on) return wrong('servedOn', 'date-range')
  return done({ $case: 'served', value: { ofSeq, way, servedOn } })
}

/** A closed file is kept for the time that the office has set, and no longer. */
function erase({ endedOn }: Facts, context: Context): Decision<Event> {
  const kept = valueOf(parametersOf(context), 'retention.permit')
  if ('rejected' in kept) return reject('parameter-empty', kept.because, { meta: { parameter: 'retention.permit' } })
  const { due } = dueAfter(endedOn, kept.value)
  return context.today > due ? done({ $case: 'erased', value: {} }) : reject('not-due', `the file is kept until ${due}`, { meta: { until: due } })
}

type Notice = 'revocationNoticed' | 'lapseNoticed' | 'withdrawalNoticed'
function notice(
  context: Context,
  objection: Rejection | undefined,
  event: (until: string) => Extract<Event, { $case: Notice }>,
  sealed: Record<string, string>,
): Decision<Event> {
  if (objection) return objection
  const until = lastDayBy('defence.permit', context.today, parametersOf(context))
  return typeof until === 'string' ? done(event(until), sealed) : until
}
function noticeLapse(facts: Facts, value: Of<'noticeLapse'>, context: Context): Decision<Event> {
  const { changedOn } = value
  const outside = changedOn > context.today || changedOn < facts.decidedOn ? wrong('changedOn', 'date-range') : undefined
  return notice(context, outside ?? blank(value.facts), (until) => ({ $case: 'lapseNoticed', value: { defenceUntil: until, changedOn } }), {
    facts: value.facts,
  })
}

/** A waiver is the party's own word: a clerk may write down what a person says, but not that they say nothing. */
function defend({ statement, nothingToSay }: Of<'defend'>, { actor }: Context): Decision<Event> {
  if (nothingToSay && actor.roles.includes('counterClerk')) return reject('not-allowed', 'only the person concerned may waive a statement')
  if (!nothingToSay && !statement.trim()) return wrong('statement', 'required')
  return done({ $case: 'defended', value: { nothingToSay } }, { statement })
}
function revoke(facts: Facts, { grounds, evidence, noBirthRecorded }: Of<'revoke'>, context: Context): Decision<Event> {
  const born = facts.birthRecorded || !noBirthRecorded ? reject('birth-recorded', 'no birth may be recorded') : undefined
  const objection = unheard(facts, context.today) ?? born ?? blank(grounds, evidence)
  return adverse(context, objection, (remedies) => ({ $case: 'revoked', value: { matter: facts.matter, remedies } }), { grounds, evidence })
}
function recordLapse(facts: Facts, { grounds, exceptionExamined, pregnantThen }: Of<'recordLapse'>, context: Context): Decision<Event> {
  const unexamined = exceptionExamined ? undefined : reject('exception-not-examined', 'the exception was not examined')
  const applies = pregnantThen ? reject('exception-applies', 'the permit stands') : undefined
  const objection = unheard(facts, context.today) ?? unexamined ?? applies ?? blank(grounds)
  return adverse(context, objection, (remedies) => ({ $case: 'lapsed', value: { asOf: facts.changedOn, remedies } }), { grounds })
}
function withdraw(facts: Facts, { grounds, compensation }: Of<'withdraw'>, context: Context): Decision<Event> {
  const objection = unheard(facts, context.today) ?? blank(grounds) ?? (compensation.trim() ? undefined : wrong('compensation', 'required'))
  return adverse(context, objection, (remedies) => ({ $case: 'withdrawn', value: { remedies } }), { grounds, compensation })
}
function notifyDiscipline(facts: Facts, { partyCadre }: Of<'notifyDiscipline'>): Decision<Event> {
  if (facts.matter !== 'fraud') return reject('wrong-state', 'the permit was not revoked for fraud')
  if (facts.disciplineNotified) return reject('wrong-state', 'it has been notified')
  return partyCadre ? done({ $case: 'disciplineNotified', value: {} }, { partyCadre: 'true' }) : wrong('partyCadre', 'required')
}

export function decideAfterGrant(facts: Facts, command: Later, context: Context): Decision<Event> {
  const { today } = context
  switch (command.$case) {
    case 'deliver':
      return deliver(facts, command.value, today)
    case 'recordFollowUp':
      return recordFollowUp(facts, command.value, today)
    case 'raiseLead':
      return done({ $case: 'leadRaised', value: { source: command.value.source } }, { lead: command.value.note, leadMatter: command.value.matter })
    case 'askModification':
      return done({ $case: 'modificationAsked', value: {} }, { modification: command.value.what, reason: command.value.reason })
    case 'modify':
      return done({ $case: 'modified', value: {} }, { modified: command.value.what })
    case 'refuseModification':
      return adverse(context, blank(command.value.grounds), (remedies) => ({ $case: 'modificationRefused', value: { remedies } }), {
        grounds: command.value.grounds,
      })
    case 'clearLead':
      return done({ $case: 'leadCleared', value: {} }, { findings: command.value.findings })
    case 'noticeRevocation': {
      const { matter, facts: found, evidence } = command.value
      return notice(context, blank(found, evidence), (until) => ({ $case: 'revocationNoticed', value: { matter, defenceUntil: until } }), {
        facts: found,
        evidence,
      })
    }
    case 'noticeLapse':
      return noticeLapse(facts, command.value, context)
    case 'noticeWithdrawal':
      return notice(context, blank(command.value.grounds), (until) => ({ $case: 'withdrawalNoticed', value: { defenceUntil: until } }), {
        grounds: command.value.grounds,
      })
    case 'defend':
      return defend(command.value, context)
    case 'revoke':
      return revoke(facts, command.value, context)
    case 'dropRevocation':
      return done({ $case: 'revocationDropped', value: {} }, { findings: command.value.findings })
    case 'notifyDiscipline':
      return notifyDiscipline(facts, command.value)
    case 'recordLapse':
      return recordLapse(facts, command.value, context)
    case 'dropLapse':
      return done({ $case: 'lapseDropped', value: {} }, { lapseFindings: command.value.findings })
    case 'cancel':
      return adverse(context, blank(command.value.grounds), (remedies) => ({ $case: 'cancelled', value: { remedies } }), { grounds: command.value.grounds })
    case 'withdraw':
      return withdraw(facts, command.value, context)
    case 'dropWithdrawal':
      return done({ $case: 'withdrawalDropped', value: {} }, { findings: command.value.findings })
    case 'recordBirth':
      return command.value.bornOn > today ? wrong('bornOn', 'date-range') : done({ $case: 'birthRecorded', value: {} }, { bornOn: command.value.bornOn })
    case 'recordService':
      return recordService(facts, command.value, today)
    case 'erase':
      return erase(facts, context)
  }
}
