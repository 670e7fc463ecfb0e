import type { StatuteId } from './statutes.ts'

/** Every text for people is written twice, Chinese first; neither is a fallback of the other. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * verified: a source was read. assumed: the same rule was read in an earlier or later text (`assumedFrom` says which).
 * empty: nobody has given a value, so nothing is computed from it.
 */
export type Grade = 'verified' | 'assumed' | 'empty'

export type Period =
  | { readonly days: number; readonly count: 'working' | 'calendar' }
  | { readonly months: number }
  | { readonly years: number }

/** A promise that returns every month or year and has no starting event. */
export interface Frequency {
  readonly atLeast: number
  readonly per: 'month' | 'quarter' | 'year'
}

/** Money that a clause gives to one person, in whole fen. */
export interface Amount {
  readonly fen: number
  readonly per: 'year' | 'month'
}

/** One version of one clause. Versions are appended, never edited. Dates are YYYY-MM-DD. */
export interface Rule {
  readonly clause: string
  readonly statute: StatuteId
  /** The article of this version; null where the text of this version was not read (条号待核). */
  readonly article: string | null
  readonly from: string
  /** The first day out of force. */
  readonly until?: string
  /** The clause or statute that ended it. */
  readonly repealedBy?: string
  /** Still printed, but a higher law forbids to apply it from this day. */
  readonly suppressedBy?: { readonly by: string; readonly from: string }
  readonly period?: Period
  /** false: the last day stays where it falls, also on a day off. */
  readonly roll?: false
  readonly frequency?: Frequency
  readonly amount?: Amount
  /** The parameter that holds what this clause leaves to the office. */
  readonly parameter?: string
  /** The entry of the published list that this clause is, for clauses of the list itself. */
  readonly entry?: string
  readonly source: string
  readonly grade: Grade
  readonly assumedFrom?: string
  readonly says: Bilingual
  /** Row of the deadline catalogue. */
  readonly row?: number
}
