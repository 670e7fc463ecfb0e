import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, ageOn, dayKind, dueAfter, nextWorkday, parseDate, published, withNotice, workdaysBetween } from './calendar.ts'

const working = (days: number) => ({ days, count: 'working' }) as const
const calendar = (days: number) => ({ days, count: 'calendar' }) as const
const due = (start: string, period: Parameters<typeof dueAfter>[1], options = {}) => dueAfter(start, period, options).due

test('five working days from Monday 20 July 2015 end on Monday the 27th, and twenty on 17 August', () => {
  assert.equal(due('2015-07-20', working(5)), '2015-07-27')
  assert.equal(due('2015-07-20', working(20)), '2015-08-17')
})

test('the day of the event is day zero: on a day off, day one is the next working day', () => {
  assert.equal(due('2015-07-17', working(1)), '2015-07-20')
  assert.equal(due('2015-07-18', working(1)), '2015-07-20')
  assert.equal(due('2015-07-19', working(1)), '2015-07-20')
  assert.equal(due('2015-07-20', working(1)), '2015-07-21')
})

test('five working days across 3 to 5 September 2015 count the working Sunday of the 6th, and say why each day counts or not', () => {
  const { days, due: last } = dueAfter('2015-08-31', working(5))
  assert.equal(last, '2015-09-08')
  assert.deepEqual(
    days.map(({ date, n, why, makeup }) => [date.slice(5), n, makeup ? 'makeup' : why]),
    [
      ['08-31', 0, 'start'],
      ['09-01', 1, 'counted'],
      ['09-02', 2, 'counted'],
      ['09-03', null, 'holiday'],
      ['09-04', null, 'holiday'],
      ['09-05', null, 'weekend'],
      ['09-06', 3, 'makeup'],
      ['09-07', 4, 'counted'],
      ['09-08', 5, 'counted'],
    ],
  )
  assert.equal(days[3]?.name?.zh, '中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日')
})

test('a month ends on the corresponding day, else on the last day of the month', () => {
  const still = { roll: false }
  assert.equal(due('2015-02-28', { months: 1 }, still), '2015-03-28')
  assert.equal(due('2015-01-31', { months: 1 }, still), '2015-02-28')
  assert.equal(due('2016-01-31', { months: 1 }, still), '2016-02-29')
  assert.equal(due('2016-02-29', { years: 1 }, still), '2017-02-28')
  assert.equal(due('2015-07-20', { months: 6 }), '2016-01-20')
})

test('a last day off moves to the next working day, unless the rule says that it stays', () => {
  assert.equal(due('2015-07-20', calendar(4)), '2015-07-24')
  assert.equal(due('2015-07-20', calendar(5)), '2015-07-27')
  assert.equal(due('2015-07-20', calendar(7)), '2015-07-27')
  assert.equal(due('2015-07-20', calendar(5), { roll: false }), '2015-07-25')
  assert.equal(due('2015-08-31', calendar(3)), '2015-09-06', 'the working Sunday takes the deadline of the holiday before it')
  const { days, rolled } = dueAfter('2015-07-20', calendar(5))
  assert.equal(rolled, true)
  assert.deepEqual(
    days.slice(-3).map(({ date, n, why }) => [date, n, why]),
    [
      ['2015-07-25', 5, 'calendar'],
      ['2015-07-26', null, 'rolled'],
      ['2015-07-27', null, 'rolled'],
    ],
  )
})

test('a year without a published notice is counted with weekends only and marked provisional', () => {
  assert.equal(dueAfter('2026-12-28', working(3)).provisional, false)
  assert.equal(dueAfter('2026-12-28', working(4)).due, '2027-01-01')
  assert.equal(dueAfter('2026-12-28', working(4)).provisional, true)
  assert.equal(dueAfter('2026-12-28', calendar(40), { roll: false }).provisional, false, 'a day that never moves needs no notice')
})

test('a new notice makes a provisional date recountable, and leaves other years alone', () => {
  const newYear = { zh: '元旦', en: 'New Year' }
  const notice = { year: 2027, document: 'an invented notice', off: { '2027-01-01': newYear, '2027-01-04': newYear }, work: { '2027-01-02': newYear } }
  const after = withNotice(published, notice)
  assert.deepEqual(
    [due('2026-12-28', working(4), { calendar: after }), dueAfter('2026-12-28', working(4), { calendar: after }).provisional],
    ['2027-01-02', false],
  )
  assert.equal(due('2015-08-31', working(5), { calendar: after }), '2015-09-08')
  assert.equal(published.years.has(2027), false)
})

test('a kind of day names its holiday in both languages', () => {
  assert.deepEqual(dayKind('2015-10-01'), { workday: false, why: 'holiday', name: { zh: '国庆节', en: 'National Day' }, provisional: false })
  assert.deepEqual(dayKind('2015-07-25'), { workday: false, why: 'weekend', provisional: false })
  assert.deepEqual(dayKind('2015-07-24'), { workday: true, why: 'workday', provisional: false })
  assert.equal(dayKind('2015-09-06').why, 'makeup')
  assert.equal(nextWorkday('2015-09-02'), '2015-09-06')
})

test('an age is reached on the birthday', () => {
  assert.deepEqual(
    ['2014-06-14', '2014-06-15', '2014-06-16'].map((day) => ageOn('1985-06-15', day)),
    [28, 29, 29],
  )
  assert.deepEqual(
    ['2015-02-27', '2015-02-28', '2015-03-01'].map((day) => ageOn('1988-02-29', day)),
    [26, 27, 27],
  )
})

test('only a real day written YYYY-MM-DD is a date', () => {
  assert.equal(parseDate('2016-02-29'), '2016-02-29')
  for (const wrong of ['2015-02-29', '2015-13-01', '2015-7-20', '20150720', '', '2015-07-20T00:00', '２０１５-07-20', '+002015-07-20']) {
    assert.throws(() => parseDate(wrong), RangeError, wrong)
  }
  for (const days of [-1, 1.5, Number.NaN, 10_981]) assert.throws(() => dueAfter('2015-07-20', calendar(days)), RangeError)
  assert.throws(() => dueAfter('2015-07-20', { months: 361 }), RangeError)
  assert.throws(() => dueAfter('9999-12-31', working(1)), /between the years 1 and 9999/)
  assert.throws(() => dueAfter('9990-01-01', { years: 30 }), /between the years 1 and 9999/)
})

test('working days between two days are the inverse of counting, and are negative when late', () => {
  assert.equal(workdaysBetween('2015-07-20', '2015-07-27'), 5)
  assert.equal(workdaysBetween('2015-07-27', '2015-07-20'), -5)
  assert.equal(workdaysBetween('2015-07-24', '2015-07-26'), 0)
  for (let day = '2013-01-01'; day < '2026-06-01'; day = addDays(day, 13)) {
    for (const n of [1, 3, 5, 10, 20]) assert.equal(workdaysBetween(day, due(day, working(n))), n, `${day} + ${n}`)
  }
})

test('a later event or a longer period never ends earlier, and a due day is a working day', () => {
  const periods = [working(5), working(20), calendar(5), calendar(60), { months: 1 }, { months: 6 }, { years: 1 }]
  let before = periods.map(() => '')
  for (let day = '2015-07-01'; day < '2016-03-31'; day = addDays(day, 1)) {
    const ends = periods.map((period) => due(day, period))
    ends.forEach((end, i) => assert.ok(end >= before[i]! && end > day && dayKind(end).workday, `${day} ${JSON.stringify(periods[i])}`))
    assert.ok(due(day, working(6)) > due(day, working(5)))
    before = ends
  }
})
