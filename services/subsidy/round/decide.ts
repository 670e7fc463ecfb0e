import { inForce } from '@qingdan/lib/law.ts'
import type { Decision } from '@qingdan/lib/kind.ts'
import { done, wrong } from '@qingdan/lib/outcome.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { type Event as EventMessage, type Facts, type Match, Summarised } from '@qingdan/proto/subsidy/round/v1/round.ts'
import type { Command } from './machine.ts'

export type Event = NonNullable<EventMessage['event']>
/** What the registers of both programmes answer when a command needs to know. */
export interface Counted {
  /** Beneficiaries whose verification has not been opened yet. */
  readonly waiting: number
  readonly members: number
  readonly checked: number
  readonly changed: number
  readonly unreachable: number
  readonly passed: number
  readonly suspended: number
}
export interface Asked {
  readonly request: string
  readonly lines: number
  readonly waiting: number
}
interface Known {
  readonly today: LegalDate
  readonly evidence: unknown
}
/** The first quarter ends on 31 March, also on a day off. */
export const dueOf = (year: string): LegalDate => `${year}-03-31`
const matchOf = (facts: Facts, agency: string): Match | undefined => facts.matches.find((match) => match.agency === agency)

export function decide(facts: Facts, command: Command, { today, evidence }: Known): Decision<Event> {
  switch (command.$case) {
    case 'open': {
      const { year } = command.value
      if (year !== today.slice(0, 4)) return wrong('year', 'out-of-range')
      // The list came in the middle of 2015, after the first quarter of that year: nobody could be late for it.
      if (!inForce('list:r2:verification', `${year}-01-01`)) return reject('not-in-force', `the duty did not stand on 1 January ${year}`)
      return done<Event>({ $case: 'opened', value: { year, due: dueOf(year) } })
    }
    case 'requestMatch': {
      const { request, lines, waiting } = evidence as Asked
      if (matchOf(facts, command.value.agency)) return reject('already-open', `${command.value.agency} has been asked`)
      if (waiting > 0) return reject('not-due', `${waiting} beneficiaries have not been taken in yet`)
      return done<Event>({ $case: 'matchRequested', value: { agency: command.value.agency, request, lines, asOf: today } })
    }
    case 'recordAnswer': {
      const match = facts.matches.find(({ request }) => request === command.value.request)
      if (!match) return reject('not-found', 'no such request')
      if (match.parts.includes(command.value.part)) return reject('already-open', `part ${command.value.part} has been answered`)
      const { request: _request, ...counts } = command.value
      return done<Event>({ $case: 'answerRecorded', value: { agency: match.agency, request: match.request, ...counts } })
    }
    case 'endMatch': {
      const match = matchOf(facts, command.value.agency)
      if (!match) return reject('not-found', `${command.value.agency} has not been asked`)
      if (match.endedOn) return reject('wrong-state', 'this match has ended')
      if (command.value.because !== becauseOf(match)) return wrong('because', 'choice')
      return done<Event>({ $case: 'matchEnded', value: { ...command.value } })
    }
    case 'summarise': {
      const running = facts.matches.find(({ endedOn }) => !endedOn)
      if (running) return reject('not-due', `${running.agency} may still answer`)
      const { waiting, ...counts } = evidence as Counted
      if (waiting > 0) return reject('not-due', `${waiting} beneficiaries have not been taken in yet`)
      const hits = facts.matches.reduce((sum, match) => sum + match.hits, 0)
      return done<Event>({ $case: 'summarised', value: Summarised.fromPartial({ ...counts, hits }) })
    }
    case 'feedBack':
      return done<Event>({ $case: 'fedBack', value: {} }, { note: command.value.note })
    case 'close': {
      const { members, checked, waiting } = evidence as Counted
      return done<Event>({ $case: 'closed', value: { unverified: members - checked + waiting } })
    }
  }
}
/** How a match ends is what came back, not what anybody says of it. */
export function becauseOf({ lines, answered }: Pick<Match, 'lines' | 'answered'>): 'complete' | 'partial' | 'none' {
  if (answered === 0 && lines > 0) return 'none'
  return answered < lines ? 'partial' : 'complete'
}
