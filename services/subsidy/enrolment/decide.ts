import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { done, lastDayBy, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject } from '@qingdan/lib/rejections.ts'
import { remediesOn } from '@qingdan/lib/remedies.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { apply, type Matter, supply, unmet } from './application.ts'
import { annul, defend, erase, noticeEnding, reclassify, recordService, restoreBySilence, stop, suspend, terminate } from './ending.ts'
import type { Event, Programme } from './event.ts'
import { assignCheck, clearLead, openVerification, passVerification, recordCheck, recordLead, reportChange, takeUpLead } from './leads.ts'
import type { Command, Of } from './machine.ts'
import { document } from './papers.ts'
import { changeAccount, recordFailed, recordPaid, recordReversal, release, reserve } from './payment.ts'

type Early = 'apply' | 'supply' | 'withdrawApplication' | 'discuss' | 'postNotice' | 'recordObjection' | 'takeDown' | 'review' | 'confirm' | 'refuse'
type Money = 'changeAccount' | 'reserve' | 'release' | 'recordPaid' | 'recordFailed' | 'recordReversal'
type Named<K extends Command['$case']> = Extract<Command, { $case: K }>

function postNotice(facts: Facts, context: Context): Decision<Event> {
  if (!facts.discussedFavourably) return reject('wrong-state', 'only a favourable result is posted; the township goes on with the other')
  const until = lastDayBy('notice.reward', context.today, parametersOf(context), false)
  return typeof until === 'string' ? done<Event>({ $case: 'noticePosted', value: { until } }) : until
}
function review(programme: Programme, facts: Facts, { favourable, opinion, objectionsAnswered }: Of<'review'>): Decision<Event> {
  if (programme === 'reward' && facts.discussedFavourably && !facts.noticeTakenDownOn) return reject('not-due', 'the notice comes first')
  if (facts.objections > 0 && !objectionsAnswered.trim()) return wrong('objectionsAnswered', 'required')
  return done<Event>({ $case: 'reviewed', value: { favourable } }, { opinion, objectionsAnswered })
}
/** Entitled from this day and not for the time before it. The bureau is not bound by the township, but says why it decides otherwise. */
function confirm(programme: Programme, facts: Facts, { note }: Of<'confirm'>, today: string): Decision<Event> {
  if (!facts.reviewedFavourably && !note.trim()) return wrong('note', 'required')
  return unmet(programme, facts, today) ?? done<Event>({ $case: 'confirmed', value: { from: today } }, { note })
}
function refuse({ grounds }: Of<'refuse'>, context: Context): Decision<Event> {
  if (!grounds.trim()) return reject('no-grounds', 'a refusal states its grounds')
  const remedies = remediesOn(context.today, parametersOf(context))
  return isRejected(remedies) ? remedies : done<Event>({ $case: 'refused', value: remedies }, { grounds })
}

/** From the application to the decision. */
function decideEarly(matter: Matter, facts: Facts, command: Named<Early>, context: Context): Decision<Event> {
  const { programme } = matter
  switch (command.$case) {
    case 'apply':
      return apply(matter, command.value, context)
    case 'supply':
      return supply(matter, command.value, context)
    case 'withdrawApplication':
      return done<Event>({ $case: 'applicationWithdrawn', value: {} }, { reason: command.value.reason })
    case 'discuss': {
      const { favourable, present, minutes } = command.value
      return done<Event>({ $case: 'discussed', value: { favourable, present } }, { minutes })
    }
    case 'postNotice':
      return postNotice(facts, context)
    case 'recordObjection':
      return done<Event>({ $case: 'objectionRecorded', value: {} }, { objection: command.value.text, objector: command.value.from })
    case 'takeDown':
      return context.today > facts.noticeUntil ? done<Event>({ $case: 'noticeTakenDown', value: {} }) : reject('not-due', `it hangs until ${facts.noticeUntil}`)
    case 'review':
      return review(programme, facts, command.value)
    case 'confirm':
      return confirm(programme, facts, command.value, context.today)
    case 'refuse':
      return refuse(command.value, context)
  }
}
function decideMoney({ programme }: Matter, facts: Facts, command: Named<Money>, context: Context): Decision<Event> {
  switch (command.$case) {
    case 'changeAccount':
      return changeAccount(facts, command.value)
    case 'reserve':
      return reserve(programme, facts, command.value, context)
    case 'release':
      return release(facts, command.value)
    case 'recordPaid':
      return recordPaid(facts, command.value, context.today)
    case 'recordFailed':
      return recordFailed(facts, command.value)
    case 'recordReversal':
      return recordReversal(facts, command.value, context.today)
  }
}
/** Leads, the yearly verification, and how an assistance is suspended and ends. */
function decideLater({ programme }: Matter, facts: Facts, command: Exclude<Command, Named<Early | Money>>, context: Context): Decision<Event> {
  const { today } = context
  switch (command.$case) {
    case 'reportChange':
      return reportChange(command.value, today)
    case 'recordLead':
      return recordLead(command.value, context)
    case 'takeUpLead':
      return takeUpLead(facts, command.value)
    case 'clearLead':
      return clearLead(facts, command.value)
    case 'openVerification':
      return openVerification(facts, command.value)
    case 'assignCheck':
      return assignCheck(programme, command.value)
    case 'recordCheck':
      return recordCheck(command.value, context)
    case 'passVerification':
      return passVerification(facts)
    case 'suspend':
      return suspend(programme, facts, command.value, context)
    case 'restore':
      return done<Event>({ $case: 'restored', value: { bySilence: false } }, { findings: command.value.findings })
    case 'restoreBySilence':
      return restoreBySilence(facts, today)
    case 'noticeEnding':
      return noticeEnding(programme, command.value, context)
    case 'defend':
      return defend(command.value, context)
    case 'terminate':
      return terminate(facts, command.value, context)
    case 'stop':
      return stop(facts, command.value, context)
    case 'reclassify':
      return reclassify(facts, command.value, today)
    case 'recordService':
      return recordService(facts, command.value, today)
    case 'annul':
      return annul(command.value)
    case 'erase':
      return erase(facts, context)
  }
}
const early: ReadonlySet<string> = new Set<Early>([
  'apply',
  'supply',
  'withdrawApplication',
  'discuss',
  'postNotice',
  'recordObjection',
  'takeDown',
  'review',
  'confirm',
  'refuse',
])
const money: ReadonlySet<string> = new Set<Money>(['changeAccount', 'reserve', 'release', 'recordPaid', 'recordFailed', 'recordReversal'])
const isEarly = (command: Command): command is Named<Early> => early.has(command.$case)
const isMoney = (command: Command): command is Named<Money> => money.has(command.$case)

/** One command, one event. A paper without a number series is refused, but never to the harm of a person to whom silence gives back what is theirs. */
export function decide(matter: Matter): (facts: Facts, command: Command, context: Context) => Decision<Event> {
  return (facts, command, context) => {
    const decision = isEarly(command)
      ? decideEarly(matter, facts, command, context)
      : isMoney(command)
        ? decideMoney(matter, facts, command, context)
        : decideLater(matter, facts, command, context)
    if (isRejected(decision) || context.actor.roles.includes('clock')) return decision
    const series = document(decision.event)?.series
    return series && !context.parameters[series] ? reject('parameter-empty', `${series} has not been loaded`, { meta: { parameter: series } }) : decision
  }
}
