import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { check } from './checker.ts'
import { chained, good, messageOf } from './good.ts'
import type { Line, RawCase, RawEntry, RawKind, Snapshot } from './snapshot.ts'

const [permit] = good.kinds as [RawKind]
const [one, two] = permit.cases as [RawCase, RawCase]
const [first, second, third] = one.tail as [RawEntry, RawEntry, RawEntry]
const kind = (more: Partial<RawKind>): Snapshot => ({ ...good, kinds: [{ ...permit, ...more }] })
const cases = (more: Partial<RawCase>, other: Partial<RawCase> = {}): Snapshot =>
  kind({
    cases: [
      { ...one, ...more },
      { ...two, ...other },
    ],
  })
const log = (change: (line: Line) => Line[]): Snapshot => ({ ...good, log: good.log.flatMap(change) })
const numbers = (change: (n: number) => number): Snapshot => ({ ...good, numbers: good.numbers.map((each) => ({ ...each, n: change(each.n) })) })
const refused = (id: string): Line => ({ t: 'refused', id, by: 'b', reason: 'wrong-state' })

test('a world in which everything holds has no finding', () => {
  assert.deepEqual(check(good), [])
})
/** One fault for each rule, and what the finding must name. */
const planted: [rule: string, fault: string, snapshot: Snapshot, names: RegExp][] = [
  ['acknowledged-once', 'an acknowledged act is lost', cases({ tail: [first, second] }), /case c1 entry 3: u:b:two was acknowledged and is not recorded/],
  [
    'acknowledged-once',
    'an acknowledged act is another',
    log((line) => [line.t === 'acknowledged' && line.seq === 3 ? { ...line, event: 'c1:3:other' } : line]),
    /case c1 entry 3: .* recorded as c1:3:/,
  ],
  [
    'at-most-once',
    'an act is recorded in two cases',
    cases({}, { tail: chained('c2', [{ type: 'apply', command: first.command }]) }),
    /case c1 entry 1, case c2 entry 1: u:a:one is recorded 2 times/,
  ],
  [
    'refused-never',
    'a refused act is recorded',
    log((line) => (line.id !== 'two' ? [line] : line.t === 'intent' ? [line, refused('two')] : [])),
    /case c1 entry 3: u:b:two was refused/,
  ],
  ['asked-for', 'an act is recorded that nobody sent', log((line) => (line.id === 'three' ? [] : [line])), /case c2 entry 1: nobody sent u:a:three/],
  ['contiguous', 'an entry is missing in the middle', cases({ tail: [first, third] }), /case c1 entry 2: it is numbered 3/],
  [
    'chain',
    'an entry is changed afterwards',
    cases({ tail: [first, second, { ...third, data: Buffer.from('other') }] }),
    /case c1 entry 3: its hash is not that of its parts/,
  ],
  [
    'chain',
    'a sealed part is changed afterwards',
    kind({ buckets: [{ _id: 'c1:1', case: 'c1', from: 1, to: 1, entries: [{ ...first, sealed: { name: Buffer.from('bux') } }] }] }),
    /case c1 entry 1: its hash/,
  ],
  [
    'chain',
    'an entry follows another than the one before it',
    cases({ tail: [first, second, { ...third, prev: first.hash }] }),
    /case c1 entry 3: it does not follow/,
  ],
  [
    'dates',
    'a date goes back',
    cases(
      {},
      {
        tail: chained('c2', [
          { type: 'apply', command: two.tail[0]!.command, on: '2015-07-21' },
          { type: 'x', command: { id: 'e:1', digest: '' } },
        ]),
      },
    ),
    /case c2 entry 2: 2015-07-20 is before 2015-07-21/,
  ],
  ['document', 'the head is not the last entry', cases({ head: first.hash }), /case c1 entry 3: its head/],
  ['document', 'the version is behind', cases({ version: 2 }), /case c1 entry 3: version 2 is behind/],
  ['document', 'the state is another', cases({ state: 'open' }), /case c1 entry 3: its state is open/],
  ['document', 'the day of the sweep is another', cases({ dueOn: '2015-09-01' }), /case c1 entry 3: dueOn is 2015-09-01/],
  [
    'buckets',
    'bucket and tail differ',
    kind({ buckets: [{ _id: 'c1:1', case: 'c1', from: 1, to: 1, entries: [{ ...first, hash: 'x' }] }] }),
    /case c1 entry 1: bucket and tail differ/,
  ],
  ['buckets', 'a bucket is lost', cases({ archived: 2, tail: [third] }), /case c1 entry 2: 2 are archived/],
  ['claims', 'two cases hold one claim', cases({}, { claims: ['couple:1'] }), /case c2 entry 1: permit c1 holds the same claim/],
  ['claims', 'a claim list is empty', cases({}, { claims: [] }), /case c2 entry 1: an empty list/],
  ['deadline-fired', 'a deadline did not fire', { ...good, today: '2015-08-04' }, /case c1 entry 3: a deadline of 2015-08-03 has not fired/],
  [
    'deadline-once',
    'a deadline fired twice',
    cases({ tail: [first, second, { ...third, command: second.command }] }),
    /case c1 entry 3: c:answer:1 is there twice/,
  ],
  [
    'never-early',
    'the clock acts on the last day',
    log((line) => [line.t === 'acknowledged' && line.seq === 1 ? { ...line, deadlines: [{ name: 'answer', due: '2015-07-28' }] } : line]),
    /case c1 entry 2: the clock acted on 2015-07-28/,
  ],
  ['stream', 'an event is lost on the bus', kind({ stream: permit.stream.slice(0, -1) }), /case c1 entry 3: it is marked published and is not on the bus/],
  [
    'stream',
    'two events are in the wrong order',
    kind({ stream: permit.stream.map((message) => (message.headers['qd-hash'] === second.hash ? { ...message, seq: 99 } : message)) }),
    /case c1 entry 2: the bus has c1:3:/,
  ],
  ['stream', 'an event is on the bus twice', kind({ stream: [...permit.stream, messageOf('c1', third, 2)] }), /case c1 entry 4: only the bus has it/],
  [
    'stream',
    'the bus knows a case that the store does not',
    kind({ stream: [...permit.stream, messageOf('c9', third)] }),
    /case c9 entry 1: only the bus knows/,
  ],
  [
    'same-bytes',
    'the bus has other bytes',
    kind({ stream: permit.stream.map((message) => (message.headers['qd-hash'] === second.hash ? { ...message, data: Buffer.from('other') } : message)) }),
    /case c1 entry 2: the bus has other bytes/,
  ],
  ['outbox', 'an event never left', cases({ published: 2, pendingSince: 'x' }), /case c1 entry 3: it waits for the bus/],
  ['held', 'a case has stopped', cases({ held: 'fork' }), /case c1 entry 3: fork/],
  ['numbers', 'a number is left out', numbers((n) => (n === 2 ? 3 : n)), /case c1 entry 3: s has 3 where 2 belongs/],
  ['numbers', 'a number is taken twice', numbers(() => 1), /case c1 entry 3: s has 1 where 2 belongs/],
  [
    'numbers',
    'the bus carries another number',
    kind({ stream: permit.stream.map((message) => (message.headers['qd-hash'] === third.hash ? messageOf('c1', third, 7) : message)) }),
    /case c1 entry 3: its paper has not its number on the bus/,
  ],
  ['effect-once', 'a notice is lost', { ...good, effects: [{ ...good.effects[0]!, found: [second.eventId] }] }, /case c1 entry 3: notice is there 0 times/],
  [
    'effect-once',
    'a notice is sent twice',
    { ...good, effects: [{ ...good.effects[0]!, found: [second.eventId, third.eventId, third.eventId] }] },
    /case c1 entry 3: notice is there 2 times/,
  ],
  [
    'effect-once',
    'a notice follows from nothing',
    { ...good, effects: [{ ...good.effects[0]!, found: [first.eventId, second.eventId, third.eventId] }] },
    /case c1 entry 1:.*follows from nothing/,
  ],
  ['parked', 'a message of ours is set aside', { ...good, parked: ['case c1 entry 3: not read'] }, /case c1 entry 3/],
  [
    'canary',
    'a name stands outside the seal',
    { ...good, places: [{ where: 'case c1 entry 1', bytes: Buffer.from('xx金丝雀xx') }] },
    /case c1 entry 1: personal value 1 of 1/,
  ],
]
for (const [rule, fault, snapshot, names] of planted) {
  test(`${rule}: ${fault}, and the finding names the case and the entry`, () => {
    const found = check(snapshot).filter((each) => each.rule === rule)
    assert.ok(
      found.some(({ says }) => names.test(says)),
      `${JSON.stringify(found)} does not say ${names}`,
    )
  })
}
test('every rule of the checker has a planted fault', () => {
  const sources = ['check-history.ts', 'check-clients.ts', 'check-bus.ts', 'checker.ts'].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  const rules = new Set(sources.flatMap((text) => [...text.matchAll(/rule: '([\w-]+)'/g)].map(([, rule]) => rule)))
  assert.deepEqual(rules, rules.intersection(new Set(planted.map(([rule]) => rule))))
  assert.ok(rules.size >= 15)
})
