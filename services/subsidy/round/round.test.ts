import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMachine } from '@qingdan/lib/machine.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { Facts, Match } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { decide, type Event } from './decide.ts'
import { evolve } from './evolve.ts'
import { type Command, ends, machine } from './machine.ts'
import { deadlines, roundId, roundKind } from './round.ts'

const none = { waiting: 0, members: 8, checked: 6, changed: 1, unreachable: 1, passed: 5, suspended: 1 }
const said = (facts: Facts, command: Command, today: string, evidence?: unknown): string => {
  const decided = decide(facts, command, { today, evidence })
  return 'rejected' in decided ? (decided.fields?.[0]?.field ?? decided.rejected) : decided.event.$case
}
const open = (year: string): Command => ({ $case: 'open', value: { year } })
const match = (change: Partial<Match> = {}): Match => Match.fromPartial({ agency: 'psb', request: 'r1', on: '2016-01-04', lines: 10, ...change })
const round = (change: Partial<Facts> = {}): Facts => Facts.fromPartial({ year: '2016', openedOn: '2016-01-01', due: '2016-03-31', ...change })
const kind = roundKind({ register: { counted: () => Promise.resolve(none), asked: () => Promise.resolve({ request: 'r1', lines: 3, waiting: 0 }) } })

test('the table has no dead end and nothing unreachable', () => assert.deepEqual(checkMachine(machine, ends), []))
test('a verification is opened for the year of the day, and not for one whose first quarter was over before the list stood', () => {
  assert.equal(said(Facts.fromPartial({}), open('2016'), '2016-01-01'), 'opened')
  assert.equal(said(Facts.fromPartial({}), open('2016'), '2015-12-31'), 'year')
  assert.equal(said(Facts.fromPartial({}), open('2015'), '2015-07-20'), 'not-in-force')
  assert.equal(said(Facts.fromPartial({}), open('2026'), '2026-04-05'), 'opened')
  assert.equal(kind.idOf?.(open('2016')), roundId('2016'))
})
test('the quarter ends on 31 March, also on a Sunday, and is only counted late', () => {
  const [quarter] = deadlines(round({ year: '2019', openedOn: '2019-01-01', due: '2019-03-31' }), 'open', {})
  assert.deepEqual([quarter?.due, quarter?.fires, quarter?.who], ['2019-03-31', 'late', 'subsidy'])
  assert.deepEqual(deadlines(round(), 'closed', {}), [])
})
test('an agency has the time that the office set, which only passes; where none is set none runs', () => {
  const asked = round({ matches: [match()] })
  assert.deepEqual(
    deadlines(asked, 'open', specimens).map(({ name, fires }) => [name, fires]),
    [
      ['verification', 'late'],
      ['match:psb', 'pass'],
    ],
  )
  assert.equal(deadlines(asked, 'open', {}).length, 1)
  assert.equal(deadlines(round({ matches: [match({ endedOn: '2016-02-01' })] }), 'open', specimens).length, 1)
})
test('an agency is asked once, and not before everybody has been taken in', () => {
  const ask: Command = { $case: 'requestMatch', value: { agency: 'psb' } }
  assert.equal(said(round(), ask, '2016-01-04', { request: 'r1', lines: 10, waiting: 0 }), 'matchRequested')
  assert.equal(said(round(), ask, '2016-01-04', { request: 'r1', lines: 10, waiting: 1 }), 'not-due')
  assert.equal(said(round({ matches: [match()] }), ask, '2016-01-04', { request: 'r1', lines: 10, waiting: 0 }), 'already-open')
})
test('a match ends as what came back says, and nothing is summed up while an agency may still answer', () => {
  const end = (because: string): Command => ({ $case: 'endMatch', value: { agency: 'psb', because } })
  for (const [answered, because] of [
    [0, 'none'],
    [9, 'partial'],
    [10, 'complete'],
  ] as const) {
    const facts = round({ matches: [match({ answered })] })
    for (const one of ['none', 'partial', 'complete']) assert.equal(said(facts, end(one), '2016-02-01'), one === because ? 'matchEnded' : 'because')
  }
  assert.equal(said(round({ matches: [match()] }), { $case: 'summarise', value: {} }, '2016-03-01', none), 'not-due')
  assert.equal(said(round({ matches: [match({ endedOn: '2016-02-01' })] }), { $case: 'summarise', value: {} }, '2016-03-01', none), 'summarised')
})
test('an answer counts what it says, without what is unknown or contradicts', () => {
  const value = { agency: 'psb', request: 'r1', part: 2, digest: 'd', lines: 5, hits: 1, unknown: 1, contradictory: 1 }
  const after = evolve(round({ matches: [match({ answered: 2, parts: [1] })] }), { $case: 'answerRecorded', value } as Event, { on: '2016-02-01' })
  assert.deepEqual([after.matches[0]?.answered, after.matches[0]?.hits, after.matches[0]?.parts], [5, 1, [1, 2]])
})
test('who was not verified is counted when the verification is closed', () => {
  const closed = decide(round(), { $case: 'close', value: {} }, { today: '2016-04-02', evidence: none })
  assert.deepEqual('event' in closed && closed.event, { $case: 'closed', value: { unverified: 2 } })
})
test('an agency is told of its own request alone, with no person in it', () => {
  const value = { agency: 'dpf', request: 'r1', lines: 3, asOf: '2016-01-04' }
  assert.deepEqual(kind.publish({ $case: 'matchRequested', value }), {
    event: 'MatchRequested.dpf',
    data: { status: 'requested', request: 'r1', lines: '3', asOf: '2016-01-04' },
  })
  assert.equal(kind.publish({ $case: 'fedBack', value: {} }), undefined)
})
