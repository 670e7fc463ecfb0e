import { dueAfter } from '@qingdan/lib/calendar.ts'
import { faultsBy, oneOf, text } from '@qingdan/lib/fields.ts'
import type { Actor, Deadline, Filter, Kind, PublicEvent } from '@qingdan/lib/kind.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import { Command as CommandMessage, Event as EventMessage, Facts } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { z } from 'zod'
import { type Asked, type Counted, decide, type Event } from './decide.ts'
import { evolve } from './evolve.ts'
import { type Command, machine } from './machine.ts'

export type { Facts }
/** The agencies that are asked, each for its own matter and no other. */
export const asked = ['psb', 'hrss', 'dpf'] as const
export type Asking = (typeof asked)[number]

/** round-2016: one for each year. */
export const roundId = (year: string): string => `round-${year}`
const agency = oneOf(asked)
const faults = faultsBy({
  open: z.object({ year: z.string().regex(/^\d{4}$/, 'year') }),
  requestMatch: z.object({ agency }),
  recordAnswer: z.object({ request: z.string().min(1), part: z.int().min(1) }),
  endMatch: z.object({ agency, because: oneOf(['complete', 'partial', 'none']) }),
  summarise: z.object({}),
  feedBack: z.object({ note: text }),
  close: z.object({}),
})

const running = (state: string): boolean => state !== 'closed' && state !== 'none'
/** The quarter is only counted late; the time of an agency passes, and what is not answered is checked by people. */
export function deadlines(facts: Facts, state: string, parameters: Parameters): Deadline[] {
  if (!running(state)) return []
  const quarter = {
    name: 'verification',
    start: facts.openedOn,
    due: facts.due,
    clause: 'list:r2:verification',
    grade: 'verified',
    provisional: false,
  } as const
  const round: Deadline = { ...quarter, fires: 'late', who: 'subsidy' }
  const period = parameters['limit.match']?.value
  // While the office has set no time for an answer, none runs.
  if (!period) return [round]
  const waits = facts.matches.filter(({ endedOn }) => !endedOn)
  return [
    round,
    ...waits.map((match): Deadline => {
      const { due, provisional } = dueAfter(match.on, period)
      const name = `match:${match.agency}`
      return { name, start: match.on, due, clause: 'list:r2:grade', grade: 'verified', provisional, period, fires: 'pass', who: 'agency' }
    }),
  ]
}
function scope({ roles, office }: Actor): Filter | undefined {
  if (roles.some((role) => ['township', 'committee'].includes(role)) && office) return {}
  return roles.some((role) => ['subsidy', 'head', 'auditor', 'clock', 'service'].includes(role)) ? {} : undefined
}
/** An agency hears that a list waits for it; the list itself never travels on the bus. */
function publish(event: Event): PublicEvent | undefined {
  if (event.$case !== 'matchRequested') return undefined
  const { agency: to, request, lines, asOf } = event.value
  return { event: `MatchRequested.${to}`, data: { status: 'requested', request, lines: String(lines), asOf } }
}

export interface RoundRegister {
  counted(round: string, openedOn: string): Promise<Counted>
  asked(round: string, openedOn: string, agency: Asking): Promise<Asked>
}
/** `register` answers how many there are, and how far they are; the round itself holds no list. */
export function roundKind({ register }: { readonly register: RoundRegister }): Kind<Facts, Command, Event> {
  return {
    service: 'subsidy',
    name: 'round',
    machine,
    basis: ['list:r2:verification'],
    shape: 1,
    aside: 'list:r2:verification',
    empty: Facts.fromPartial({}),
    idOf: (command) => (command.$case === 'open' ? roundId(command.value.year) : undefined),
    faults,
    decide,
    evolve,
    deadlines,
    scope,
    ask: async ({ year, openedOn }, command) => {
      if (command.$case === 'requestMatch') return register.asked(roundId(year), openedOn, command.value.agency as Asking)
      return command.$case === 'summarise' || command.$case === 'close' ? register.counted(roundId(year), openedOn) : undefined
    },
    claims: () => [],
    // One for the whole district; no township is its area.
    area: () => 'district',
    view: (facts) => facts,
    document: () => undefined,
    publish,
    encode: (event) => EventMessage.encode({ event }).finish(),
    decode: (bytes) => EventMessage.decode(bytes).event as Event,
    encodeCommand: (command) => CommandMessage.encode({ command }).finish(),
    decodeCommand: (bytes) => CommandMessage.decode(bytes).command as Command,
  }
}
