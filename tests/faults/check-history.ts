import { hashOf } from './chain.ts'
import { type Finding, historyOf, type RawBucket, type RawCase, type RawEntry, type RawKind, type Snapshot } from './snapshot.ts'

const same = (a: RawEntry, b: RawEntry): boolean => a.hash === b.hash && Buffer.from(a.data).equals(Buffer.from(b.data))

/** Sequence numbers without a gap, each entry with the hash of its parts and of the one before it, over bucket and tail. */
function chain(id: string, entries: readonly RawEntry[]): Finding[] {
  const found: Finding[] = []
  let prev = ''
  let on = ''
  for (const [i, entry] of entries.entries()) {
    const where = `case ${id} entry ${i + 1}`
    if (entry.seq !== i + 1) return [...found, { rule: 'contiguous', says: `${where}: it is numbered ${entry.seq}` }]
    if (entry.prev !== prev) found.push({ rule: 'chain', says: `${where}: it does not follow the entry before it` })
    if (entry.hash !== hashOf(id, entry.prev, entry)) found.push({ rule: 'chain', says: `${where}: its hash is not that of its parts` })
    if (entry.eventId !== `${id}:${entry.seq}:${entry.hash.slice(0, 12)}`) found.push({ rule: 'chain', says: `${where}: its event id is ${entry.eventId}` })
    if (entry.on < on) found.push({ rule: 'dates', says: `${where}: ${entry.on} is before ${on}` })
    prev = entry.hash
    on = entry.on
  }
  return found
}
/** The document says of its history what the history says. */
function caches(found: RawCase, entries: readonly RawEntry[]): Finding[] {
  const last = entries.at(-1)
  const where = `case ${found._id} entry ${found.seq}`
  const told: [string, boolean][] = [
    [`the last entry is ${last?.seq}`, last?.seq !== found.seq],
    [`its head is not the hash of the last entry`, last?.hash !== found.head],
    [`its state is ${found.state} and the last entry leads to ${last?.to}`, last?.to !== found.state],
    [`its date is ${found.on} and that of the last entry ${last?.on}`, last?.on !== found.on],
    [`version ${found.version} is behind the entries`, found.version < found.seq],
    [`more is published (${found.published}) than written`, found.published > found.seq],
    [`more is archived (${found.archived}) than published`, found.archived > found.published],
  ]
  return told.flatMap(([says, wrong]) => (wrong ? [{ rule: 'document', says: `${where}: ${says}` }] : []))
}
/** Buckets follow one another, and what stands in a bucket and in the tail is the same. */
function buckets(found: RawCase, own: readonly RawBucket[]): Finding[] {
  const bad: Finding[] = []
  let next = 1
  for (const bucket of own.toSorted((a, b) => a.from - b.from)) {
    const where = `case ${found._id} entry ${bucket.from}`
    if (bucket.from !== next) bad.push({ rule: 'buckets', says: `${where}: the bucket before it ends at ${next - 1}` })
    if (bucket.entries[0]?.seq !== bucket.from || bucket.entries.at(-1)?.seq !== bucket.to)
      bad.push({ rule: 'buckets', says: `${where}: the bucket does not hold ${bucket.from} to ${bucket.to}` })
    for (const entry of bucket.entries) {
      const twin = found.tail.find(({ seq }) => seq === entry.seq)
      if (twin && !same(twin, entry)) bad.push({ rule: 'buckets', says: `case ${found._id} entry ${entry.seq}: bucket and tail differ` })
    }
    next = bucket.to + 1
  }
  if (found.archived >= next) bad.push({ rule: 'buckets', says: `case ${found._id} entry ${next}: ${found.archived} are archived, the buckets end before` })
  return bad
}
function claims({ name, cases }: RawKind): Finding[] {
  const holders = new Map<string, string>()
  return cases.flatMap(({ _id, seq, claims: held }) => {
    if (held?.length === 0) return [{ rule: 'claims', says: `case ${_id} entry ${seq}: an empty list of claims` }]
    return (held ?? []).flatMap((claim) => {
      const other = holders.get(claim)
      holders.set(claim, _id)
      return other ? [{ rule: 'claims', says: `case ${_id} entry ${seq}: ${name} ${other} holds the same claim` }] : []
    })
  })
}
/** A day that has passed has been answered for; `dueOn` is the earliest that has not. */
function deadlines(found: RawCase, today: string): Finding[] {
  if (found.held) return []
  const where = `case ${found._id} entry ${found.seq}`
  const open = found.deadlines.filter(({ fired, parked, provisional }) => !fired && !parked && !provisional).map(({ due }) => due)
  const earliest = open.toSorted()[0]
  const missed = earliest !== undefined && earliest < today ? [{ rule: 'deadline-fired', says: `${where}: a deadline of ${earliest} has not fired` }] : []
  return found.dueOn === earliest ? missed : [...missed, { rule: 'document', says: `${where}: dueOn is ${found.dueOn} and the earliest is ${earliest}` }]
}
/** Versions, chain, buckets, claims and deadlines of every case. */
export function checkHistory({ kinds, today }: Snapshot): Finding[] {
  return kinds.flatMap((kind) => {
    const own = Map.groupBy(kind.buckets, (bucket) => bucket.case)
    const known = new Set(kind.cases.map(({ _id }) => _id))
    const orphans = kind.buckets.filter((bucket) => !known.has(bucket.case))
    return [
      ...orphans.map((bucket) => ({ rule: 'buckets', says: `case ${bucket.case} entry ${bucket.from}: a bucket without a case` })),
      ...claims(kind),
      ...kind.cases.flatMap((found) => {
        const entries = historyOf({ ...kind, buckets: own.get(found._id) ?? [] }, found)
        return [...chain(found._id, entries), ...caches(found, entries), ...buckets(found, own.get(found._id) ?? []), ...deadlines(found, today)]
      }),
    ]
  })
}
