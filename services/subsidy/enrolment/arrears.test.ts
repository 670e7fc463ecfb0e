import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Facts, Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { due, overpaid } from './amounts.ts'
import { arrears } from './arrears.ts'
import { decide } from './decide.ts'
import type { Command } from './machine.ts'
import { anEnrolment, confirmed, matters, on, tell } from './testing.ts'

const mother = (branches: Facts['branches'], more: Partial<Facts> = {}): Facts =>
  anEnrolment({ confirmedOn: '2014-03-10', endsOn: '', residence: 'urban', branches, ...more })
const disabled = { branch: 'disability', from: '2014-01-05' }
const died = { branch: 'death', from: '2015-03-20' }
function paid(facts: Facts, period: string, cutOff: string, state = 'paid'): Payment {
  const found = due('special', facts, { period, cutOff }, specimens)
  if ('rejected' in found) assert.fail(found.because)
  return { id: period, batch: 'b', period, cutOff, state, on: cutOff, ...found }
}
const before = mother([disabled])
const now = mother([disabled, died])
const owed = (facts: Facts, payments: readonly Payment[], first = '2015-07') =>
  arrears(facts, payments, first, specimens).map(({ clause, from, to, units, rateFen, lessFen, amountFen }) => [
    clause,
    from,
    to,
    units,
    rateFen,
    lessFen,
    amountFen,
  ])

test('a death that came to light after its half year was paid for a disability is made good from its month on, line by line', () => {
  const payments = [paid(before, '2014-H2', '2014-12-01'), paid(before, '2015-H1', '2015-06-01')]
  // 340 and 10 of the place, less the 280 that came; the ten of the place stand beside it.
  assert.deepEqual(owed(now, payments), [
    ['special:death:urban', '2015-03-01', '2015-06-30', 4, 34_000, 28_000, 24_000],
    ['topUp.special.death', '2015-03-01', '2015-06-30', 4, 1_000, 0, 4_000],
  ])
  assert.deepEqual(owed(now, payments, '2015-05').at(0)?.slice(0, 4), ['special:death:urban', '2015-03-01', '2015-04-30', 2])
})
test('nothing is owed twice: not what was made good, not what failed and may still arrive; what came back is no payment', () => {
  const first = paid(before, '2015-H1', '2015-06-01')
  const second = { ...paid(now, '2015-H2', '2015-12-01'), lines: [...arrears(now, [first], '2015-07', specimens), ...paid(now, '2015-H2', '2015-12-01').lines] }
  assert.deepEqual(owed(now, [first, second], '2016-01'), [])
  assert.deepEqual(owed(now, [first, { ...second, state: 'failed' }], '2016-01'), [])
  assert.deepEqual(owed(now, [first, { ...second, state: 'reversed' }], '2016-01'), owed(now, [first]))
  assert.deepEqual(owed(now, [{ ...first, state: 'reversed' }]), [])
})
test('whoever was paid more than is due by what is known now owes nothing, and nothing is owed for time after an end', () => {
  assert.deepEqual(owed(mother([disabled]), [paid(mother([{ branch: 'death', from: '2014-01-05' }]), '2015-H1', '2015-06-01')]), [])
  const first = paid(before, '2015-H1', '2015-06-01')
  assert.deepEqual(
    owed({ ...now, endsOn: '2015-04-10' }, [first])
      .at(0)
      ?.slice(0, 4),
    ['special:death:urban', '2015-03-01', '2015-04-30', 2],
  )
  const lines = arrears(now, [first], '2015-07', specimens)
  const second = { ...first, lines, amountFen: 28_000 }
  assert.equal(overpaid([second], '2014-03-10', '2015-04-10'), 2 * 7_000, 'what was made good for months after an end is too much')
})
test('the next payment brings what is owed, and says both', () => {
  const reserve = (period: string, cutOff: string, batch: string) => ({ $case: 'reserve', value: { batch, period, cutOff } }) as const
  const told = tell('special', confirmed('special'), ['2015-12-01', reserve('2015-H2', '2015-12-01', 'b1')])
  const [first] = told.facts.payments
  assert.ok(first)
  const reclassified: Command = { $case: 'reclassify', value: { branch: 'death', grade: 0, changedOn: '2015-10-02', findings: '示例' } }
  const later = tell(
    'special',
    { ...told, facts: { ...told.facts, branches: [{ branch: 'disability', from: '2015-07-20' }], payments: [asDisability(first)] } },
    ['2015-12-02', { $case: 'recordPaid', value: { payment: first.id, paidOn: '2015-12-02' } }],
    ['2016-02-01', reclassified],
    ['2016-02-01', { $case: 'openVerification', value: { round: 'round-2016' } }],
    ['2016-02-02', { $case: 'recordCheck', value: { way: 'phone', result: 'unchanged', matter: '', changedOn: '', note: '' } }],
    ['2016-02-03', { $case: 'passVerification', value: {} }],
    ['2016-06-01', reserve('2016-H1', '2016-06-01', 'b2')],
  )
  const brought = later.facts.payments.at(-1)!
  // October to December at 180 instead of 160, January to June at 350.
  assert.equal(brought.amountFen, 3 * 2_000 + 6 * 35_000)
  assert.equal(brought.lines.filter(({ lessFen }) => lessFen > 0).length, 1)
})
test('what failed and is drawn anew brings its arrears again; what failed and may still be sent again keeps them', () => {
  const first = paid(before, '2015-H1', '2015-06-01')
  const second = paid(now, '2015-H2', '2015-12-01', 'failed')
  const made = { ...second, batch: 'b1', lines: [...arrears(now, [first], '2015-07', specimens), ...second.lines] }
  const owing = { ...now, verifiedOn: '2016-02-01', payments: [first, made] }
  const brings = (batch: string, period: string, cutOff: string) => {
    const service = { actor: { account: 'service', roles: ['service'], office: 'service', via: 'e' } } as const
    const decision = decide(matters.special)(owing, { $case: 'reserve', value: { batch, period, cutOff } }, on('2016-06-01', service))
    return 'event' in decision && decision.event.$case === 'reserved' ? decision.event.value.amountFen : undefined
  }
  assert.equal(brings('b2', '2015-H2', '2015-12-01'), second.amountFen + 4 * 7_000)
  assert.equal(brings('b2', '2016-H1', '2016-06-01'), 6 * 35_000)
})
/** The same half year as it is paid for a disability in the country: 150 and 10 a month. */
function asDisability(payment: Payment): Payment {
  const found = due('special', { ...confirmed('special').facts, branches: [{ branch: 'disability', from: '2015-07-20' }] }, payment, specimens)
  if ('rejected' in found) assert.fail(found.because)
  return { ...payment, ...found }
}
