import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTo } from './counting.ts'

const dueOf = (question: Parameters<typeof answerTo>[0]) => {
  const answer = answerTo(question)
  assert.ok('counted' in answer, JSON.stringify(answer))
  return answer.counted.due
}

test('a period of the law and the same period in figures end on the same day', () => {
  assert.equal(dueOf({ rule: 'sd-pfp:review', from: '2015-08-18' }), '2015-09-16')
  assert.equal(dueOf({ days: '20', count: 'working', from: '2015-08-18' }), '2015-09-16')
  assert.equal(dueOf({ months: '6', from: '2015-08-31' }), '2016-02-29')
})

test('all that is wrong is said at once and names its field', () => {
  assert.deepEqual(answerTo({ rule: 'permit-law:999', from: '2015-02-30' }), {
    wrong: [
      { field: 'rule', rule: 'unknown-clause' },
      { field: 'from', rule: 'not-a-date' },
    ],
  })
  assert.deepEqual(answerTo({}), {
    wrong: [
      { field: 'rule', rule: 'missing' },
      { field: 'from', rule: 'missing' },
    ],
  })
})

test('a clause is counted only on a day on which it is law', () => {
  assert.equal(dueOf({ rule: 'sd-pfp:decide', from: '2015-12-31' }), '2016-01-15')
  assert.deepEqual(answerTo({ rule: 'sd-pfp:decide', from: '2016-01-01' }), {
    wrong: [{ field: 'from', rule: 'not-in-force', since: '2014-05-30', until: '2016-01-01' }],
  })
  assert.deepEqual(answerTo({ rule: 'sd-pfp:decide', from: '2014-05-29' }), {
    wrong: [{ field: 'from', rule: 'not-in-force', since: '2014-05-30', until: '2016-01-01' }],
  })
})

test('two questions in one get no answer, and neither do lengths no law knows', () => {
  assert.deepEqual(answerTo({ rule: 'permit-law:44', days: '5', from: '2015-07-20' }), { wrong: [{ field: 'days', rule: 'one-only' }] })
  assert.deepEqual(answerTo({ days: '1101', from: '2015-07-20' }), { wrong: [{ field: 'days', rule: 'too-long' }] })
  assert.deepEqual(answerTo({ days: '-1', from: '2015-07-20' }), { wrong: [{ field: 'days', rule: 'not-a-number' }] })
  assert.deepEqual(answerTo({ days: '5', count: 'lunar', from: '2015-07-20' }), { wrong: [{ field: 'count', rule: 'unknown-unit' }] })
  assert.deepEqual(answerTo({ days: '5', from: '1850-01-01' }), { wrong: [{ field: 'from', rule: 'out-of-range' }] })
})

test('a clause without a period cannot be counted', () => {
  assert.deepEqual(answerTo({ rule: 'permit-law:58', from: '2015-07-20' }), { wrong: [{ field: 'rule', rule: 'no-period' }] })
})
