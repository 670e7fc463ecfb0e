import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { decide } from './decide.ts'
import type { Programme } from './event.ts'
import type { Command } from './machine.ts'
import { commandsOf, confirmed, matters, on, tell, type Told } from './testing.ts'

const service = { actor: { account: 'service', roles: ['service'], office: 'service', via: 'e' } } as const
const said = (programme: Programme, facts: Facts, command: Command, today: string): unknown => {
  const decision = decide(matters[programme])(facts, command, on(today, service))
  return 'rejected' in decision ? decision.rejected : decision.event.$case
}
const reserve = (period: string, cutOff: string, batch = 'b1') => ({ $case: 'reserve', value: { batch, period, cutOff } }) as const
const paid = (payment: string, paidOn: string) => ({ $case: 'recordPaid', value: { payment, paidOn } }) as const
const last = ({ facts }: Told) => facts.payments.at(-1)!

test('a bereaved mother confirmed in August is paid five months in December, and never twice for the half year', () => {
  const reserved = tell('special', confirmed('special'), ['2015-12-31', reserve('2015-H2', '2015-12-31')])
  assert.deepEqual(
    [reserved.state, last(reserved).amountFen, last(reserved).state, reserved.facts.reservedBy],
    ['confirmed', 5 * (170_00 + 10_00), 'reserved', 'b1'],
  )
  assert.equal(said('special', reserved.facts, reserve('2016-H1', '2016-06-30', 'b2'), '2016-06-30'), 'payment-reserved')
  const done = tell('special', reserved, ['2016-01-05', paid(last(reserved).id, '2016-01-04')])
  assert.deepEqual([done.state, last(done).state, last(done).on, done.facts.reservedBy], ['active', 'paid', '2016-01-04', ''])
  assert.equal(said('special', done.facts, reserve('2015-H2', '2015-12-31', 'b2'), '2016-01-06'), 'already-paid')
  assert.equal(said('special', done.facts, paid(last(done).id, '2016-01-04'), '2016-01-06'), 'wrong-state', 'the same receipt again')
})
test('a cut-off day that has not come, of another year, or a period of the other programme is refused', () => {
  const { facts } = confirmed('reward')
  assert.equal(said('reward', facts, reserve('2016', '2016-06-30'), '2016-06-29'), 'invalid')
  assert.equal(said('reward', facts, reserve('2015', '2016-06-30'), '2016-06-30'), 'invalid')
  assert.equal(said('reward', facts, reserve('2015-H2', '2015-12-31'), '2015-12-31'), 'invalid')
  assert.equal(said('special', confirmed('special').facts, reserve('2015', '2015-12-31'), '2015-12-31'), 'invalid')
})
test('nobody is paid in a year in which nobody has looked whether it is still due', () => {
  const { facts } = confirmed('reward')
  assert.equal(said('reward', facts, reserve('2015', '2015-09-30'), '2015-09-30'), 'reserved', 'confirmed in that year')
  assert.equal(said('reward', facts, reserve('2016', '2016-06-30'), '2016-06-30'), 'not-verified')
  assert.equal(said('reward', { ...facts, verifiedOn: '2016-03-15' }, reserve('2016', '2016-06-30'), '2016-06-30'), 'reserved')
})
test('nothing is due before the confirmation', () => {
  assert.equal(said('reward', confirmed('reward').facts, reserve('2015', '2015-08-19'), '2015-09-01'), 'nothing-due')
  assert.equal(said('reward', confirmed('reward').facts, reserve('2015', '2015-08-20'), '2015-09-01'), 'reserved')
})
test('what the bank could not pay keeps its id over every try; the account may be changed in between, not while the money is on its way', () => {
  const c = commandsOf('special')
  const reserved = tell('special', confirmed('special'), ['2015-12-31', reserve('2015-H2', '2015-12-31')])
  const { id } = last(reserved)
  assert.equal(said('special', reserved.facts, c.changeAccount, '2016-01-02'), 'payment-reserved')
  const failed = tell('special', reserved, ['2016-01-05', { $case: 'recordFailed', value: { payment: id, code: 'E04' } }])
  assert.deepEqual([failed.state, last(failed).state, failed.facts.reservedBy], ['confirmed', 'failed', 'b1'])
  const changed = tell('special', failed, ['2016-01-06', c.changeAccount])
  assert.equal(changed.facts.accountSeq, changed.seq)
  assert.deepEqual(changed.entries.at(-1)?.event, { $case: 'accountChanged', value: {} }, 'the account itself is sealed')
  assert.equal(last(tell('special', changed, ['2016-01-10', paid(id, '2016-01-09')])).id, id)
  const released = tell('special', changed, ['2016-01-10', { $case: 'release', value: { batch: 'b1' } }])
  assert.deepEqual([released.facts.payments, released.facts.reservedBy], [[], ''])
  assert.equal(last(tell('special', released, ['2016-01-11', reserve('2015-H2', '2015-12-31', 'b2')])).id, id)
})
test('what a batch has given up goes into the next one under the same id; it holds up no other period, and is never in two batches', () => {
  const reserved = tell('special', confirmed('special'), ['2015-12-31', reserve('2015-H2', '2015-12-31')])
  const { id } = last(reserved)
  const failed = tell('special', reserved, ['2016-01-05', { $case: 'recordFailed', value: { payment: id, code: 'E04' } }])
  assert.equal(said('special', failed.facts, reserve('2015-H2', '2015-12-31', 'b1'), '2016-01-06'), 'already-paid', 'its own batch tries it by itself')
  const again = tell('special', failed, ['2016-02-01', reserve('2015-H2', '2015-12-31', 'b2')])
  assert.deepEqual(
    again.facts.payments.map((one) => [one.id, one.batch, one.state]),
    [[id, 'b2', 'reserved']],
  )
  const verified = { ...failed, facts: { ...failed.facts, verifiedOn: '2016-03-01' } }
  const next = tell('special', verified, ['2016-06-30', reserve('2016-H1', '2016-06-30', 'b3')], ['2016-07-02', paid(id, '2016-07-01')])
  assert.deepEqual(
    [next.facts.payments.map(({ state }) => state), next.facts.reservedBy],
    [['paid', 'reserved'], 'b3'],
    'a late answer of the first does not touch the second',
  )
})
test('what came back for good is paid again under another id', () => {
  const reserved = tell('special', confirmed('special'), ['2015-12-31', reserve('2015-H2', '2015-12-31')])
  const { id } = last(reserved)
  const back = tell(
    'special',
    reserved,
    ['2016-01-05', paid(id, '2016-01-04')],
    ['2016-01-20', { $case: 'recordReversal', value: { payment: id, reversedOn: '2016-01-18', code: 'R01' } }],
  )
  assert.equal(last(back).state, 'reversed')
  const again = tell('special', back, ['2016-01-21', reserve('2015-H2', '2015-12-31', 'b2')])
  assert.notEqual(last(again).id, id)
  assert.match(last(again).id, /^P[0-9A-F]{23}$/)
  assert.deepEqual(
    again.facts.payments.map(({ state }) => state),
    ['reversed', 'reserved'],
  )
})
test('another batch can neither release nor answer what it does not hold', () => {
  const reserved = tell('special', confirmed('special'), ['2015-12-31', reserve('2015-H2', '2015-12-31')])
  assert.equal(said('special', reserved.facts, { $case: 'release', value: { batch: 'b2' } }, '2016-01-02'), 'wrong-state')
  assert.equal(said('special', reserved.facts, paid(`P${'A'.repeat(23)}`, '2016-01-02'), '2016-01-02'), 'invalid')
  assert.equal(
    said('special', reserved.facts, { $case: 'recordReversal', value: { payment: last(reserved).id, reversedOn: '2016-01-02', code: 'R01' } }, '2016-01-02'),
    'wrong-state',
  )
  assert.equal(said('special', reserved.facts, paid(last(reserved).id, '2016-01-03'), '2016-01-02'), 'invalid', 'a day that has not come')
})
test('the rest of what was due before an end is still paid, and nothing after it', () => {
  const { facts } = confirmed('special')
  const ended = { ...facts, endsOn: '2015-10-09', endedOn: '2016-02-01' }
  const decision = decide(matters.special)(ended, reserve('2015-H2', '2015-12-31'), on('2016-02-02', service))
  assert.ok('event' in decision && decision.event.$case === 'reserved')
  assert.equal(decision.event.value.amountFen, 3 * 180_00, 'August, September, October')
  assert.equal(said('special', ended, reserve('2016-H1', '2016-06-30'), '2016-07-01'), 'nothing-due')
})
