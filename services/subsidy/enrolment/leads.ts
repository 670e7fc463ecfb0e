import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { done, wrong } from '@qingdan/lib/outcome.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Facts, Lead } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Event, Programme } from './event.ts'
import type { Of } from './machine.ts'

/** What ends each programme under the list. Nothing else does: a pension does not touch special assistance, nor a birth the reward. */
export const endings: Readonly<Record<Programme, readonly string[]>> = {
  reward: ['death', 'employee-pension', 'fraud'],
  special: ['death', 'birth', 'adoption', 'recovery', 'fraud'],
}
export const isOpen = ({ clearedOn }: Lead): boolean => clearedOn === ''
const later = (day: string, today: string): Rejection | undefined => (day > today ? wrong('changedOn', 'date-range') : undefined)

export function leadOf(facts: Facts, seq: number): Lead | Rejection {
  const found = facts.leads.find((one) => one.seq === seq)
  if (!found) return wrong('lead', 'unknown')
  return isOpen(found) ? found : reject('wrong-state', `lead ${seq} was settled on ${found.clearedOn}`)
}

export function reportChange({ matter, changedOn, note }: Of<'reportChange'>, today: string): Decision<Event> {
  return later(changedOn, today) ?? done<Event>({ $case: 'changeReported', value: { matter, changedOn } }, { changeNote: note })
}
/** The text and who gave it are sealed; a party never reads who. */
export function recordLead({ source, matter, changedOn, reference, text, reporter }: Of<'recordLead'>, { today, actor }: Context): Decision<Event> {
  const given = actor.roles.includes('service')
  if (source === 'match' && !given) return reject('not-allowed', 'a match is recorded from the answer of the agency that was asked')
  return later(changedOn, today) ?? done<Event>({ $case: 'leadRecorded', value: { source, matter, changedOn, reference } }, { lead: text, reporter })
}
export function takeUpLead(facts: Facts, { lead, note }: Of<'takeUpLead'>): Decision<Event> {
  const found = leadOf(facts, lead)
  if ('rejected' in found) return found
  if (found.takenUpOn) return reject('wrong-state', `lead ${lead} was taken up on ${found.takenUpOn}`)
  return done<Event>({ $case: 'leadTakenUp', value: { lead } }, { inquiry: note })
}
/** A suspension does not lose its ground in passing: it is lifted by a decision of its own. */
export function clearLead(facts: Facts, { lead, findings }: Of<'clearLead'>): Decision<Event> {
  const found = leadOf(facts, lead)
  if ('rejected' in found) return found
  if (found.actedOn) return reject('wrong-state', `a suspension rests on lead ${lead}`)
  return done<Event>({ $case: 'leadCleared', value: { lead } }, { findings })
}

export function openVerification(facts: Facts, { round }: Of<'openVerification'>): Decision<Event> {
  return facts.round === round ? reject('already-open', `${round} is open`) : done<Event>({ $case: 'verificationOpened', value: { round } })
}
/** In special assistance the committee sees a number and no name: only the township can visit or telephone. */
export function assignCheck(programme: Programme, { to }: Of<'assignCheck'>): Decision<Event> {
  return programme === 'special' && to === 'committee' ? wrong('to', 'choice') : done<Event>({ $case: 'checkAssigned', value: { to } })
}
export function recordCheck({ way, result, matter, changedOn, note }: Of<'recordCheck'>, { today, actor }: Context): Decision<Event> {
  const changed = result === 'changed'
  if (changed && !matter) return wrong('matter', 'required')
  const by = actor.roles.includes('committee') ? 'committee' : 'township'
  const value = { way, result, matter: changed ? matter : '', changedOn: changed ? changedOn : '', by }
  return later(value.changedOn, today) ?? done<Event>({ $case: 'checkRecorded', value }, { checkNote: note })
}

/** Somebody has reached the person, and nothing is left open. */
export function passes(facts: Facts): Rejection | undefined {
  if (!facts.checks.some(({ result }) => result !== 'unreachable')) return reject('not-verified', 'nobody has reached the person yet')
  const open = facts.leads.find(isOpen)
  return open && reject('lead-open', `lead ${open.seq} is open`, { meta: { lead: String(open.seq) } })
}
export function passVerification(facts: Facts): Decision<Event> {
  return passes(facts) ?? done<Event>({ $case: 'verificationPassed', value: { round: facts.round } })
}
