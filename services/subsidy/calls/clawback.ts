import { deskCalls } from '@qingdan/lib/desk/all.ts'
import { deskOf } from '@qingdan/lib/desk/desk.ts'
import { list } from '@qingdan/lib/desk/list.ts'
import type { Matter } from '@qingdan/lib/desk/matter.ts'
import { registered } from '@qingdan/lib/grpc.ts'
import type { Parts } from '@qingdan/lib/service.ts'
import { ClawbackDefinition, type Facts, type People } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { sheetOf } from '../clawback/documents.ts'
import type { Event } from '../clawback/event.ts'
import type { Command } from '../clawback/machine.ts'
import { paperOf, plainOf, titleOf } from '../clawback/papers.ts'
import { maySee, textsFor } from '../clawback/views.ts'

/** What the desk must know of a clawback. */
const clawback: Matter<Facts, Event, People, Command> = {
  kernel: 'clawback',
  people: ['person'],
  named: ['person'],
  listedAs: () => 'person',
  textsFor,
  maySee,
  peopleOf: (masked, texts) => ({ person: masked('person'), texts }),
  materials: new Set(),
  titleOf,
  paperOf,
  plainOf,
  sheetOf,
  serves: (event) => (event.$case === 'served' ? { seq: event.value.ofSeq } : undefined),
  standing: { seqOf: ({ documents }) => documents[1]?.seq ?? 0, states: new Set(['decided', 'instalmentsAsked', 'onInstalments', 'recovered']) },
}

export function clawbackCalls(parts: Parts): ReturnType<typeof registered> {
  const desk = deskOf(parts, clawback)
  return registered(ClawbackDefinition, {
    ...deskCalls(desk),
    list: (request, { actor }) => list(desk, request, actor, ({ found, case: seen }) => ({ case: seen, facts: desk.factsFor(found, actor) })),
  })
}
