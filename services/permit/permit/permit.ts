import { sha256 } from '@qingdan/lib/digest.ts'
import type { By, Kind, PersonRef, Sealed, Who } from '@qingdan/lib/kind.ts'
import { Command as CommandMessage } from '@qingdan/proto/permit/permit/v1/command.ts'
import { Event as EventMessage, type Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { deadlines } from './deadlines.ts'
import { decide } from './decide.ts'
import { document, plainOf } from './papers.ts'
import { empty, type Event } from './event.ts'
import { evolve } from './evolve.ts'
import { faultsIn, sealedFaultsIn } from './faults.ts'
import { type Command, ends, machine } from './machine.ts'
import { publish } from './public.ts'
import { scope, view } from './views.ts'

export type { Command, Event, Facts }

const spouses = ['woman', 'man'] as const
/** The two spouses; the applicant's account where they applied themselves. */
export function parties(event: Event, by: readonly By[]): PersonRef[] | undefined {
  if (event.$case !== 'applied') return undefined
  const { applicant, onBehalf } = event.value
  const account = by[0]?.account
  return spouses.map((part) => ({ part, ...(account && !onBehalf && part === applicant && { account }) }))
}
/** Both are known by a blind index of their identity numbers. */
export function whoOf(sealed: Sealed, blind: (kind: string, value: string) => string): Who {
  const numbers = spouses.flatMap((part): [string, string][] => {
    const number = sealed[`${part}.idNumber`]
    return number ? [[part, blind('id', number)]] : []
  })
  return Object.fromEntries(numbers)
}

/** One open file per couple: the claim is released when the file is closed. */
export function claims(_facts: Facts, people: readonly PersonRef[], state: string): string[] {
  const couple = people.flatMap(({ part, who }) => ((part === 'woman' || part === 'man') && who ? [who] : [])).toSorted()
  return ends.includes(state) || couple.length < 2 ? [] : [`couple:${sha256(couple.join('\0'))}`]
}

function decodeOrFail<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('these bytes hold no message of this kind')
  return found
}

/** What was done once is not offered again. */
export function offers(facts: Facts, command: string): boolean {
  if (command === 'deliver') return facts.deliveredOn === ''
  if (command === 'notifyDiscipline') return !facts.disciplineNotified && facts.matter === 'fraud'
  return command !== 'recordService' || facts.documents.length > 0
}

/** The second-child permit. In the demonstration only invented identity numbers are taken. */
export function permitKind({ demonstration }: { demonstration: boolean }): Kind<Facts, Command, Event> {
  return {
    service: 'permit',
    name: 'permit',
    machine,
    basis: ['sd-pfp:grounds'],
    shape: 1,
    empty,
    receipts: 'BS',
    aside: 'list:r1:two-officers',
    parties,
    whoOf,
    faults: faultsIn(demonstration),
    sealedFaults: sealedFaultsIn(demonstration),
    decide,
    evolve,
    deadlines,
    claims,
    area: ({ township }) => township,
    scope,
    offers,
    view,
    document,
    plainPaper: plainOf,
    publish,
    encode: (event) => EventMessage.encode({ event }).finish(),
    decode: (bytes) => decodeOrFail(EventMessage.decode(bytes).event),
    encodeCommand: (command) => CommandMessage.encode({ command }).finish(),
    decodeCommand: (bytes) => decodeOrFail(CommandMessage.decode(bytes).command),
  }
}
