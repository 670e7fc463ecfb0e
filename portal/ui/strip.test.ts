import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueAfter } from '@qingdan/lib/calendar.ts'
import { byMonth, isLong, stripOf, tallyOf } from './strip.ts'

const review = dueAfter('2015-08-18', { days: 20, count: 'working' })
const at = (slips: ReturnType<typeof stripOf>, date: string) => slips.find((slip) => slip.date === date)

test('the strip shows the working Sunday of 6 September as counted and the three days before it as off', () => {
  const slips = stripOf(review, { lang: 'zh', today: '2015-09-08' })
  assert.equal(at(slips, '2015-09-06')?.className, 'on')
  assert.equal(at(slips, '2015-09-06')?.word, '补班')
  assert.deepEqual(
    ['03', '04', '05'].map((day) => at(slips, `2015-09-${day}`)?.className),
    ['off', 'off', 'off'],
  )
  assert.match(at(slips, '2015-09-03')?.how ?? '', /^不计：/)
})

test('the first slip stands under its weekday and is not counted', () => {
  const [first] = stripOf(review, { lang: 'zh' })
  assert.equal(first?.className, 'zero c2')
  assert.equal(first?.n, '0')
  assert.equal(first?.month, 8)
})

test('today is marked, what is to come stays open, and the due day is framed', () => {
  const slips = stripOf(review, { lang: 'zh', today: '2015-09-08', promised: '2015-09-09' })
  assert.equal(at(slips, '2015-09-08')?.className, 'on today')
  assert.equal(at(slips, '2015-09-09')?.className, 'due promised')
  assert.equal(at(slips, '2015-09-10')?.className, '')
  assert.equal(at(slips, '2015-09-16')?.className, 'due')
})

test('on the due day nothing is late; the next working day is the first late one', () => {
  const period = dueAfter('2015-08-20', { days: 10, count: 'working' })
  assert.equal(period.due, '2015-09-06')
  assert.equal(stripOf(period, { lang: 'zh', today: '2015-09-06', late: true }).filter((slip) => slip.className.includes('late')).length, 0)
  assert.deepEqual(
    stripOf(period, { lang: 'zh', today: '2015-09-08', late: true })
      .filter((slip) => slip.className.includes('late'))
      .map((slip) => slip.n),
    ['+1', '+2'],
  )
})

test('the words of the caption count what the strip shows; Saturday 5 September is a weekend and a holiday, and is named once', () => {
  const tally = tallyOf(review)
  assert.deepEqual(tally, { passed: 29, counted: 20, weekends: 7, holidays: 2, makeup: ['2015-09-06'] })
})

test('six months are drawn month by month', () => {
  const slips = stripOf(dueAfter('2015-08-20', { months: 6 }), { lang: 'en' })
  assert.equal(isLong(slips), true)
  assert.deepEqual(
    byMonth(slips).map(({ month }) => month),
    ['2015-08', '2015-09', '2015-10', '2015-11', '2015-12', '2016-01', '2016-02'],
  )
})
