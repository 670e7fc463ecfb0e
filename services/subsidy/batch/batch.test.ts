import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMachine } from '@qingdan/lib/machine.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import { Facts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { batchId, batchKind } from './batch.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { type Command, ends, machine } from './machine.ts'

const draw = (programme: string, period: string, cutOff: string, supplement = 0): Command => ({
  $case: 'draw',
  value: { programme, period, cutOff, supplement },
})
const batch = (change: Partial<Facts> = {}): Facts =>
  Facts.fromPartial({ programme: 'reward', period: '2016', cutOff: '2016-06-01', count: 3, totalFen: 288_000, digest: 'a'.repeat(64), ...change })
function said(facts: Facts, command: Command, today: string, evidence?: unknown, parameters: Parameters = specimens): string {
  const decided = decide(facts, command, { today, evidence, parameters })
  return 'rejected' in decided ? (decided.meta?.['parameter'] ?? decided.fields?.[0]?.rule ?? decided.rejected) : decided.event.$case
}
const kind = batchKind({
  payments: {
    sending: () => Promise.resolve({ count: 3, totalFen: 288_000, fileDigest: 'f', waiting: 0 }),
    unpaid: () => Promise.resolve({ count: 0, waiting: 0 }),
  },
})

test('the table has no dead end and nothing unreachable', () => assert.deepEqual(checkMachine(machine, ends), []))
test('a payment is named by programme, period and cut-off day, which the office has set, which has come and which counts all of the period', () => {
  const nothing = Facts.fromPartial({})
  assert.equal(batchId(batch()), 'reward-2016-2016-06-01')
  assert.equal(said(nothing, draw('reward', '2016', '2016-06-01'), '2016-06-01'), 'drawingBegun')
  assert.equal(said(nothing, draw('reward', '2016', '2016-06-01'), '2016-05-31'), 'out-of-range')
  assert.equal(said(nothing, draw('reward', '2016', '2015-12-01'), '2016-06-01'), 'out-of-range')
  assert.equal(said(nothing, draw('reward', '2016', '2016-06-02'), '2016-06-30'), 'cut-off-day')
  assert.equal(said(nothing, draw('special', '2016-H1', '2016-06-01'), '2016-06-01'), 'drawingBegun')
  assert.equal(said(nothing, draw('special', '2016-H1', '2016-05-31'), '2016-06-01'), 'out-of-range')
  assert.equal(said(nothing, draw('special', '2017-H1', '2016-12-01'), '2017-01-01'), 'out-of-range')
  assert.equal(said(nothing, draw('special', '2016-H2', '2016-06-01'), '2017-01-01'), 'out-of-range')
  assert.equal(said(nothing, draw('special', '2016', '2016-06-01'), '2016-06-01'), 'period')
  assert.equal(said(nothing, draw('reward', '2016-H1', '2016-06-01'), '2016-06-01'), 'period')
  assert.equal(said(nothing, draw('pension', '2016', '2016-06-01'), '2016-06-01'), 'choice')
})
test('while the office has set no cut-off day nothing is drawn, and the parameter is named', () => {
  assert.equal(said(Facts.fromPartial({}), draw('reward', '2016', '2016-06-01'), '2016-06-01', undefined, {}), 'cutOff.reward')
  assert.equal(said(Facts.fromPartial({}), draw('special', '2016-H1', '2016-06-01'), '2016-06-01', undefined, {}), 'cutOff.special')
})
test('whom the payment of a period could not reach, a supplement under a name of its own reaches', () => {
  const supplement = batch({ supplement: 1 })
  assert.equal(batchId(supplement), 'reward-2016-2016-06-01-s1')
  assert.equal(said(Facts.fromPartial({}), draw('reward', '2016', '2016-06-01', 1), '2016-07-01'), 'drawingBegun')
  assert.equal(said(batch(), draw('reward', '2016', '2016-06-01', 1), '2016-07-01'), 'choice')
  const began = decide(Facts.fromPartial({}), draw('reward', '2016', '2016-06-01', 1), { today: '2016-07-01', evidence: undefined, parameters: specimens })
  assert.ok('event' in began)
  assert.equal(batchId(evolve(Facts.fromPartial({}), began.event, { on: '2016-07-01' })), 'reward-2016-2016-06-01-s1')
})
test('a time without a sourced amount refuses to be drawn and names what is missing', () => {
  const cutOffs = { 'cutOff.reward': specimens['cutOff.reward'], 'cutOff.special': specimens['cutOff.special'] }
  assert.equal(said(Facts.fromPartial({}), draw('special', '2016-H1', '2016-06-01'), '2016-06-01', undefined, cutOffs), 'standard.special.death.rural')
  assert.equal(said(Facts.fromPartial({}), draw('reward', '2023', '2023-06-01'), '2023-06-01', undefined, cutOffs), 'standard.reward')
  assert.equal(said(Facts.fromPartial({}), draw('special', '2023-H1', '2023-06-01'), '2023-06-01', undefined, cutOffs), 'drawingBegun')
  assert.equal(said(Facts.fromPartial({}), draw('reward', '2016', '2016-06-01'), '2016-06-01', undefined, cutOffs), 'drawingBegun')
})
test('what was given up is drawn again under the same name, and under no other', () => {
  assert.equal(said(batch(), draw('reward', '2016', '2016-06-01'), '2016-06-02'), 'drawingBegun')
  assert.equal(said(batch(), draw('reward', '2016', '2016-06-02'), '2016-06-02'), 'choice')
})
test('who approves approves the digest that was shown, and never an empty payment', () => {
  const approve = (digest: string): Command => ({ $case: 'approve', value: { digest } })
  assert.equal(said(batch(), approve('a'.repeat(64)), '2016-06-01'), 'approved')
  assert.equal(said(batch(), approve('b'.repeat(64)), '2016-06-01'), 'digest')
  assert.equal(said(batch({ count: 0 }), approve('a'.repeat(64)), '2016-06-01'), 'not-due')
})
test('only what was approved is sent: one fen more or one payment less holds it', () => {
  const sending = { count: 3, totalFen: 288_000, fileDigest: 'f', waiting: 0 }
  const send: Command = { $case: 'export', value: {} }
  assert.equal(said(batch(), send, '2016-06-01', sending), 'exported')
  assert.equal(said(batch(), send, '2016-06-01', { ...sending, totalFen: 288_001 }), 'held')
  assert.equal(said(batch(), send, '2016-06-01', { ...sending, count: 2 }), 'held')
})
test('an answer speaks of all that was sent, and is taken once', () => {
  const sent = batch({ attempt: 1, sentCount: 3, sentFen: 288_000 })
  const answer = (paid: number, failed: number): Command => ({ $case: 'takeAnswer', value: { fileDigest: 'd', paid, failed, paidFen: paid * 96_000 } })
  assert.equal(said(sent, answer(2, 1), '2016-06-02'), 'answerTaken')
  assert.equal(said(sent, answer(2, 0), '2016-06-02'), 'sum')
  assert.equal(
    said({ ...sent, answers: [{ fileDigest: 'd', attempt: 1, on: '', paid: 0, failed: 0, paidFen: 0 }] }, answer(2, 1), '2016-06-02'),
    'imported-before',
  )
})
test('nothing is sent again or settled while answers are being carried to their payments', () => {
  const retry: Command = { $case: 'retry', value: {} }
  assert.equal(said(batch(), retry, '2016-06-02', { count: 1, totalFen: 1, fileDigest: 'f', waiting: 1 }), 'not-due')
  assert.equal(said(batch(), retry, '2016-06-02', { count: 0, totalFen: 0, fileDigest: 'f', waiting: 0 }), 'not-due')
  assert.equal(said(batch(), retry, '2016-06-02', { count: 1, totalFen: 96_000, fileDigest: 'f', waiting: 0 }), 'retryBegun')
  const settle = (unpaid: number): Command => ({ $case: 'settle', value: { unpaid } })
  assert.equal(said(batch(), settle(0), '2016-06-02', { count: 1, waiting: 0 }), 'sum')
  assert.equal(said(batch(), settle(1), '2016-06-02', { count: 1, waiting: 0 }), 'settled')
  assert.equal(said(batch(), settle(0), '2016-06-02', { count: 0, waiting: 2 }), 'not-due')
})
test('what was paid adds up over the attempts; what failed is that of the last', () => {
  const taken = (facts: Facts, paid: number, failed: number): Facts =>
    evolve(facts, { $case: 'answerTaken', value: { fileDigest: `${paid}${failed}`, attempt: 1, paid, failed, paidFen: paid * 96_000 } }, { on: '2016-06-02' })
  const after = taken(taken(batch(), 2, 1), 1, 0)
  assert.deepEqual([after.paid, after.paidFen, after.failed], [3, 288_000, 0])
})
test('one payment of a programme and period is open at a time; a settled or cancelled one holds nothing', () => {
  assert.deepEqual(kind.claims(batch(), [], 'drawn'), ['payment:reward:2016'])
  for (const state of ['settled', 'cancelled']) assert.deepEqual(kind.claims(batch(), [], state), [])
})
test('the bank sees a payment from the day on which its file is ready, and no other agency ever', () => {
  const agency = (office: string) => kind.scope({ account: 'a', roles: ['agency'], office, via: 'u' })
  assert.deepEqual(agency('agency:bank'), { state: { $in: ['exported', 'answered', 'settled'] } })
  for (const other of ['agency:psb', 'agency:hrss', 'agency:dpf', '']) assert.equal(agency(other), undefined)
})
