import type { By, Kind, PersonRef, Sealed, Who } from '@qingdan/lib/kind.ts'
import { Command as CommandMessage } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { Event as EventMessage, type Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Matter } from './application.ts'
import { deadlines } from './deadlines.ts'
import { decide } from './decide.ts'
import { empty, type Event, type Programme } from './event.ts'
import { evolve } from './evolve.ts'
import { faultsIn, sealedFaultsIn } from './faults.ts'
import { endings, isOpen, passes } from './leads.ts'
import { type Command, machines, over } from './machine.ts'
import { document, plainOf } from './papers.ts'
import { onItsWay } from './payment.ts'
import { publish } from './public.ts'
import { scope, view } from './views.ts'

export type { Command, Event, Facts }

/** The person who is entitled, with their account where they applied themselves; beside them a spouse, and in special assistance the child. */
export function parties(event: Event, by: readonly By[]): PersonRef[] | undefined {
  if (event.$case !== 'applied') return undefined
  const { onBehalf, partnered, branch } = event.value
  const account = by[0]?.account
  return [{ part: 'applicant', ...(account && !onBehalf && { account }) }, ...(partnered ? [{ part: 'spouse' }] : []), ...(branch ? [{ part: 'child' }] : [])]
}
/** Each is known by a blind index of the identity number, where there is one. */
export function whoOf(sealed: Sealed, blind: (kind: string, value: string) => string): Who {
  const numbers = ['applicant', 'spouse', 'child'].flatMap((part): [string, string][] => {
    const number = sealed[`${part}.idNumber`]
    return number ? [[part, blind('id', number)]] : []
  })
  return Object.fromEntries(numbers)
}
/** One enrolment per person and programme: the claim is released when nothing is due any more. */
export function claims(programme: Programme, people: readonly PersonRef[], state: string): string[] {
  const who = people.find(({ part }) => part === 'applicant')?.who
  return who && !over.includes(state) ? [`${programme}:${who}`] : []
}

/** What the facts have made pointless is not offered. */
export function offers(programme: Programme, facts: Facts, command: string): boolean {
  const open = facts.leads.filter(isOpen)
  switch (command) {
    case 'postNotice':
      return facts.discussedFavourably
    case 'review':
      return programme === 'special' || !facts.discussedFavourably || facts.noticeTakenDownOn !== ''
    case 'changeAccount':
      return !onItsWay(facts)
    case 'takeUpLead':
      return open.some(({ takenUpOn }) => takenUpOn === '')
    case 'clearLead':
      return open.some(({ actedOn }) => !actedOn)
    case 'suspend':
      return open.some(({ matter }) => endings[programme].includes(matter))
    case 'passVerification':
      return passes(facts) === undefined
    case 'terminate':
      return facts.endingMatter !== 'employee-pension'
    case 'stop':
      return facts.endingMatter === 'employee-pension'
    case 'recordService':
      return facts.documents.length > 0
    default:
      return true
  }
}

function decodeOrFail<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('these bytes hold no message of this kind')
  return found
}
const receipts = { reward: 'BJ', special: 'BT' } as const

/** Reward or special assistance. In the demonstration only invented identity numbers are taken. */
export function enrolmentKind(matter: Matter, { demonstration }: { demonstration: boolean }): Kind<Facts, Command, Event> {
  const { programme } = matter
  return {
    service: 'subsidy',
    name: programme,
    machine: machines[programme],
    basis: ['pfpl:assistance'],
    shape: 2,
    empty,
    receipts: receipts[programme],
    aside: 'assistance:discuss',
    parties,
    whoOf,
    faults: faultsIn(demonstration, matter),
    sealedFaults: sealedFaultsIn(demonstration, matter),
    decide: decide(matter),
    evolve,
    deadlines: deadlines(programme),
    claims: (_facts, people, state) => claims(programme, people, state),
    area: ({ township }) => township,
    scope,
    offers: (facts, command) => offers(programme, facts, command),
    view,
    document,
    plainPaper: plainOf,
    publish: publish(programme),
    encode: (event) => EventMessage.encode({ event }).finish(),
    decode: (bytes) => decodeOrFail(EventMessage.decode(bytes).event),
    encodeCommand: (command) => CommandMessage.encode({ command }).finish(),
    decodeCommand: (bytes) => decodeOrFail(CommandMessage.decode(bytes).command),
  }
}
