import type { Bilingual } from './law/rule.ts'

/** What an erratum does to one entry; the reason stands in `errata.ts` under its number. */
export interface Reading {
  readonly erratum: number
  /** The words as printed, and what is read in their place; both absent where the slip is an omission. */
  readonly instead?: string
  readonly text?: string
}

export type EntryKind =
  | 'cover'
  | 'contents'
  | 'heading'
  | 'columns'
  | 'note'
  | 'duty'
  | 'item'
  | 'basis'
  | 'boundary'
  | 'regime'
  | 'service'
  | 'body'
  | 'clause'

/** One printed thing of the list. */
export interface Entry {
  /** Safe in an address: letters, digits and colons. */
  readonly id: string
  readonly parent: string | null
  readonly kind: EntryKind
  /** Section path, and the lines of `source/responsibility-list-2015.txt`. */
  readonly place: { readonly path: string; readonly lines: readonly number[] }
  /** The number in a table cell of its own. */
  readonly number?: string
  /** To the character, without mark-up. */
  readonly printed: string
  /** Where a page or a table cut the text: the parts as they stand, one for each of `place.lines`. */
  readonly pieces?: readonly string[]
  readonly readings?: readonly Reading[]
  readonly title: Bilingual
  /** One plain line, in our own words. */
  readonly says?: Bilingual
}
