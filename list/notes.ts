import type { Bilingual, Grade } from './law/rule.ts'

/** What a page must say from a day on about law that is not of this list, or came later. It runs nothing. */
export interface Note {
  readonly entry: string
  readonly from: string
  /** The first day on which it is not said any more. */
  readonly until?: string
  readonly grade: Grade
  readonly source: string
  readonly says: Bilingual
}

export const notes: readonly Note[] = [
  {
    entry: 'r1',
    from: '2016-01-22',
    grade: 'verified',
    source: 'Shandong regulation, text of 2016, arts. 19–21; Population and Family Planning Law, text of 2021',
    says: {
      zh: '2016年1月22日至2021年8月19日，山东另有一种审批，只用于六种情形下的再生育。它不在本清单内，这里不办理。',
      en: 'From 22 January 2016 to 19 August 2021 Shandong had another approval, for a further child on six grounds alone. It is outside this list and is not handled here.',
    },
  },
  {
    entry: 'mechanism:T1',
    from: '2018-03-20',
    until: '2018-10-26',
    grade: 'verified',
    source: 'Supervision Law of 2018, arts. 11, 15 and 34; Criminal Procedure Law, text of 2018, art. 19',
    says: {
      zh: '自2018年3月20日起，这类线索移送监察委员会，不再移送人民检察院。刑事诉讼法的相应修改在此之后。',
      en: 'Since 20 March 2018 such a lead goes to the supervision commission and no longer to the procuratorate. The procedure law followed later.',
    },
  },
]

/** The notes of some entries that are said on a day. */
export const notesOn = (entries: readonly string[], on: string): readonly Note[] =>
  notes.filter(({ entry, from, until }) => entries.includes(entry) && from <= on && (until === undefined || on < until))
