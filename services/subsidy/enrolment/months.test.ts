import assert from 'node:assert/strict'
import { test } from 'node:test'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Line, Payment } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { due, extend, firstDayOf, next, overpaid, type Rate } from './amounts.ts'

const rate: Rate = { clause: 'special:death:rural', rateFen: 34_000, lessFen: 0, grade: 'verified' }
const spread = (...months: [string, Rate][]): string[] => {
  const [lines, open] = [[] as Line[], new Map<string, Line>()]
  for (const [month, one] of months) extend(lines, open, one, month)
  return lines.map(({ from, to, units, amountFen }) => `${from} ${to} ${units} ${amountFen}`)
}

test('after December comes January of the next year, after any other month the one that follows', () => {
  assert.deepEqual(['2015-11', '2015-12', '2015-09', '2016-01'].map(next), ['2015-12', '2016-01', '2015-10', '2016-02'])
})
test('a year begins in January, its second half in July', () => {
  assert.deepEqual(['2015', '2015-H1', '2015-H2'].map(firstDayOf), ['2015-01-01', '2015-01-01', '2015-07-01'])
})
test('a line grows over the turn of a year and into a February of 29 days', () => {
  assert.deepEqual(spread(['2015-12', rate], ['2016-01', rate], ['2016-02', rate]), ['2015-12-01 2016-02-29 3 102000'])
})
test('a month that is left out, another rate, or more to take off begins a line of its own', () => {
  assert.deepEqual(spread(['2015-07', rate], ['2015-09', rate]), ['2015-07-01 2015-07-31 1 34000', '2015-09-01 2015-09-30 1 34000'])
  const less = { ...rate, lessFen: 1000 }
  assert.deepEqual(spread(['2015-07', rate], ['2015-08', less], ['2015-09', less]), ['2015-07-01 2015-07-31 1 34000', '2015-08-01 2015-09-30 2 66000'])
})
test('whoever is not confirmed has nothing due', () => {
  const facts = { confirmedOn: '', endsOn: '', residence: 'rural', branches: [{ branch: 'death', grade: 0, from: '2015-07-01' }] } as never
  assert.deepEqual(due('special', facts, { period: '2015-H2', cutOff: '2015-12-01' }, specimens), { amountFen: 0, lines: [] })
})
test('of a line that begins after the end no more comes back than was paid on it', () => {
  const line: Line = { ...rate, from: '2015-10-01', to: '2015-12-31', units: 3, amountFen: 102_000 }
  const paid = { id: 'P1', batch: 'b', period: '2015-H2', cutOff: '2015-12-01', amountFen: 102_000, state: 'paid', on: '2015-12-02', lines: [line] } as Payment
  assert.equal(overpaid([paid], '2015-01-01', '2015-07-10'), 102_000)
  assert.equal(overpaid([paid], '2015-01-01', '2015-10-10'), 68_000)
  assert.equal(overpaid([paid], '2015-01-01', '2015-12-31'), 0)
})
