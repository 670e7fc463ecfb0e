import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { type Facts, Match } from '@qingdan/proto/subsidy/round/v1/round.ts'
import type { Event } from './decide.ts'

/** The match of one agency, changed; the others as they were. */
function withMatch(facts: Facts, agency: string, change: (match: Match) => Match): Facts {
  return { ...facts, matches: facts.matches.map((match) => (match.agency === agency ? change(match) : match)) }
}

export function evolve(facts: Facts, event: Event, { on }: { readonly on: LegalDate }): Facts {
  switch (event.$case) {
    case 'kernel':
      return facts
    case 'opened':
      return { ...facts, year: event.value.year, due: event.value.due, openedOn: on }
    case 'matchRequested': {
      const { agency, request, lines } = event.value
      return { ...facts, matches: [...facts.matches, Match.fromPartial({ agency, request, lines, on })] }
    }
    case 'answerRecorded': {
      const { agency, part, lines, hits, unknown, contradictory } = event.value
      return withMatch(facts, agency, (match) => ({
        ...match,
        answered: match.answered + lines - unknown - contradictory,
        hits: match.hits + hits,
        unknown: match.unknown + unknown,
        contradictory: match.contradictory + contradictory,
        parts: [...match.parts, part],
      }))
    }
    case 'matchEnded':
      return withMatch(facts, event.value.agency, (match) => ({ ...match, endedOn: on, endedBecause: event.value.because }))
    case 'summarised':
      return { ...facts, summary: event.value, summarisedOn: on }
    case 'fedBack':
      return { ...facts, fedBackOn: on }
    case 'closed':
      return { ...facts, closedOn: on, unverified: event.value.unverified }
  }
}
