import type { Matter } from '@qingdan/lib/desk/matter.ts'
import type { Sealed } from '@qingdan/lib/kind.ts'
import { materialsOf } from '@qingdan/list/law/subsidy-materials.ts'
import type { Facts, People } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { sheetsOf } from '../enrolment/documents.ts'
import type { Event, Programme } from '../enrolment/event.ts'
import { hidesGiver, mayRead, tellsPeriod, viewEvent } from '../enrolment/event-views.ts'
import type { Command } from '../enrolment/machine.ts'
import { paperOf, plainOf, titleOf } from '../enrolment/papers.ts'
import { maySee, textsFor } from '../enrolment/views.ts'

/** 6222…1234 → ************1234: the last four digits alone stay. */
const maskAccount = ({ 'account.number': number = '' }: Sealed): string => '*'.repeat(Math.max(number.length - 4, 0)) + number.slice(-4)

/** What the desk must know of an assistance. */
export const enrolment = (programme: Programme): Matter<Facts, Event, People, Command> => ({
  kernel: programme,
  people: ['applicant', 'spouse', 'child'],
  named: ['applicant'],
  listedAs: () => 'applicant',
  textsFor,
  maySee: maySee(programme === 'special'),
  besides: ['account.holder', 'account.bank', 'account.number'],
  peopleOf: (masked, texts, values) => ({
    applicant: masked('applicant'),
    spouse: masked('spouse'),
    child: masked('child'),
    account: maskAccount(values),
    bank: values['account.bank'] ?? '',
    texts,
  }),
  eventFor: viewEvent,
  hidesGiver,
  tellsPeriod,
  materials: new Set<string>(materialsOf(programme).map(({ id }) => id)),
  titleOf,
  paperOf,
  plainOf,
  sheetOf: sheetsOf(programme),
  mayRead,
  // Nothing remains of a notice that was taken down: not even a copy of it can be had.
  lasts: (paper, state) => paper !== 'postedNotice' || state === 'noticed',
  serves: (event) => (event.$case === 'served' ? { seq: event.value.ofSeq } : undefined),
  standing: {
    seqOf: ({ confirmSeq }) => confirmSeq,
    states: new Set(['confirmed', 'active', 'verifying', 'suspended', 'endingNoticed']),
  },
})
