import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateLong, dateOfficial, dateShort, weekdayLong, weekdayNumber, weekdayShort } from './dates.ts'
import { hrefIn } from './text.ts'

test('a date is said in full in both languages', () => {
  assert.equal(dateLong('2015-09-08', 'zh'), '2015 年 9 月 8 日')
  assert.equal(dateLong('2015-09-08', 'en'), '8 September 2015')
  assert.equal(dateShort('2015-09-08', 'en'), '8 September')
  assert.equal(dateOfficial('2015-09-08'), '2015年9月8日')
})

test('6 September 2015 is a Sunday, whatever the holiday notice says about work', () => {
  assert.equal(weekdayNumber('2015-09-06'), 7)
  assert.equal(weekdayLong('2015-09-06', 'zh'), '星期日')
  assert.equal(weekdayShort('2015-09-06', 'en'), 'Sun')
})

test('English lives under /en and Chinese at the root', () => {
  assert.equal(hrefIn('zh', '/list/r1'), '/list/r1')
  assert.equal(hrefIn('en', '/list/r1'), '/en/list/r1')
  assert.equal(hrefIn('en', '/'), '/en')
  assert.equal(hrefIn('en', '#main'), '#main')
})
