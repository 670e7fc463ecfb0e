import { hashOf } from './chain.ts'
import type { Line, RawCase, RawEntry, RawMessage, Snapshot } from './snapshot.ts'

// A small world in which everything holds, for planting one fault at a time.

type Rest = Partial<RawEntry> & { readonly type: string; readonly command: RawEntry['command'] }
export function chained(id: string, drafts: readonly Rest[]): RawEntry[] {
  let prev = ''
  return drafts.map((draft, i) => {
    const seq = i + 1
    const by = [{ account: 'a', role: 'citizen', office: '' }]
    const bare = { seq, data: Buffer.from(`data ${seq}`), on: '2015-07-20', at: 'x', by, under: ['c'], to: 'open', prev, hash: '', eventId: '', ...draft }
    const hash = hashOf(id, prev, bare)
    prev = hash
    return { ...bare, hash, eventId: `${id}:${seq}:${hash.slice(0, 12)}` }
  })
}
const command = (id: string): RawEntry['command'] => ({ id, digest: 'd' })
const first = chained('c1', [
  { type: 'apply', command: command('u:a:one'), sealed: { name: Buffer.from('box') } },
  { type: 'accept', command: command('c:answer:1'), on: '2015-07-28', document: { name: 'acceptance', series: 's' } },
  { type: 'grant', command: command('u:b:two'), on: '2015-07-29', to: 'granted', document: { name: 'grant', series: 's' } },
])
const second = chained('c2', [{ type: 'apply', command: command('u:a:three') }])
const caseOf = (id: string, entries: readonly RawEntry[], more: Partial<RawCase>): RawCase => {
  const last = entries.at(-1) as RawEntry
  const rest = { version: entries.length, seq: entries.length, on: last.on, head: last.hash, state: last.to, published: entries.length }
  return { _id: id, ...rest, tail: entries, archived: 0, deadlines: [], ...more }
}
let at = 0
export const messageOf = (id: string, entry: RawEntry, number?: number): RawMessage => ({
  seq: ++at,
  subject: `permit.v1.permit.${id}.${entry.type}`,
  data: Buffer.from(entry.data),
  headers: { 'Nats-Msg-Id': entry.eventId, 'qd-hash': entry.hash, 'qd-prev': entry.prev, ...(number && { 'qd-number': String(number) }) },
})
const [applied, accepted, granted] = first as [RawEntry, RawEntry, RawEntry]
const [other] = second as [RawEntry]
const acknowledged = (by: string, id: string, caseId: string, entry: RawEntry, due?: string): Line[] => [
  { t: 'intent', id, by, command: entry.type, at: 'x' },
  { t: 'acknowledged', id, by, case: caseId, seq: entry.seq, event: entry.eventId, deadlines: due ? [{ name: 'answer', due }] : [] },
]
export const good: Snapshot = {
  today: '2015-08-01',
  log: [
    ...acknowledged('a', 'one', 'c1', applied, '2015-07-27'),
    ...acknowledged('b', 'two', 'c1', granted),
    { t: 'intent', id: 'three', by: 'a', command: 'apply', at: 'x' },
    { t: 'unknown', id: 'three', by: 'a', because: 'UNAVAILABLE' },
    { t: 'intent', id: 'four', by: 'b', command: 'grant', at: 'x' },
    { t: 'refused', id: 'four', by: 'b', reason: 'wrong-state' },
    { t: 'intent', id: 'five', by: 'b', command: 'grant', at: 'x' },
    { t: 'unknown', id: 'five', by: 'b', because: 'UNAVAILABLE' },
  ],
  kinds: [
    {
      name: 'permit',
      // The first entry stands in the bucket and, as after a crash, in the tail as well.
      cases: [
        caseOf('c1', first, { archived: 1, claims: ['couple:1'], dueOn: '2015-08-03', deadlines: [{ name: 'deliver', due: '2015-08-03' }] }),
        caseOf('c2', second, { claims: ['couple:2'] }),
      ],
      buckets: [{ _id: 'c1:1', case: 'c1', from: 1, to: 1, entries: [applied] }],
      stream: [messageOf('c1', applied), messageOf('c2', other), messageOf('c1', accepted, 1), messageOf('c1', granted, 2)],
    },
  ],
  numbers: [
    { _id: accepted.eventId, series: 's', n: 1 },
    { _id: granted.eventId, series: 's', n: 2 },
  ],
  effects: [{ name: 'notice', follows: ({ document }) => Boolean(document), found: [accepted.eventId, granted.eventId] }],
  parked: [],
  places: [{ where: 'case c1', bytes: Buffer.from('box and nothing personal') }],
  canaries: ['金丝雀'],
}
