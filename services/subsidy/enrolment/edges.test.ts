import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import type { Facts, Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { due, overpaid } from './amounts.ts'
import { decide } from './decide.ts'
import type { Command } from './machine.ts'
import { actor, anEnrolment, matters, on } from './testing.ts'

const mother = (change: Partial<Facts> = {}) =>
  anEnrolment({ confirmedOn: '2010-01-01', residence: 'urban', branches: [{ branch: 'death', from: '2010-01-01' }], ...change })
const linesOf = (facts: Facts, period: string, parameters: Parameters) => {
  const found = due('special', facts, { period, cutOff: `${period.slice(0, 4)}-12-31` }, parameters)
  return 'rejected' in found ? found.rejected : found.lines.map(({ clause, from, units, rateFen, amountFen }) => [clause, from, units, rateFen, amountFen])
}
const topUp = (...value: { from: string; fen: number }[]): Parameters => ({ 'topUp.special.death': { value, document: { zh: '文件', en: 'a document' } } })

test('before the first standard there is none, which is not the same as none that is loaded', () => {
  assert.equal(linesOf(mother(), '2011-H2', specimens), 'not-in-force')
  assert.notEqual(linesOf(mother(), '2012-H1', specimens), 'not-in-force')
})
test('a top-up counts from its first day; none of no money and none before it makes a line', () => {
  const standard = ['special:death:urban', '2015-01-01', 6, 340_00, 2040_00]
  assert.deepEqual(linesOf(mother(), '2015-H1', topUp({ from: '2015-01-01', fen: 1 })), [standard, ['topUp.special.death', '2015-01-01', 6, 1, 6]])
  assert.deepEqual(linesOf(mother(), '2015-H1', topUp({ from: '2015-07-01', fen: 1 })), [standard])
  assert.deepEqual(linesOf(mother(), '2015-H1', topUp({ from: '2015-01-01', fen: 0 })), [standard])
})
test('a rate that changes within a period, or comes back after another, begins a line of its own', () => {
  assert.deepEqual(linesOf(mother(), '2015-H1', topUp({ from: '2015-01-01', fen: 1 }, { from: '2015-03-01', fen: 2 }, { from: '2015-05-01', fen: 1 })), [
    ['special:death:urban', '2015-01-01', 6, 340_00, 2040_00],
    ['topUp.special.death', '2015-01-01', 2, 1, 2],
    ['topUp.special.death', '2015-03-01', 2, 2, 4],
    ['topUp.special.death', '2015-05-01', 2, 1, 2],
  ])
})
const aPayment = (change: Partial<Payment> = {}): Payment => ({
  id: `P${'A'.repeat(23)}`,
  batch: 'b1',
  period: '2015-H1',
  cutOff: '2015-06-30',
  amountFen: 600,
  state: 'paid',
  on: '2015-07-02',
  lines: [{ clause: 'c', from: '2015-01-01', to: '2015-06-30', units: 6, rateFen: 100, lessFen: 0, amountFen: 600, grade: 'verified' }],
  ...change,
})
test('the month of the end is not overpaid, also where a line begins in it; what lies wholly after it is', () => {
  assert.deepEqual(
    ['2014-12-31', '2015-01-31', '2015-06-01'].map((day) => overpaid([aPayment()], '2010-01-01', day)),
    [600, 500, 0],
  )
  const year = aPayment({ period: '2015', lines: [] })
  assert.equal(overpaid([year], '2015-08-01', '2015-08-01'), 600, 'never entitled')
  assert.equal(overpaid([year], '2015-07-31', '2015-08-01'), 0)
})

const said = (facts: Facts, command: Command, today: string): unknown => {
  const decision = decide(matters.special)(facts, command, on(today, { actor: actor('service') }))
  return 'rejected' in decision ? (decision.fields?.[0]?.field ?? decision.rejected) : decision.event.$case
}
const reserve = (period: string, cutOff: string): Command => ({ $case: 'reserve', value: { batch: 'b2', period, cutOff } })
const verified = { verifiedOn: '2016-02-01' }
test('a cut-off of an earlier year than the period is refused; one of a later year is not', () => {
  const facts = mother({ verifiedOn: '2015-02-01' })
  assert.equal(said(facts, reserve('2015-H1', '2014-12-31'), '2015-07-01'), 'cutOff')
  assert.equal(said(facts, reserve('2014-H2', '2015-01-31'), '2015-07-01'), 'reserved')
})
test('a payment of one period stands in the way of that period alone', () => {
  assert.equal(said(mother({ ...verified, payments: [aPayment()] }), reserve('2015-H2', '2015-12-31'), '2016-02-02'), 'reserved')
  assert.equal(said(mother({ ...verified, payments: [aPayment()] }), reserve('2015-H1', '2015-06-30'), '2016-02-02'), 'already-paid')
})
test('an unknown amount stops the reservation and says so', () => {
  const decision = decide(matters.special)(mother(verified), reserve('2016-H1', '2016-06-01'), on('2016-06-01', { actor: actor('service'), parameters: {} }))
  assert.equal('rejected' in decision && decision.meta?.['parameter'], 'standard.special.death.urban')
})
test('the id is of the person: two people have two, and a return in another period changes nothing', () => {
  const idOf = (who: string, payments: Payment[] = []) => {
    const people = [
      { part: 'spouse', who: 'other' },
      { part: 'applicant', who },
    ]
    const decision = decide(matters.special)(
      mother({ ...verified, payments }),
      reserve('2015-H2', '2015-12-31'),
      on('2016-02-02', { actor: actor('service'), people }),
    )
    return 'event' in decision && decision.event.$case === 'reserved' ? decision.event.value.payment : ''
  }
  assert.equal(new Set([idOf('w1'), idOf('w2'), '']).size, 3)
  assert.equal(idOf('w1', [aPayment({ state: 'reversed' })]), idOf('w1'))
  assert.notEqual(idOf('w1', [aPayment({ state: 'reversed', period: '2015-H2' })]), idOf('w1'))
})
test('money goes out on or after the cut-off day, and comes back on or after the day on which it went', () => {
  const { id: payment } = aPayment()
  const reserved = mother({ payments: [aPayment({ state: 'reserved' })] })
  const paidOn = (day: string) => said(reserved, { $case: 'recordPaid', value: { payment, paidOn: day } }, '2015-07-10')
  assert.deepEqual([paidOn('2015-06-29'), paidOn('2015-06-30'), paidOn('2015-07-10'), paidOn('2015-07-11')], ['paidOn', 'paid', 'paid', 'paidOn'])
  const back = (day: string) =>
    said(mother({ payments: [aPayment()] }), { $case: 'recordReversal', value: { payment, reversedOn: day, code: 'R01' } }, '2015-07-10')
  assert.deepEqual([back('2015-07-01'), back('2015-07-02'), back('2015-07-11')], ['reversedOn', 'reversed', 'reversedOn'])
})
