import type { Matter } from '@qingdan/lib/desk/matter.ts'
import { materials } from '@qingdan/list/law/permit-materials.ts'
import type { Facts, People } from '@qingdan/proto/permit/permit/v1/event.ts'
import { sheetOf } from '../permit/documents.ts'
import type { Event } from '../permit/event.ts'
import type { Command } from '../permit/machine.ts'
import { paperOf, plainOf, titleOf } from '../permit/papers.ts'
import { textsFor, viewEvent } from '../permit/views.ts'

/** What the desk must know of the permit. */
export const permit: Matter<Facts, Event, People, Command> = {
  kernel: 'permit',
  people: ['woman', 'man'],
  named: ['woman', 'man'],
  listedAs: ({ applicant }) => applicant || 'woman',
  textsFor,
  peopleOf: (masked, texts) => ({ woman: masked('woman'), man: masked('man'), texts }),
  eventFor: viewEvent,
  materials: new Set(materials.map(({ id }) => id)),
  titleOf,
  paperOf,
  plainOf,
  sheetOf,
  serves: (event, { grantSeq }) =>
    event.$case === 'served' ? { seq: event.value.ofSeq } : event.$case === 'delivered' ? { seq: grantSeq, paper: 'certificate' } : undefined,
  standing: {
    seqOf: ({ grantSeq }) => grantSeq,
    states: new Set(['granted', 'modificationAsked', 'suspected', 'noticed', 'lapseNoticed', 'withdrawalNoticed', 'fulfilled']),
  },
  certified: 'grant',
}
