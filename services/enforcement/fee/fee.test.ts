import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkMachine } from '@qingdan/lib/machine.ts'
import type { Facts } from '@qingdan/proto/enforcement/fee/v1/fee.ts'
import { claims } from './claims.ts'
import { deadlines } from './deadlines.ts'
import { decide } from './decide.ts'
import { empty } from './event.ts'
import { evolve } from './evolve.ts'
import { type Command, ends, machine } from './machine.ts'

interface Told {
  readonly state: string
  readonly facts: Facts
  readonly seq: number
}
const untold: Told = { state: 'none', facts: empty, seq: 0 }
const rows = machine as unknown as Record<string, Record<string, { to: string }>>
const said = ({ facts }: Told, command: Command, today = '2015-08-03', evidence: unknown = 0): string => {
  const decision = decide(facts, command, { today, evidence })
  return 'rejected' in decision ? (decision.fields?.[0] ? `${decision.fields[0].field} ${decision.fields[0].rule}` : decision.rejected) : decision.event.$case
}
const tell = (from: Told, ...steps: readonly (readonly [today: string, command: Command])[]): Told =>
  steps.reduce<Told>((told, [today, command]) => {
    const step = rows[told.state]?.[command.$case]
    const decision = decide(told.facts, command, { today, evidence: 0 })
    if (!step || 'rejected' in decision) throw new Error(`${command.$case} in ${told.state}: ${'rejected' in decision ? decision.because : 'no row'}`)
    const seq = told.seq + 1
    return { state: step.to, facts: evolve(told.facts, decision.event, { seq, on: today }), seq }
  }, from)

const somebody = (name: string) => ({ name, idNumber: '', phone: '', address: '', registeredAt: '' })
const lead = (change: object = {}): Command => ({
  $case: 'registerLead',
  value: {
    township: 'township:370304106',
    channel: 'grassroots',
    anonymous: false,
    bornOn: '2015-03-02',
    man: somebody('示例甲'),
    woman: somebody('示例乙'),
    text: '示例线索',
    reporter: '',
    ...change,
  },
})
const another = (anonymous: boolean): Command => ({ $case: 'addLead', value: { channel: 'check', anonymous, text: '示例', reporter: '' } })
const file: Command = { $case: 'file', value: {} }
const inquiry = (of: string, change: object = {}): Command => ({
  $case: 'recordInquiry',
  value: { of, way: 'interview', text: '示例笔录', signed: true, refused: '', ...change },
})
const conclude = (established: boolean): Command => ({ $case: 'conclude', value: { established, findings: '示例查明' } })
const charge = (id: string): Command => ({ $case: 'beginCharging', value: { charge: id } })
const elsewhere: Command = { $case: 'recordElsewhere', value: { reference: '示例文号', decidedOn: '2015-06-01' } }

const reported = tell(untold, ['2015-07-20', lead()])
const filed = tell(reported, ['2015-07-21', file])
const investigated = tell(filed, ['2015-07-23', inquiry('man')], ['2015-07-24', inquiry('woman')], ['2015-07-27', conclude(true)])
const charging = tell(investigated, ['2015-07-28', charge('f1.man')])

