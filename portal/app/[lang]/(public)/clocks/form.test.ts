import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questionOf, typedIn } from './form.ts'

test('an unsent form starts on the business date and asks nothing', () => {
  const typed = typedIn({}, '2015-07-20')
  assert.equal(typed.sent, false)
  assert.deepEqual(typed.from, { y: '2015', m: '7', d: '20' })
})

test('three numbers become one date, and a date in a link stays as it is', () => {
  assert.deepEqual(questionOf(typedIn({ rule: 'permit-law:44', 'from-y': '2015', 'from-m': '8', 'from-d': '3' }, '2015-07-20')), {
    rule: 'permit-law:44',
    from: '2015-08-03',
  })
  assert.deepEqual(questionOf(typedIn({ rule: 'permit-law:44', from: '2015-08-03' }, '2015-07-20')), { rule: 'permit-law:44', from: '2015-08-03' })
})

test('a period of one’s own is days, months or years', () => {
  assert.deepEqual(questionOf(typedIn({ rule: 'free', n: '5', unit: 'calendar', from: '2015-08-03' }, '2015-07-20')), {
    days: '5',
    count: 'calendar',
    from: '2015-08-03',
  })
  assert.deepEqual(questionOf(typedIn({ rule: 'free', n: '6', unit: 'months', from: '2015-08-03' }, '2015-07-20')), { months: '6', from: '2015-08-03' })
  assert.deepEqual(questionOf(typedIn({ rule: 'free', n: '', unit: 'months', from: '2015-08-03' }, '2015-07-20')), { from: '2015-08-03' })
})

test('an empty date is missing, not a strange day', () => {
  assert.deepEqual(questionOf(typedIn({ rule: 'permit-law:44', 'from-y': '', 'from-m': '', 'from-d': '' }, '2015-07-20')), {
    rule: 'permit-law:44',
    from: undefined,
  })
})
