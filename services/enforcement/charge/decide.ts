import type { Context, Decision, Sealed } from '@qingdan/lib/kind.ts'
import { blank, done, parametersOf, wrong } from '@qingdan/lib/outcome.ts'
import { isRejected, reject, type Rejection } from '@qingdan/lib/rejections.ts'
import { remediesOn } from '@qingdan/lib/remedies.ts'
import { valueOf } from '@qingdan/lib/law.ts'
import type { Facts } from '@qingdan/proto/enforcement/charge/v1/charge.ts'
import { computed, type Findings } from './amount.ts'
import { lawful, money } from './collect.ts'
import { decideCourt } from './enforce.ts'
import type { Event } from './event.ts'
import type { Command, Of } from './machine.ts'
import { dayOrFail, servedDays } from './serving.ts'

/** What the register of fee cases says of the one that a charge belongs to, with the party's data to be sealed here too. */
export interface Case {
  readonly state: string
  readonly township: string
  readonly bornOn: string
  /** Another authority has charged this fact before. */
  readonly chargedElsewhere: boolean
  readonly person: Sealed
}

function notice(value: Of<'notice'>, context: Context): Decision<Event> {
  const found = context.evidence as Case | undefined
  if (!found) return reject('not-found', value.feeCase)
  if (found.state !== 'investigated' && found.state !== 'charging') return reject('wrong-state', `the case is ${found.state}`)
  if (found.chargedElsewhere) return reject('already-open', 'this fact has been charged before', { meta: { clause: 'list:r3:once' } })
  const unsaid = blank(value.facts, value.evidence)
  if (unsaid) return unsaid
  const amount = computed(value as Findings, context.today, parametersOf(context))
  if (isRejected(amount)) return amount
  if (amount.fen === 0) return reject('nothing-due', 'nothing would be charged')
  const { feeCase, party, facts, evidence } = value
  const { township, bornOn, person } = found
  return done<Event>({ $case: 'noticed', value: { feeCase, party, township, bornOn, computed: amount } }, { facts, evidence, ...person })
}
function serveNotice(facts: Facts, { way, servedOn, proof }: Of<'serveNotice'>, context: Context): Decision<Event> {
  if (facts.noticeServedOn) return reject('wrong-state', `the notice was served on ${facts.noticeServedOn}`)
  const outside = servedDays(servedOn, facts.noticedOn, context.today)
  if (outside) return outside
  const until = dayOrFail('list:r3:defence', servedOn)
  return isRejected(until) ? until : done<Event>({ $case: 'noticeServed', value: { way, servedOn, defenceUntil: until.on } }, { proof })
}
/** The time to be heard is over, or a waiver has not been followed by a decision within its days. */
function noDefence({ defenceUntil, noticeServedOn }: Facts, today: string): Decision<Event> {
  if (!noticeServedOn) return reject('not-due', 'the notice has not been served')
  return today > defenceUntil
    ? done<Event>({ $case: 'defencePassed', value: {} })
    : reject('not-due', `until ${defenceUntil}`, { meta: { until: defenceUntil } })
}
function waive(facts: Facts, { explained }: Of<'waive'>, today: string): Decision<Event> {
  if (!explained) return wrong('explained', 'confirm')
  if (!facts.noticeServedOn || today > facts.defenceUntil) return reject('wrong-state', 'a waiver stands beside the service of the notice')
  return done<Event>({ $case: 'waived', value: {} })
}
function reExamine(facts: Facts, { upheld, amountFen, findings }: Of<'reExamine'>): Decision<Event> {
  if (amountFen < 1 || amountFen > facts.toldFen) return wrong('amountFen', 'out-of-range')
  if (!upheld && amountFen !== facts.toldFen) return wrong('amountFen', 'choice')
  return blank(findings) ?? done<Event>({ $case: 'reExamined', value: { upheld, amountFen } }, { findings })
}
/** A charge from this sum on is major: reviewed for its legality, and decided by the heads together. */
function major(amountFen: number, { parameters }: Context): { large: boolean } | Rejection {
  const set = valueOf(parametersOf({ parameters } as Context), 'fee.major')
  return 'rejected' in set ? reject('parameter-empty', set.because, { meta: { parameter: 'fee.major' } }) : { large: amountFen >= set.value }
}
function decideAmount(facts: Facts, { amountFen, grounds }: Of<'decide'>, context: Context, minutes?: string): Decision<Event> {
  if (facts.waived ? context.today > facts.defenceUntil : context.today <= facts.defenceUntil && !facts.defended)
    return reject('defence-running', `the person may be heard until ${facts.defenceUntil}`, { meta: { until: facts.defenceUntil } })
  if (amountFen < 1 || amountFen > facts.toldFen) return wrong('amountFen', 'out-of-range')
  const found = major(amountFen, context)
  if (isRejected(found)) return found
  const { large } = found
  if (large !== (minutes !== undefined)) return reject('wrong-state', large ? 'a major case is decided by the heads together' : 'the head decides alone')
  if (large && !facts.reviewed) return reject('not-due', 'a major case is first reviewed for its legality', { meta: { clause: 'sd-supervision:legality' } })
  const unsaid = blank(grounds, ...(minutes === undefined ? [] : [minutes]))
  if (unsaid) return unsaid
  const remedies = remediesOn(context.today, parametersOf(context))
  if (isRejected(remedies)) return remedies
  return done<Event>({ $case: 'decided', value: { amountFen, jointly: large, ...remedies } }, { grounds, ...(minutes !== undefined && { minutes }) })
}

type Early = 'notice' | 'serveNotice' | 'defend' | 'waive' | 'revokeWaiver' | 'noDefence' | 'reExamine' | 'reviewLegality' | 'decide' | 'decideJointly' | 'drop'
function decideEarly(facts: Facts, command: Extract<Command, { $case: Early }>, context: Context): Decision<Event> {
  switch (command.$case) {
    case 'notice':
      return notice(command.value, context)
    case 'serveNotice':
      return serveNotice(facts, command.value, context)
    case 'defend':
      return command.value.statement.trim()
        ? done<Event>({ $case: 'defended', value: {} }, { statement: command.value.statement })
        : wrong('statement', 'required')
    case 'waive':
      return waive(facts, command.value, context.today)
    case 'revokeWaiver':
      return done<Event>({ $case: 'waiverRevoked', value: {} })
    case 'noDefence':
      return noDefence(facts, context.today)
    case 'reExamine':
      return reExamine(facts, command.value)
    case 'reviewLegality': {
      const { lawful: stands, opinion } = command.value
      return blank(opinion) ?? done<Event>({ $case: 'legalityReviewed', value: { lawful: stands } }, { opinion })
    }
    case 'decide':
      return decideAmount(facts, command.value, context)
    case 'decideJointly':
      return decideAmount(facts, command.value, context, command.value.minutes)
    case 'drop':
      return blank(command.value.findings) ?? done<Event>({ $case: 'dropped', value: {} }, { findings: command.value.findings })
  }
}
const early: ReadonlySet<string> = new Set<Early>([
  'notice',
  'serveNotice',
  'defend',
  'waive',
  'revokeWaiver',
  'noDefence',
  'reExamine',
  'reviewLegality',
  'decide',
  'decideJointly',
  'drop',
])
const isEarly = (command: Command): command is Extract<Command, { $case: Early }> => early.has(command.$case)

/** One command, one event. */
export function decide(facts: Facts, command: Command, context: Context): Decision<Event> {
  if (isEarly(command)) return decideEarly(facts, command, context)
  const collected = money(facts, command, context)
  return collected ?? decideCourt(facts, command, context, lawful)
}
