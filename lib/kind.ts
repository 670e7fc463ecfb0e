import type { Clause } from '@qingdan/list/law/index.ts'
import type { Grade, Period } from '@qingdan/list/law/rule.ts'
import type { LegalDate } from './calendar.ts'
import type { Machine } from './machine.ts'
import type { Role } from '@qingdan/list/roles.ts'
import type { Rejection } from './rejections.ts'

/** Who acts. `account` is opaque; `office` is the one chosen to act for. */
export interface Actor {
  readonly account: string
  readonly roles: readonly Role[]
  readonly office: string
  readonly credential?: { readonly number: string; readonly expiresOn: LegalDate }
  /** The prefix of the ids of this actor's commands: a person, an event, the clock. */
  readonly via: 'u' | 'e' | 'c'
}
/** Who acted, as history keeps it. */
export interface By {
  readonly account: string
  readonly role: Role
  readonly office: string
}
/** A person of a case as everyone but the seal knows them. `who` is a blind index: an HMAC, never the number. */
export interface PersonRef {
  readonly part: string
  readonly account?: string
  readonly who?: string
}
/** Part → blind index. */
export type Who = Readonly<Record<string, string>>
/** A period running on a case. On the day after `due` the clock gives the command `fires`; `late` counts it late, `pass` only marks it passed. */
export interface Deadline {
  readonly name: string
  readonly start: LegalDate
  readonly due: LegalDate
  readonly promised?: LegalDate
  readonly clause: Clause
  readonly grade: Grade
  readonly period?: Period
  readonly promisedPeriod?: Period
  readonly provisional: boolean
  readonly fires: string
  readonly who: Role
}
/** What a decision may know besides the facts and the command. */
export interface Context {
  readonly today: LegalDate
  readonly actor: Actor
  readonly people: readonly PersonRef[]
  readonly evidence: unknown
  readonly parameters: Readonly<Record<string, unknown>>
}
export type Sealed = Readonly<Record<string, string>>
export type Decision<Event> = { readonly event: Event; readonly sealed?: Sealed } | Rejection

export function accept<Event>(event: Event, sealed?: Sealed): Decision<Event> {
  return sealed && Object.keys(sealed).length > 0 ? { event, sealed } : { event }
}

/** The official document that an event produces: its name in the kind's documents and its number series. */
export interface DocumentName {
  readonly name: string
  readonly series: string
}
/** What leaves for other agencies: ids and status only. */
export interface PublicEvent {
  readonly event: string
  readonly data: Readonly<Record<string, string>>
}
export type Filter = Readonly<Record<string, unknown>>
/** What somebody with several roles sees: all that any of them sees; undefined where none sees anything. */
export function anyOf(filters: readonly (Filter | undefined)[]): Filter | undefined {
  const rows = filters.filter((row) => row !== undefined)
  if (rows.some((row) => Object.keys(row).length === 0)) return {}
  return rows.length > 1 ? { $or: rows } : rows[0]
}
/** A command or an event: the discriminated union that the contract's `oneof` becomes. */
export interface Tagged {
  readonly $case: string
  readonly value?: unknown
}

/** What ties one kind of case together. Everything in it is pure except `ask`. */
export interface Kind<Facts extends object, Command extends Tagged, Event extends Tagged> {
  readonly service: string
  readonly name: string
  readonly machine: Machine
  /** The clauses whose end is the end of the matter, and what the clock does then. */
  readonly basis: readonly Clause[]
  /** Rises when `evolve` changes; an older shape is folded again on load. */
  readonly shape: number
  readonly empty: Facts
  /** The prefix of receipt numbers; without one the kind gives no receipts. */
  readonly receipts?: string
  /** The id of a new case where it follows from the command (a month of a township); else a hash. */
  idOf?(command: Command): string | undefined
  /** The clause under which an officer with an interest stands aside. */
  readonly aside: Clause
  /** The parts of the case and their accounts, from the event that names them; undefined for every other event. */
  parties?(event: Event, by: readonly By[]): readonly PersonRef[] | undefined
  /** Part → blind index of the person, from texts about to be sealed. */
  whoOf?(sealed: Sealed, blind: (kind: string, value: string) => string): Who
  /** Schema faults of sealed texts that are entered again after a restore. */
  sealedFaults?(sealed: Sealed): Rejection | undefined
  /** Schema faults of a command, all at once; field and rule named. */
  faults(command: Command): Rejection | undefined
  /** What another register must answer before deciding. */
  ask?(facts: Facts, command: Command, today: LegalDate): Promise<unknown>
  decide(facts: Facts, command: Command, context: Context): Decision<Event>
  evolve(facts: Facts, event: Event, entry: { readonly seq: number; readonly on: LegalDate }): Facts
  deadlines(facts: Facts, state: string, parameters: Readonly<Record<string, unknown>>): readonly Deadline[]
  claims(facts: Facts, people: readonly PersonRef[], state: string): readonly string[]
  area(facts: Facts): string
  /** A store filter for the cases that this actor may see; undefined: none. */
  scope(actor: Actor): Filter | undefined
  /** False for a step that the facts have made pointless, so that it is not offered; deciding refuses it all the same. */
  offers?(facts: Facts, command: string): boolean
  /** Facts as this actor may see them. */
  view(facts: Facts, actor: Actor, own: boolean): Facts
  document(event: Event): DocumentName | undefined
  /** The paper without a number that belongs to an entry of this type. */
  plainPaper?(type: string): string | undefined
  /** At most one public event of an entry. */
  publish(event: Event): PublicEvent | undefined
  encode(event: Event): Uint8Array
  decode(bytes: Uint8Array): Event
  encodeCommand(command: Command): Uint8Array
  decodeCommand(bytes: Uint8Array): Command
}
// A kind whose types are not at hand, for the parts of the kernel that only carry them.
// oxlint-disable-next-line no-explicit-any
export type AnyKind = Kind<any, any, any>
