import { sha256 } from './digest.ts'
import type { By } from './kind.ts'
import type { LegalDate } from './calendar.ts'

/** One entry of a case's history: the same bytes in the store, under the hash, and on the bus. */
export interface Entry {
  readonly seq: number
  readonly type: string
  readonly data: Buffer
  /** Field → sealed box. */
  readonly sealed?: Readonly<Record<string, Buffer>>
  /** The legal date; never decreases within a case. */
  readonly on: LegalDate
  /** The instant, RFC 3339. */
  readonly at: string
  readonly by: readonly By[]
  readonly under: readonly string[]
  readonly command: { readonly id: string; readonly digest: string }
  /** The state that the entry led to. */
  readonly to: string
  readonly document?: { readonly name: string; readonly series: string }
  /** Sealed boxes that a restore could not bring back: their digest, which keeps the chain whole, and their fields. */
  readonly lost?: { readonly digest: string; readonly fields: readonly string[] }
  /** The trace of the call that made it, for the spans that follow; outside the hash. */
  readonly trace?: string
  readonly prev: string
  readonly hash: string
  readonly eventId: string
}
export type Draft = Omit<Entry, 'hash' | 'eventId' | 'prev'>

/** The hash of the sealed part, by field in order. It stays when the part's key is destroyed or its boxes are lost. */
export function sealedDigest({ sealed, lost }: Pick<Entry, 'sealed' | 'lost'>): string {
  if (!sealed) return lost?.digest ?? ''
  return sha256(
    ...Object.keys(sealed)
      .sort()
      .flatMap((field) => [field, '\0', sealed[field] as Buffer]),
  )
}
/** All of an entry but its bodies, in one canonical text; also what the bus carries as headers. */
export function headerOf(caseId: string, entry: Draft): string {
  const by = entry.by.map(({ account, role, office }) => [account, role, office])
  const document = entry.document ? [entry.document.name, entry.document.series] : []
  return JSON.stringify([caseId, entry.seq, entry.type, entry.on, entry.at, by, entry.under, entry.command.id, entry.command.digest, entry.to, document])
}
/** SHA-256(prev ‖ header ‖ SHA-256(data) ‖ SHA-256(sealed)). */
export function hashOf(caseId: string, prev: string, entry: Draft): string {
  return sha256(prev, headerOf(caseId, entry), sha256(entry.data), sealedDigest(entry))
}
export function chain(caseId: string, prev: string, entry: Draft): Entry {
  const hash = hashOf(caseId, prev, entry)
  return { ...entry, prev, hash, eventId: `${caseId}:${entry.seq}:${hash.slice(0, 12)}` }
}
/** The first sequence number at which a history stops being a chain; undefined when it is whole. */
export function brokenAt(caseId: string, entries: readonly Entry[]): number | undefined {
  let prev = ''
  let seq = 0
  for (const entry of entries) {
    if (entry.seq !== seq + 1 || entry.prev !== prev || entry.hash !== hashOf(caseId, prev, entry)) return entry.seq
    prev = entry.hash
    seq = entry.seq
  }
  return undefined
}
