import type { MaskedPerson } from '@qingdan/proto/kernel/v1/desk.ts'
import type { Actor, Filter, Sealed, Tagged } from '../kind.ts'
import type { Sheet, SheetOf } from '../paper.ts'

/** What the desk must know of a kind with people and papers; the rest it has from the kind itself. */
export interface Matter<Facts extends object = object, Event extends Tagged = Tagged, People extends object = object, Command extends Tagged = Tagged> {
  /** The name of the kind. */
  readonly kernel: string
  /** The parts of a case that are people. */
  readonly people: readonly string[]
  /** Those of them whose names stand on papers and in lists, and the one under whose name a file is listed. */
  readonly named: readonly string[]
  listedAs(facts: Facts): string
  /** The sealed texts that this actor reads, beside the people's own data. */
  textsFor(actor: Actor, own: boolean): readonly string[]
  /** False for sealed data that this actor is not shown, neither masked nor on a ground; without it whoever sees the file may see it so. */
  maySee?(actor: Actor, field: string, own: boolean): boolean
  /** Sealed data besides the people and texts that the page of a file shows. */
  readonly besides?: readonly string[]
  /** What the page of a file shows of its people: each of them masked, from the opened values the rest. */
  peopleOf(masked: (part: string) => MaskedPerson, texts: Record<string, string>, values: Sealed): People
  /** An event of the history as this actor may see it; without it as it is. */
  eventFor?(event: Event, actor: Actor, own: boolean): Event
  /** Whether the head of such an entry hides from this actor by whom it was. */
  hidesGiver?(event: Event, actor: Actor, own: boolean): boolean
  /** Whether this actor is told of a period that runs; without it of all. */
  tellsPeriod?(name: string, actor: Actor, own: boolean): boolean
  /** Ids of the materials that can be handed in. */
  readonly materials: ReadonlySet<string>
  titleOf(paper: string): string
  /** The numbered paper of an event, and the plain one of a command. */
  paperOf(event: Event): string | undefined
  plainOf(command: Command['$case']): string | undefined
  sheetOf(paper: string, writing: SheetOf<Facts, Event>): Sheet
  /** False for a paper that says what this actor's view of the file hides; without it whoever sees the file reads its papers. */
  mayRead?(paper: string, actor: Actor, own: boolean): boolean
  /** Whether a paper may still be had in this state of the file; without it always. */
  lasts?(paper: string, state: string): boolean
  /** Which entry's paper this event says was served; `paper` where that is not the entry's own. */
  serves(event: Event, facts: Facts): { readonly seq: number; readonly paper?: string } | undefined
  /** The entry whose paper stands only while the case is in one of these states. */
  readonly standing: { seqOf(facts: Facts): number; readonly states: ReadonlySet<string> }
  /** The command whose paper has a certificate beside it. */
  readonly certified?: Command['$case']
}
/** What a list asks for; a kind with more to ask for adds filters of its own. */
export interface Listing {
  readonly queue: string
  readonly states: readonly string[]
  readonly receiptNumber?: string
  readonly documentNumber?: string
  readonly pageSize: number
  readonly pageToken: string
  readonly lateOnly: boolean
  readonly export?: boolean
  readonly filters?: readonly Filter[]
}
