import type { Entry } from './entry.ts'
import type { By, Deadline, PersonRef } from './kind.ts'
import type { LegalDate } from './calendar.ts'

/** A deadline as a case keeps it. `n` is the entry that opened it; `fired` and `parked` ones are no longer swept. */
export interface OpenDeadline extends Deadline {
  readonly n: number
  readonly fired?: true
  readonly parked?: string
}
/** An act that waits for its second officer. Its content is sealed under `proposal:<digest>`. */
export interface Proposal {
  readonly command: string
  readonly digest: string
  readonly by: By
  /** The last day of the first officer's credential. */
  readonly credentialUntil?: LegalDate
  readonly on: LegalDate
  readonly at: string
  readonly voidOn: LegalDate
  readonly seq: number
  readonly under: string
}
/** The latest sealed box of each field, beside the history that holds them all. */
export type Seals = Readonly<Record<string, { readonly seq: number; readonly box: Buffer }>>

/** One case: state, facts, claims, deadlines, history and outbox in one document, so that a change is one write. */
export interface Case<Facts = unknown> {
  readonly _id: string
  readonly state: string
  /** Rises with every write; the guard of the next one. */
  readonly version: number
  /** The last entry. */
  readonly seq: number
  readonly on: LegalDate
  readonly shape: number
  readonly facts: Facts
  readonly people: readonly PersonRef[]
  readonly area: string
  readonly created: { readonly by: By; readonly on: LegalDate; readonly at: string }
  readonly receipt?: { readonly number: string; readonly code: string; readonly issue: number }
  readonly claims?: readonly string[]
  readonly deadlines: readonly OpenDeadline[]
  /** The earliest deadline that the sweep must see. */
  readonly dueOn?: LegalDate
  /** The earliest day by which somebody must act or should have, for queues; `never` when no period runs. */
  readonly actBy: LegalDate
  readonly proposals: readonly Proposal[]
  readonly head: string
  /** The newest entries; those past `published` are the outbox. */
  readonly tail: readonly Entry[]
  readonly published: number
  readonly busSeq: number
  /** When the first unpublished entry was written; indexed. */
  readonly pendingSince?: string
  readonly seals: Seals
  /** Command → who gave it, for the commands that some row keeps apart by `otherThan`. */
  readonly did?: Readonly<Record<string, readonly string[]>>
  /** Accounts of officers who have declared an interest. */
  readonly recused?: readonly string[]
  /** Why the case takes nothing at all: its history and the bus disagree. */
  readonly held?: string
  /** Sealed fields that a restore could not bring back; until they are entered again only the clock acts. */
  readonly lost?: readonly string[]
  /** The key was destroyed after the time for keeping the file; the blind indexes are gone too. */
  readonly erased?: true
  /** Entries up to here are in the archive's buckets. */
  readonly archived: number
  /** Four bytes of the hash of each archived command id: an id that is not among them was not handled, without asking the buckets. */
  readonly archivedIds?: Buffer
}
