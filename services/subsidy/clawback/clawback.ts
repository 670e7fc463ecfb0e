import { date, faultsBy, id, line, list, longest, oneOf, required, text } from '@qingdan/lib/fields.ts'
import type { Kind, PersonRef, PublicEvent } from '@qingdan/lib/kind.ts'
import { Command as CommandMessage, Event as EventMessage, type Facts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { z } from 'zod'
import { programmes } from '../programmes.ts'
import { deadlines } from './deadlines.ts'
import { balanceOf, decide, type Ended } from './decide.ts'
import { empty, type Event } from './event.ts'
import { evolve } from './evolve.ts'
import { closed, type Command, machine } from './machine.ts'
import { document, plainOf } from './papers.ts'
import { scope } from './views.ts'

const fen = z.int().min(1, 'required')
const plan = list(z.object({ due: date, amountFen: fen }), 1)
const faults = faultsBy({
  notice: z.object({ programme: oneOf(programmes), enrolment: id, facts: text, evidence: text }),
  defend: z.object({ statement: text, nothingToSay: z.boolean() }),
  decide: z.object({ amountFen: fen, grounds: text }),
  drop: z.object({ findings: required(text) }),
  askInstalments: z.object({ reason: required(text), plan }),
  agreeInstalments: z.object({ plan }),
  refuseInstalments: z.object({ grounds: text }),
  // It stands in the history: of a receipt, nothing that a person types of themselves.
  recordRepayment: z.object({ amountFen: fen, paidOn: date, reference: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'id') }),
  writeOff: z.object({ grounds: text }),
  close: z.object({}),
  recordService: z.object({ ofSeq: fen, way: oneOf(['personal', 'leaving', 'post', 'portal']), servedOn: date }),
  annul: z.object({ way: oneOf(['reconsideration', 'suit', 'own-motion']), reference: line(longest.line), grounds: text }),
  erase: z.object({}),
})
const parties = ({ $case }: Event): PersonRef[] | undefined => ($case === 'noticed' ? [{ part: 'person' }] : undefined)
/** Finance hears that there is something to recover, and how much. */
const publish = (event: Event): PublicEvent | undefined =>
  event.$case === 'decided' ? { event: 'ClawbackDecided', data: { status: 'decided', amountFen: String(event.value.amountFen) } } : undefined
function offers(facts: Facts, command: string): boolean {
  if (command === 'close') return balanceOf(facts) === 0
  if (command === 'writeOff' || command === 'recordRepayment') return balanceOf(facts) > 0
  return command !== 'recordService' || facts.documents.length > 0
}
function decodeOrFail<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('these bytes hold no message of this kind')
  return found
}

/** `ended` answers what an enrolment was paid and why it ended: the register is asked, not the officer. */
export function clawbackKind({ ended }: { readonly ended: (programme: string, enrolment: string) => Promise<Ended | undefined> }): Kind<Facts, Command, Event> {
  return {
    service: 'subsidy',
    name: 'clawback',
    machine,
    basis: ['pfpl:assistance'],
    shape: 2,
    empty,
    receipts: 'BH',
    aside: 'assistance:discuss',
    parties,
    whoOf: (sealed, blind) => (sealed['person.idNumber'] ? { person: blind('id', sealed['person.idNumber']) } : {}),
    faults,
    decide,
    evolve,
    deadlines,
    ask: async (facts, command) => {
      if (command.$case === 'notice') return ended(command.value.programme, command.value.enrolment)
      return command.$case === 'decide' ? ended(facts.programme, facts.enrolment) : undefined
    },
    // One at a time for an enrolment; a dropped or annulled one may be followed by another.
    claims: ({ enrolment }, _people, state) => (closed.includes(state) ? [] : [`clawback:${enrolment}`]),
    area: ({ township }) => township,
    scope,
    offers,
    view: (facts) => facts,
    document,
    plainPaper: plainOf,
    publish,
    encode: (event) => EventMessage.encode({ event }).finish(),
    decode: (bytes) => decodeOrFail(EventMessage.decode(bytes).event),
    encodeCommand: (command) => CommandMessage.encode({ command }).finish(),
    decodeCommand: (bytes) => decodeOrFail(CommandMessage.decode(bytes).command),
  }
}
