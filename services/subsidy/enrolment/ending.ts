import { dueAfter } from '@qingdan/lib/calendar.ts'
import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { valueOf } from '@qingdan/lib/law.ts'
import { blank, done, lastDayBy, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { remediesOn } from '@qingdan/lib/remedies.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { overpaid } from './amounts.ts'
import type { Event, Programme } from './event.ts'
import { endings, leadOf } from './leads.ts'
import type { Of } from './machine.ts'
import { onItsWay } from './payment.ts'

const noEffect = (programme: Programme, matter: string): Rejection | undefined =>
  endings[programme].includes(matter) ? undefined : reject('no-effect', `${matter} does not end ${programme} assistance`, { meta: { matter } })
/** The second source is another than the one that gave the lead. */
const sameAs: Readonly<Record<string, string>> = { match: 'register', check: 'visit', person: 'person', report: 'person' }

export function suspend(programme: Programme, facts: Facts, value: Of<'suspend'>, context: Context): Decision<Event> {
  const found = leadOf(facts, value.lead)
  if (isRejected(found)) return found
  const { matter, source } = found
  const refused = noEffect(programme, matter) ?? blank(value.evidence, value.facts)
  if (refused) return refused
  if (sameAs[source] === value.secondSource) return reject('same-source', `${value.secondSource} is where the lead came from`)
  const until = lastDayBy(`cycle.${programme}`, context.today, parametersOf(context), false)
  if (typeof until !== 'string') return until
  const { lead, secondSource, evidence, facts: told } = value
  return done<Event>({ $case: 'suspended', value: { lead, matter, secondSource, until } }, { evidence, facts: told })
}
export function restoreBySilence({ suspendedUntil }: Facts, today: string): Decision<Event> {
  return today > suspendedUntil
    ? done<Event>({ $case: 'restored', value: { bySilence: true } })
    : reject('not-due', `the suspension runs until ${suspendedUntil}`, { meta: { until: suspendedUntil } })
}

export function noticeEnding(programme: Programme, value: Of<'noticeEnding'>, context: Context): Decision<Event> {
  const { matter, eventOn, facts, evidence } = value
  const refused = noEffect(programme, matter) ?? blank(facts, evidence)
  if (refused) return refused
  if (!eventOn && matter !== 'fraud') return wrong('eventOn', 'required')
  if (eventOn > context.today) return wrong('eventOn', 'date-range')
  const until = lastDayBy('defence.subsidy', context.today, parametersOf(context))
  return typeof until === 'string' ? done<Event>({ $case: 'endingNoticed', value: { matter, eventOn, defenceUntil: until } }, { facts, evidence }) : until
}
/** A waiver is the party's own word: a clerk may write down what a person says, but not that they say nothing. */
export function defend({ statement, nothingToSay }: Of<'defend'>, { actor }: Context): Decision<Event> {
  if (nothingToSay && actor.roles.includes('counterClerk')) return reject('not-allowed', 'only the person concerned may waive a statement')
  if (!nothingToSay && !statement.trim()) return wrong('statement', 'required')
  return done<Event>({ $case: 'defended', value: { nothingToSay } }, { statement })
}

/** Nothing is decided against a person who has not been heard, unless their time is over; every objection comes before the remedies. */
function adverse(facts: Facts, grounds: string, { today, parameters }: Context): { remedies: ReturnType<typeof remediesOn> & object } | Rejection {
  if (!facts.defended && today <= facts.defenceUntil)
    return reject('defence-running', `the person may be heard until ${facts.defenceUntil}`, { meta: { until: facts.defenceUntil } })
  return blank(grounds) ?? { remedies: remediesOn(today, parameters) }
}
/** Domain rule of the list: from the day of the event; after fraud from the beginning, or from the day on which something was concealed. */
export function effectiveOn({ endingMatter, eventOn, confirmedOn }: Facts): string {
  if (endingMatter !== 'fraud') return eventOn
  return eventOn > confirmedOn ? eventOn : confirmedOn
}
export function terminate(facts: Facts, { grounds }: Of<'terminate'>, context: Context): Decision<Event> {
  if (facts.endingMatter === 'employee-pension') return reject('no-effect', 'an employee pension stops the payment; it does not end the entitlement')
  const heard = adverse(facts, grounds, context)
  if (isRejected(heard)) return heard
  if (isRejected(heard.remedies)) return heard.remedies
  const effective = effectiveOn(facts)
  const { endingMatter: matter, eventOn } = facts
  const value = { matter, eventOn, effectiveOn: effective, ...heard.remedies, overpaidFen: overpaid(facts.payments, facts.confirmedOn, effective) }
  return done<Event>({ $case: 'terminated', value }, { grounds })
}
/** From the decision on; what was paid before is never asked back. */
export function stop(facts: Facts, { grounds }: Of<'stop'>, context: Context): Decision<Event> {
  if (facts.endingMatter !== 'employee-pension') return reject('no-effect', 'only an employee pension stops the payment')
  const heard = adverse(facts, grounds, context)
  if (isRejected(heard)) return heard
  if (isRejected(heard.remedies)) return heard.remedies
  const { endingMatter: matter, eventOn } = facts
  return done<Event>({ $case: 'stopped', value: { matter, eventOn, effectiveOn: context.today, ...heard.remedies } }, { grounds })
}

export function reclassify(facts: Facts, { branch, grade, changedOn, findings }: Of<'reclassify'>, today: string): Decision<Event> {
  const last = facts.branches.at(-1)
  if (changedOn > today || (last && changedOn < last.from)) return wrong('changedOn', 'date-range')
  if ((branch === 'disability') !== grade > 0) return wrong('grade', branch === 'disability' ? 'required' : 'choice')
  return done<Event>({ $case: 'reclassified', value: { branch, changedOn } }, { grade: grade ? String(grade) : '', findings })
}
export function annul({ way, reference, grounds }: Of<'annul'>): Decision<Event> {
  return blank(grounds) ?? done<Event>({ $case: 'annulled', value: { way } }, { reference, grounds })
}
export function recordService(facts: Facts, { ofSeq, way, servedOn }: Of<'recordService'>, today: string): Decision<Event> {
  const paper = facts.documents.find(({ seq }) => seq === ofSeq)
  if (!paper) return wrong('ofSeq', 'unknown')
  return servedOn > today || servedOn < paper.on ? wrong('servedOn', 'date-range') : done<Event>({ $case: 'served', value: { ofSeq, way, servedOn } })
}
/** A closed file is kept for the time that the office has set, and no longer; not destroyed while money is on its way. */
export function erase(facts: Facts, context: Context): Decision<Event> {
  if (onItsWay(facts)) return reject('payment-reserved', `held by ${facts.reservedBy}`)
  const kept = valueOf(parametersOf(context), 'retention.subsidy')
  if ('rejected' in kept) return reject('parameter-empty', kept.because, { meta: { parameter: 'retention.subsidy' } })
  const { due } = dueAfter(facts.endedOn, kept.value)
  return context.today > due ? done<Event>({ $case: 'erased', value: {} }) : reject('not-due', `the file is kept until ${due}`, { meta: { until: due } })
}
