import type { Placed } from './check-clients.ts'
import { type Finding, historyOf, type RawCase, type RawEntry, type RawKind, type RawMessage, type Snapshot } from './snapshot.ts'

const caseOf = ({ subject }: RawMessage): string => subject.split('.')[3] ?? ''

/** The stream tells of a case what its history tells, in the same order and the same bytes. */
function told(found: RawCase, entries: readonly RawEntry[], messages: readonly RawMessage[]): Finding[] {
  const bad = entries.flatMap((entry, i): Finding[] => {
    const message = messages[i]
    const where = `case ${found._id} entry ${entry.seq}`
    if (!message) return i < found.published ? [{ rule: 'stream', says: `${where}: it is marked published and is not on the bus` }] : []
    if (message.headers['Nats-Msg-Id'] !== entry.eventId) return [{ rule: 'stream', says: `${where}: the bus has ${message.headers['Nats-Msg-Id']} there` }]
    if (!message.data.equals(Buffer.from(entry.data))) return [{ rule: 'same-bytes', says: `${where}: the bus has other bytes` }]
    if (message.headers['qd-hash'] !== entry.hash || message.headers['qd-prev'] !== entry.prev)
      return [{ rule: 'same-bytes', says: `${where}: the bus has another hash` }]
    return message.subject.endsWith(`.${entry.type}`) ? [] : [{ rule: 'stream', says: `${where}: the bus has it as ${message.subject}` }]
  })
  const more = messages.length > entries.length ? [{ rule: 'stream', says: `case ${found._id} entry ${entries.length + 1}: only the bus has it` }] : []
  const waits = found.pendingSince !== undefined || found.published !== found.seq
  const rest = waits && !found.held ? [{ rule: 'outbox', says: `case ${found._id} entry ${found.published + 1}: it waits for the bus` }] : []
  const held = found.held ? [{ rule: 'held', says: `case ${found._id} entry ${found.seq}: ${found.held}` }] : []
  return [...bad, ...more, ...rest, ...held]
}
function stream(kind: RawKind): Finding[] {
  const messages = Map.groupBy(
    kind.stream.toSorted((a, b) => a.seq - b.seq),
    caseOf,
  )
  const known = new Set(kind.cases.map(({ _id }) => _id))
  const buckets = Map.groupBy(kind.buckets, (bucket) => bucket.case)
  const strangers = [...messages.keys()].filter((id) => !known.has(id))
  return [
    ...strangers.map((id) => ({ rule: 'stream', says: `case ${id} entry 1: only the bus knows the case` })),
    ...kind.cases.flatMap((found) => told(found, historyOf({ ...kind, buckets: buckets.get(found._id) ?? [] }, found), messages.get(found._id) ?? [])),
  ]
}
/** Document numbers: from one upwards in each series, one for each entry that has a paper, the same one on the bus. */
function numbers({ numbers: taken, kinds }: Snapshot, placed: readonly Placed[]): Finding[] {
  const byEvent = new Map(placed.map((one) => [one.entry.eventId, one]))
  const onBus = new Map(kinds.flatMap(({ stream: messages }) => messages.map((message) => [message.headers['Nats-Msg-Id'], message.headers['qd-number']])))
  const where = (event: string): string => event.split(':').slice(0, 2).join(' entry ')
  const lanes = [...Map.groupBy(taken, ({ series }) => series)].flatMap(([series, lane]) =>
    lane
      .toSorted((a, b) => a.n - b.n)
      .flatMap(({ _id, n }, i) => (n === i + 1 ? [] : [{ rule: 'numbers', says: `case ${where(_id)}: ${series} has ${n} where ${i + 1} belongs` }])),
  )
  const mine = new Map(taken.map((one) => [one._id, one.n]))
  const strange = taken.filter(({ _id }) => !byEvent.get(_id)?.entry.document)
  const missing = placed.filter(({ entry }) => entry.document && (!mine.has(entry.eventId) || onBus.get(entry.eventId) !== String(mine.get(entry.eventId))))
  return [
    ...lanes,
    ...strange.map(({ _id, series, n }) => ({ rule: 'numbers', says: `case ${where(_id)}: ${series} ${n} belongs to no paper` })),
    ...missing.map(({ caseId, entry }) => ({ rule: 'numbers', says: `case ${caseId} entry ${entry.seq}: its paper has not its number on the bus` })),
  ]
}
function effects({ effects: all }: Snapshot, placed: readonly Placed[]): Finding[] {
  return all.flatMap(({ name, follows, found }) => {
    const counted = new Map<string, number>()
    for (const event of found) counted.set(event, (counted.get(event) ?? 0) + 1)
    const wanted = new Map(placed.filter(({ entry }) => follows(entry)).map((one) => [one.entry.eventId, one]))
    const wrong = [...wanted].flatMap(([event, { caseId, entry }]) =>
      counted.get(event) === 1 ? [] : [{ rule: 'effect-once', says: `case ${caseId} entry ${entry.seq}: ${name} is there ${counted.get(event) ?? 0} times` }],
    )
    const strange = [...counted.keys()].filter((event) => !wanted.has(event))
    return [...wrong, ...strange.map((event) => ({ rule: 'effect-once', says: `case ${event.replace(':', ' entry ')}: ${name} follows from nothing` }))]
  })
}
/** Stream order is history order; outbox empty; numbers gapless; every effect once; nothing of ours parked. */
export function checkBus(snapshot: Snapshot, placed: readonly Placed[]): Finding[] {
  return [
    ...snapshot.kinds.flatMap(stream),
    ...numbers(snapshot, placed),
    ...effects(snapshot, placed),
    ...snapshot.parked.map((why) => ({ rule: 'parked', says: `a message was set aside: ${why}` })),
  ]
}
