import assert from 'node:assert/strict'
import test from 'node:test'
import { Case, Deadline } from '@qingdan/proto/kernel/v1/case.ts'
import { byDue, countedOf, leftInWords, pressing, slipsOf } from './term.ts'

const deadline = (more: Partial<Deadline>): Deadline =>
  Deadline.fromPartial({
    start: '2015-09-02',
    due: '2015-09-10',
    period: { length: 5, unit: 'working-day' },
    command: 'acceptBySilence',
    who: 'township',
    ...more,
  })

test('days left are working days over the holiday of September 2015, in words', () => {
  assert.equal(leftInWords('2015-09-10', '2015-09-02', 'zh'), '还剩 5 个工作日')
  assert.equal(leftInWords('2015-09-10', '2015-09-10', 'zh'), '今天到期')
  assert.equal(leftInWords('2015-09-10', '2015-09-11', 'zh'), '逾期 1 个工作日')
  assert.equal(leftInWords('2015-09-11', '2015-09-12', 'en'), '1 working day late')
})

test('a small slip stands for each counted day, and one for each day late', () => {
  assert.deepEqual(slipsOf(deadline({}), '2015-09-06'), ['on', '', '', '', ''])
  assert.deepEqual(slipsOf(deadline({}), '2015-09-11'), ['on', 'on', 'on', 'on', 'on', 'late'])
})

test('a period that ends on a day off is counted as the service counted it, rolled or not', () => {
  assert.equal(countedOf({ start: '2015-07-31', due: '2015-08-31', period: { length: 1, unit: 'month' } })?.due, '2015-08-31')
  assert.equal(countedOf({ start: '2015-08-29', due: '2015-09-29', period: undefined }), undefined)
  assert.equal(countedOf({ start: '2015-07-01', due: '2015-08-02', period: { length: 1, unit: 'month' } }), undefined)
})

test('what is late stands first, and the office’s own period before the one in which a person is heard', () => {
  const heard = deadline({ name: 'defence', due: '2015-09-03', command: 'pass' })
  const own = deadline({ name: 'deliver', due: '2015-09-20' })
  assert.equal(pressing({ deadlines: [heard, own] })?.name, 'deliver')
  assert.equal(pressing({ deadlines: [deadline({ name: 'proposal:1', command: 'voidProposal', due: '2015-09-01' }), own] })?.name, 'deliver')
  const row = (id: string, due?: string) => ({ case: Case.fromPartial({ id, deadlines: due ? [deadline({ due })] : [] }) })
  assert.deepEqual(
    byDue([row('none'), row('soon', '2015-09-12'), row('late', '2015-09-01')]).map((one) => one.case.id),
    ['late', 'soon', 'none'],
  )
})
