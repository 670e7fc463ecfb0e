// What the checker looks at: the raw store, the raw stream, and what the clients wrote down. Its types are its own: it trusts nothing of the kernel.

export interface RawEntry {
  readonly seq: number
  readonly type: string
  readonly data: Buffer
  readonly sealed?: Readonly<Record<string, Buffer>>
  readonly on: string
  readonly at: string
  readonly by: readonly { readonly account: string; readonly role: string; readonly office: string }[]
  readonly under: readonly string[]
  readonly command: { readonly id: string; readonly digest: string }
  readonly to: string
  readonly document?: { readonly name: string; readonly series: string } | null
  readonly lost?: { readonly digest: string } | null
  readonly prev: string
  readonly hash: string
  readonly eventId: string
}
export interface RawDeadline {
  readonly name: string
  readonly due: string
  readonly fired?: boolean
  readonly parked?: string
  readonly provisional?: boolean
}
export interface RawCase {
  readonly _id: string
  readonly state: string
  readonly version: number
  readonly seq: number
  readonly on: string
  readonly head: string
  readonly tail: readonly RawEntry[]
  readonly published: number
  readonly pendingSince?: string
  readonly archived: number
  readonly claims?: readonly string[]
  readonly deadlines: readonly RawDeadline[]
  readonly dueOn?: string
  readonly held?: string
}
export interface RawBucket {
  readonly _id: string
  readonly case: string
  readonly from: number
  readonly to: number
  readonly entries: readonly RawEntry[]
}
export interface RawMessage {
  readonly seq: number
  readonly subject: string
  readonly headers: Readonly<Record<string, string>>
  readonly data: Buffer
}
/** One kind of case: its documents, its buckets, and its part of the stream. */
export interface RawKind {
  readonly name: string
  readonly cases: readonly RawCase[]
  readonly buckets: readonly RawBucket[]
  readonly stream: readonly RawMessage[]
}
/** Something that follows from entries and must follow once: a notice, a public event. */
export interface Effect {
  readonly name: string
  readonly follows: (entry: RawEntry) => boolean
  /** Event ids, one for each time that it was found. */
  readonly found: readonly string[]
}
/** A line of a client: what it is about to send, and what it was told. */
export type Line =
  | { readonly t: 'intent'; readonly id: string; readonly by: string; readonly command: string; readonly at: string }
  | {
      readonly t: 'acknowledged'
      readonly id: string
      readonly by: string
      readonly case: string
      readonly seq: number
      readonly event: string
      /** Periods as the person was told of them. */
      readonly deadlines: readonly { readonly name: string; readonly due: string }[]
    }
  | { readonly t: 'refused'; readonly id: string; readonly by: string; readonly reason: string }
  | { readonly t: 'unknown'; readonly id: string; readonly by: string; readonly because: string }
export interface Snapshot {
  readonly today: string
  readonly log: readonly Line[]
  readonly kinds: readonly RawKind[]
  readonly numbers: readonly { readonly _id: string; readonly series: string; readonly n: number }[]
  readonly effects: readonly Effect[]
  /** Why each parked message was parked. */
  readonly parked: readonly string[]
  /** Everything that lies outside the seal, by where it lies. */
  readonly places: readonly { readonly where: string; readonly bytes: Buffer }[]
  /** Personal values that may stand nowhere outside the seal. */
  readonly canaries: readonly string[]
}
export interface Finding {
  readonly rule: string
  /** Names the case and the entry. */
  readonly says: string
}
/** The whole history of each case, buckets first; an entry that stands in both places is taken once. */
export function historyOf(kind: RawKind, found: RawCase): RawEntry[] {
  const old = kind.buckets.filter((bucket) => bucket.case === found._id).toSorted((a, b) => a.from - b.from)
  const archived = old.flatMap(({ entries }) => entries).filter(({ seq }) => seq <= found.archived)
  return [...archived, ...found.tail.filter(({ seq }) => seq > found.archived)]
}
