import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleIn, isClause, nameOf, standingOn, versionOn } from './clauses.ts'

test('an article is written as lawyers write it', () => {
  assert.equal(articleIn('32-1 (4)', 'zh'), '第32条第1款第4项')
  assert.equal(articleIn('69-2', 'zh'), '第69条第2款')
  assert.equal(articleIn('43', 'en'), 'art. 43')
  assert.equal(articleIn('四-一', 'zh'), '四-一')
})

test('an article that nobody has read has no number', () => {
  assert.equal(articleIn(null, 'zh'), '条号待核')
  assert.equal(nameOf(versionOn('sd-pfp:decide', '2015-07-20'), 'zh'), '山东省人口计生条例 条号待核')
})

test('a later article number is never shown on an earlier date', () => {
  assert.equal(versionOn('alit:suit', '2015-04-30').article, '39')
  assert.equal(versionOn('alit:suit', '2015-05-01').article, '46')
  assert.equal(versionOn('alit:suit', '2015-05-02').article, '46')
})

test('the permit clauses stand on the last day of 2015 and are past on the first of 2016', () => {
  const rule = versionOn('sd-pfp:decide', '2015-07-20')
  assert.equal(standingOn(rule, '2014-05-29'), 'not yet')
  assert.equal(standingOn(rule, '2014-05-30'), 'in force')
  assert.equal(standingOn(rule, '2015-12-31'), 'in force')
  assert.equal(standingOn(rule, '2016-01-01'), 'past')
})

test('what is not a clause is told apart', () => {
  assert.equal(isClause('permit-law:32:4'), true)
  assert.equal(isClause('permit-law:999'), false)
  assert.equal(isClause('__proto__'), false)
})
