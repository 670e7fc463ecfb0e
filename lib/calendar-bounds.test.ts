import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dueAfter, nextWorkday, parseDate, published, workdaysBetween } from './calendar.ts'

const working = (days: number) => ({ days, count: 'working' }) as const
const calendar = (days: number) => ({ days, count: 'calendar' }) as const

test('what was typed instead of a date is said back, its first forty characters', () => {
  const message = `a date is written YYYY-MM-DD, not "${'x'.repeat(40)}"`
  assert.throws(() => parseDate(`${'x'.repeat(40)}y`), { message })
})
test('dates run from the first day of the year 1 to the last of 9999, and no further', () => {
  assert.equal(addDays('0001-01-02', -1), '0001-01-01')
  assert.throws(() => addDays('0001-01-01', -1), /between the years 1 and 9999/)
  assert.equal(addDays('9999-12-30', 1), '9999-12-31')
})
test('the next working day after a Monday is the Tuesday', () => {
  assert.equal(nextWorkday('2015-07-20'), '2015-07-21')
})
test('an ordinary day of a count has its date, its number and why, and nothing else', () => {
  const { days, rolled } = dueAfter('2015-07-20', working(1))
  assert.deepEqual(days, [
    { date: '2015-07-20', n: 0, why: 'start' },
    { date: '2015-07-21', n: 1, why: 'counted' },
  ])
  assert.equal(rolled, false)
  assert.deepEqual(dueAfter('2015-07-20', calendar(1)).days[0], { date: '2015-07-20', n: 0, why: 'start' })
})
test('a period may be nothing, or thirty years, and is a whole number', () => {
  assert.equal(dueAfter('2015-07-20', working(0)).due, '2015-07-20')
  assert.equal(dueAfter('2015-07-20', calendar(0)).due, '2015-07-20')
  assert.equal(dueAfter('2015-07-20', { years: 30 }, { roll: false }).due, '2045-07-20')
  assert.throws(() => dueAfter('2015-07-20', { years: 31 }), /from 0 to 30/)
  assert.throws(() => dueAfter('2015-07-20', working(1.5)), /a whole number of days/)
})
test('a count awaits a notice when one of its days does, the day of the event aside', () => {
  const only2017 = { ...published, years: new Set([2017]) }
  assert.equal(dueAfter('2016-12-31', working(1), { calendar: only2017 }).provisional, false)
  assert.equal(dueAfter('2026-12-31', working(1)).provisional, true)
})
test('a calendar period awaits a notice when its last day does, or one to which that day moves, and no earlier day', () => {
  assert.equal(dueAfter('2015-07-20', calendar(5)).provisional, false)
  assert.equal(dueAfter('2026-12-28', calendar(9)).provisional, true)
  const only2016 = { ...published, years: new Set([2016]) }
  assert.equal(dueAfter('2015-12-28', calendar(10), { calendar: only2016 }).provisional, false)
  const off = new Map([...published.off, ['2015-12-31', { zh: '虚构', en: 'Invented' }] as const])
  const moved = dueAfter('2015-12-26', calendar(5), { calendar: { ...published, years: new Set([2015]), off } })
  assert.deepEqual([moved.rolled, moved.provisional], [true, true])
})
test('between a day and itself there is no working day', () => {
  assert.equal(workdaysBetween('2015-07-20', '2015-07-20'), 0)
})
