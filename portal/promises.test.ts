import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promisesOn } from './promises.ts'

const of = (on: string, demonstration: boolean) => Object.fromEntries(promisesOn(on, demonstration).map((row) => [row.name, row]))

test('a promise is never longer than the law, day for day', () => {
  for (const { rule, promised } of promisesOn('2015-07-20', true)) {
    if (!rule?.period || promised === 'none' || promised === 'empty') continue
    assert.ok('days' in rule.period && 'days' in promised.period && rule.period.count === promised.period.count)
    assert.ok(promised.period.days <= rule.period.days, rule.clause)
  }
})

test('in production nothing is promised until a document has been loaded', () => {
  assert.equal(of('2015-07-20', false).review?.promised, 'empty')
  assert.equal(of('2015-07-20', false).correct?.promised, 'none')
})

test('specimens are called specimens', () => {
  const { review } = of('2015-07-20', true)
  assert.deepEqual(review?.promised, { period: { days: 15, count: 'working' }, specimen: true })
})

test('the review by the township ends with the law on the first of 2016', () => {
  assert.notEqual(of('2015-12-31', true).review?.rule, undefined)
  assert.equal(of('2016-01-01', true).review?.rule, undefined)
})
