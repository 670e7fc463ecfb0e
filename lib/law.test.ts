import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { parameters } from '@qingdan/list/parameters.ts'
import { dueUnder, endOf, inForce, lawOn, periodOn, ruleOn, valueOf, versionsOf } from './law.ts'

test('the ground for a second child ends when the two-child law begins, not the day before', () => {
  assert.deepEqual(
    ['2015-12-30', '2015-12-31', '2016-01-01'].map((day) => inForce('sd-pfp:grounds', day)),
    [true, true, false],
  )
  assert.deepEqual(
    ['2015-12-31', '2016-01-01'].map((day) => inForce('pfpl-2015-amendment', day)),
    [false, true],
  )
})

test('the time to sue is three months until 30 April 2015 and six from 1 May', () => {
  assert.deepEqual(
    ['2015-04-29', '2015-04-30', '2015-05-01'].map((day) => periodOn('alit:suit', day)),
    [{ months: 3 }, { months: 3 }, { months: 6 }],
  )
  assert.deepEqual(
    ['2015-04-30', '2015-05-01'].map((day) => ruleOn('alit:suit', day)?.article),
    ['39', '46'],
  )
})

test('the township has twenty working days and the bureau ten; both are marked assumed and show no article', () => {
  const review = dueUnder('sd-pfp:review', '2015-07-20')
  assert.ok(!('rejected' in review))
  assert.deepEqual([review.due, review.rule.grade, review.rule.article, review.rule.assumedFrom], ['2015-08-17', 'assumed', null, 'text of 2016, art. 21'])
  const decide = dueUnder('sd-pfp:decide', '2015-08-17')
  assert.equal('due' in decide && decide.due, '2015-08-31')
})

test('a repealed clause is refused with the law that ended it', () => {
  assert.deepEqual(periodOn('sd-pfp:decide', '2016-01-01'), {
    rejected: 'not-in-force',
    because: 'sd-pfp:decide is not in force on 2016-01-01: ended by pfpl-2015-amendment',
  })
  assert.deepEqual(periodOn('pfpl-2015-amendment', '2015-12-31'), { rejected: 'not-in-force', because: 'pfpl-2015-amendment is not in force on 2015-12-31' })
})

test('a period that an office sets is refused by the name of the parameter', () => {
  assert.deepEqual(dueUnder('sd-procedure:defence', '2015-07-20'), {
    rejected: 'parameter-empty',
    because: 'sd-procedure:defence leaves its period to defence.permit',
    parameter: 'defence.permit',
  })
  assert.equal('rejected' in periodOn('permit-law:7', '2015-07-20') && 'no-period', 'no-period')
})

test('a printed provision that a higher law bars is not applied', () => {
  assert.deepEqual(
    ['2021-08-19', '2021-08-20', '2022-11-01'].map((day) => inForce('sd-pfp:marry', day)),
    [true, false, false],
  )
})

test('a day on which an effect begins by itself does not move', () => {
  const surcharge = dueUnder('smf:surcharge', '2015-07-02')
  assert.equal('due' in surcharge && surcharge.due, '2015-08-02', 'a Sunday')
  const payment = dueUnder('smf:pay', '2015-07-02')
  assert.equal('due' in payment && payment.due, '2015-08-03', 'Saturday 1 August moves to Monday')
})

test('a matter ends on the first day on which none of its clauses is in force', () => {
  assert.equal(endOf(['sd-pfp:grounds', 'sd-pfp:decide']), '2016-01-01')
  assert.equal(endOf(['sd-pfp:grounds', 'smf:pay']), '2021-07-20')
  assert.equal(endOf(['sd-pfp:grounds', 'permit-law:7']), undefined)
  assert.equal(endOf(['sd-pfp:marry']), '2021-08-20')
})

test('the law of a day holds one version of a clause at most, and versions follow each other', () => {
  for (const day of [
    '2013-06-02',
    '2014-05-30',
    '2015-04-30',
    '2015-07-20',
    '2016-01-01',
    '2018-03-20',
    '2021-07-20',
    '2022-01-01',
    '2024-01-01',
    '2026-11-24',
  ]) {
    const clauses = lawOn(day).map((rule) => rule.clause)
    assert.equal(new Set(clauses).size, clauses.length, day)
  }
  assert.deepEqual(
    versionsOf('alit:suit').map((rule) => rule.from),
    ['1990-10-01', '2015-05-01'],
  )
})

test('production holds no invented value; the demonstration marks each of its own', () => {
  assert.deepEqual(valueOf(parameters, 'promise.review'), {
    rejected: 'parameter-empty',
    because: 'promise.review (Promised limit of the review) has not been loaded',
    parameter: 'promise.review',
  })
  const promise = valueOf(specimens, 'promise.review')
  assert.ok(!('rejected' in promise))
  assert.deepEqual([promise.value, promise.specimen], [{ days: 15, count: 'working' }, true])
})
