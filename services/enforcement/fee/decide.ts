import { sealedPerson } from '@qingdan/lib/fields.ts'
import type { Context, Decision } from '@qingdan/lib/kind.ts'
import { blank, done, wrong } from '@qingdan/lib/outcome.ts'
import { reject, type Rejection } from '@qingdan/lib/rejections.ts'
import type { Facts } from '@qingdan/proto/enforcement/fee/v1/fee.ts'
import { notAbated } from '../charge/enforce.ts'
import type { Event } from './event.ts'
import type { Command, Of } from './machine.ts'

function registerLead(value: Of<'registerLead'>, today: string): Decision<Event> {
  const { township, channel, anonymous, bornOn, man, woman, text, reporter } = value
  if (!man && !woman) return wrong('man', 'required')
  if (bornOn > today) return wrong('bornOn', 'date-range')
  if (anonymous && reporter.trim()) return wrong('reporter', 'choice')
  return (
    blank(text) ??
    done<Event>(
      { $case: 'leadRegistered', value: { township, channel, anonymous, bornOn, man: man !== undefined, woman: woman !== undefined } },
      { ...sealedPerson('man', man), ...sealedPerson('woman', woman), lead: text, reporter },
    )
  )
}
/** An anonymous tip alone opens nothing. */
function file({ leads, elsewhere }: Facts): Decision<Event> {
  if (elsewhere) return chargedBefore(elsewhere)
  if (leads.every(({ anonymous }) => anonymous)) return reject('same-source', 'an anonymous tip alone opens no case')
  return done<Event>({ $case: 'filed', value: {} })
}
const chargedBefore = (reference: string): Rejection =>
  reject('already-open', `decided before by another authority: ${reference}`, { meta: { clause: 'list:r3:once' } })

/** Whoever is heard signs; where they refuse, the record says so and why. */
function recordInquiry(facts: Facts, { of, way, text, signed, refused }: Of<'recordInquiry'>): Decision<Event> {
  if ((of === 'man' && !facts.man) || (of === 'woman' && !facts.woman)) return wrong('of', 'unknown')
  if (way === 'interview' && signed === (refused.trim() !== '')) return wrong('refused', signed ? 'choice' : 'required')
  return blank(text) ?? done<Event>({ $case: 'inquiryRecorded', value: { of, way, signed } }, { inquiry: text, refusal: refused })
}
/** Full and fair: each party who is known has been asked before anything is held against them. */
function conclude(facts: Facts, { established, findings }: Of<'conclude'>): Decision<Event> {
  const asked = (of: string): boolean => facts.inquiries.some((one) => one.of === of && one.way === 'interview')
  const unasked = established && [facts.man && 'man', facts.woman && 'woman'].find((of) => of && !asked(of))
  if (unasked) return reject('incomplete', `the ${unasked} has not been asked`, { meta: { party: unasked } })
  return blank(findings) ?? done<Event>({ $case: 'concluded', value: { established } }, { findings })
}
function beginCharging(facts: Facts, { charge }: Of<'beginCharging'>): Decision<Event> {
  if (!facts.established) return reject('wrong-state', 'the facts were not established')
  return facts.charges.includes(charge) ? reject('already-open', `${charge} has begun`) : done<Event>({ $case: 'chargingBegun', value: { charge } })
}
/** The register of charges is asked whether each has come to its end. */
const close = (evidence: unknown): Decision<Event> =>
  evidence === 0 ? done<Event>({ $case: 'closed', value: {} }) : reject('not-due', 'a charge of this case is open')

/** One command, one event. `evidence` of a closing is how many charges are open. */
export function decide(facts: Facts, command: Command, { today, evidence }: Pick<Context, 'today' | 'evidence'>): Decision<Event> {
  switch (command.$case) {
    case 'registerLead':
      return registerLead(command.value, today)
    case 'addLead': {
      const { channel, anonymous, text, reporter } = command.value
      return blank(text) ?? done<Event>({ $case: 'leadAdded', value: { channel, anonymous } }, { lead: text, reporter })
    }
    case 'file':
      return file(facts)
    case 'decline':
      return blank(command.value.grounds) ?? done<Event>({ $case: 'declined', value: {} }, { grounds: command.value.grounds })
    case 'recordInquiry':
      return recordInquiry(facts, command.value)
    case 'recordElsewhere': {
      const { reference, decidedOn } = command.value
      return decidedOn > today ? wrong('decidedOn', 'date-range') : done<Event>({ $case: 'elsewhereRecorded', value: { reference, decidedOn } })
    }
    case 'conclude':
      return facts.elsewhere && command.value.established ? chargedBefore(facts.elsewhere) : conclude(facts, command.value)
    case 'reopen':
      return blank(command.value.reason) ?? done<Event>({ $case: 'reopened', value: {} }, { reason: command.value.reason })
    case 'dismiss':
      return blank(command.value.grounds) ?? done<Event>({ $case: 'dismissed', value: {} }, { grounds: command.value.grounds })
    case 'beginCharging':
      return facts.elsewhere ? chargedBefore(facts.elsewhere) : beginCharging(facts, command.value)
    case 'close':
      return close(evidence)
    case 'closeAbated':
      return done<Event>({ $case: 'closed', value: {} })
    case 'archive':
      return done<Event>({ $case: 'archived', value: { digest: command.value.digest } })
    case 'abate':
      return abate(command.value, today, evidence)
  }
}
/** The charges are wound down one by one, and then the case. */
function abate({ reason }: Of<'abate'>, today: string, evidence: unknown): Decision<Event> {
  const refused = notAbated(reason, today)
  if (refused) return refused
  return evidence === 0 ? done<Event>({ $case: 'abated', value: { reason } }) : reject('not-due', 'a charge of this case is open')
}