test('the table has no dead end and nothing unreachable', () => assert.deepEqual(checkMachine(machine, ends), []))
test('a lead names somebody, and an anonymous tip alone opens nothing', () => {
  assert.equal(said(untold, lead({ man: undefined, woman: undefined })), 'man required')
  assert.equal(said(untold, lead({ bornOn: '2015-08-04' })), 'bornOn date-range')
  assert.equal(said(untold, lead({ anonymous: true, reporter: '示例' })), 'reporter choice')
  const tip = tell(untold, ['2015-07-20', lead({ anonymous: true })])
  assert.equal(said(tip, file), 'same-source')
  assert.equal(said(tell(tip, ['2015-07-21', another(true)]), file), 'same-source')
  assert.equal(said(tell(tip, ['2015-07-21', another(false)]), file), 'filed')
})
test('who reported and what was said is sealed, and not in the event', () => {
  const decision = decide(empty, lead({ reporter: '示例举报人' }), { today: '2015-07-20', evidence: undefined })
  assert.ok('event' in decision)
  assert.deepEqual([decision.sealed?.['reporter'], decision.sealed?.['lead'], decision.sealed?.['man.name']], ['示例举报人', '示例线索', '示例甲'])
  assert.ok(!JSON.stringify(decision.event).includes('示例'))
})
test('nothing is established before each party has been asked; a refusal to sign is recorded with its reason', () => {
  assert.equal(said(tell(filed, ['2015-07-23', inquiry('man')]), conclude(true)), 'incomplete')
  assert.equal(said(filed, conclude(false)), 'concluded', 'that nothing is there may be found without them')
  assert.equal(said(filed, inquiry('man', { signed: false })), 'refused required')
  assert.equal(said(filed, inquiry('man', { signed: false, refused: '不同意记录内容' })), 'inquiryRecorded')
  assert.equal(said(filed, inquiry('man', { refused: '多余' })), 'refused choice')
  const alone = tell(untold, ['2015-07-20', lead({ man: undefined })], ['2015-07-21', file])
  assert.equal(said(alone, inquiry('man')), 'of unknown')
  assert.equal(said(tell(alone, ['2015-07-23', inquiry('woman')]), conclude(true)), 'concluded')
})
test('what another authority has decided before is not charged again, whenever it comes to light', () => {
  assert.equal(said(tell(reported, ['2015-07-21', elsewhere]), file), 'already-open')
  assert.equal(said(tell(filed, ['2015-07-22', inquiry('man')], ['2015-07-22', inquiry('woman')], ['2015-07-23', elsewhere]), conclude(true)), 'already-open')
  assert.equal(said(tell(investigated, ['2015-07-28', elsewhere]), charge('f1.man')), 'already-open')
})
test('each party is charged once, on facts that were established, and the case closes when no charge is open', () => {
  assert.equal(said(charging, charge('f1.man')), 'already-open')
  assert.equal(tell(charging, ['2015-07-28', charge('f1.woman')]).facts.charges.length, 2)
  assert.equal(said(tell(filed, ['2015-07-27', conclude(false)]), charge('f1.man')), 'wrong-state')
  assert.equal(said(charging, { $case: 'close', value: {} }, '2015-12-01', 1), 'not-due')
  assert.equal(said(charging, { $case: 'close', value: {} }, '2015-12-01', null), 'not-due')
  const closed = tell(charging, ['2015-12-01', { $case: 'close', value: {} }])
  assert.deepEqual(
    deadlines(closed.facts, 'closed').map(({ due, fires }) => [due, fires]),
    [['2016-01-04', 'late']],
    'one month from the closure report, moved past the New Year',
  )
  assert.equal(tell(closed, ['2015-12-20', { $case: 'archive', value: { digest: 'd' } }]).state, 'archived')
})
test('a birth is taken by each of its parents, and stays taken after the end; what was not charged is free again', () => {
  const people = [
    { part: 'man', who: 'a' },
    { part: 'woman', who: 'b' },
    { part: 'reporter', who: 'c' },
  ]
  const held = ['fee:a:2015-03-02', 'fee:b:2015-03-02']
  for (const state of ['reported', 'charging', 'closed', 'archived', 'abated']) assert.deepEqual(claims(charging.facts, people, state), held, state)
  for (const state of ['dismissed', 'notFiled']) assert.deepEqual(claims(charging.facts, people, state), [], state)
})
test('from 2021-07-20 an open case is only ended, after its charges', () => {
  const abate = (reason: string): Command => ({ $case: 'abate', value: { reason } })
  assert.equal(said(filed, abate('policy'), '2021-07-19'), 'not-in-force')
  assert.equal(said(filed, abate('policy'), '2021-07-20'), 'abated')
  assert.equal(said(filed, abate('law'), '2021-08-19'), 'reason choice')
  assert.equal(said(filed, abate('law'), '2021-08-20'), 'abated')
  assert.equal(said(charging, abate('policy'), '2021-07-20', 1), 'not-due')
})
