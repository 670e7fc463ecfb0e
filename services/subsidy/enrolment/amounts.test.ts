import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Parameters } from '@qingdan/list/parameters.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { due, overpaid } from './amounts.ts'
import { anEnrolment } from './testing.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'

const bare: Parameters = {}
const yuan = (programme: 'reward' | 'special', facts: Partial<Facts>, period: string, cutOff: string, parameters: Parameters = bare) => {
  const found = due(programme, anEnrolment(facts), { period, cutOff }, parameters)
  return 'rejected' in found ? `${found.rejected} ${found.meta?.['parameter'] ?? ''}`.trim() : found.amountFen / 100
}
const reward = { confirmedOn: '2015-05-01' }
const mother = (residence: string, branch = 'death', more: Partial<Facts> = {}): Partial<Facts> => ({
  confirmedOn: '2014-03-10',
  residence,
  branches: [{ branch, from: '2014-01-05' }],
  ...more,
})

test('a year of reward is 960 yuan to whoever is entitled on the cut-off day', () => {
  assert.equal(yuan('reward', { confirmedOn: '2015-06-30' }, '2015', '2015-06-30'), 960)
  assert.equal(yuan('reward', { confirmedOn: '2015-07-01' }, '2015', '2015-06-30'), 0)
  assert.equal(yuan('reward', { ...reward, endsOn: '2015-07-01' }, '2015', '2015-06-30'), 960)
  assert.equal(yuan('reward', { ...reward, endsOn: '2015-06-30' }, '2015', '2015-06-30'), 0, 'from the day of the event')
})
test('the standards of the years: the last day of one, the first of the next', () => {
  assert.deepEqual(
    ['2008-12-31', '2009-01-01', '2011-12-31', '2012-01-01', '2022-06-30'].map((day) => yuan('reward', { confirmedOn: '2005-01-01' }, day.slice(0, 4), day)),
    [600, 720, 720, 960, 960],
  )
  assert.equal(yuan('reward', reward, '2022', '2022-07-01'), 'parameter-empty standard.reward')
})
test('a time without a source refuses and names the parameter, until the office loads its document', () => {
  assert.equal(yuan('special', mother('urban'), '2016-H1', '2016-06-30'), 'parameter-empty standard.special.death.urban')
  assert.equal(yuan('special', mother('rural', 'disability'), '2017-H2', '2017-12-31'), 'parameter-empty standard.special.disability.rural')
  const loaded = { 'standard.special.death.urban': { value: [{ from: '2016-07-01', fen: 40_000 }], document: { zh: '文件', en: 'a document' } } } as const
  assert.equal(yuan('special', mother('urban'), '2016-H2', '2016-12-31', loaded), 2400)
  assert.equal(yuan('special', mother('urban'), '2016-H1', '2016-06-30', loaded), 'parameter-empty standard.special.death.urban', 'not before its first day')
  assert.equal(yuan('reward', reward, '2022', '2022-07-01', specimens), 960)
})
test('special assistance counts whole months: that of the confirmation and that of the ending event count', () => {
  assert.equal(yuan('special', mother('urban'), '2014-H1', '2014-06-30'), 4 * 340)
  assert.equal(yuan('special', mother('rural', 'death', { endsOn: '2015-05-01' }), '2015-H1', '2015-06-30'), 5 * 170)
  assert.equal(yuan('special', mother('rural', 'death', { endsOn: '2015-04-30' }), '2015-H1', '2015-06-30'), 4 * 170)
  assert.equal(yuan('special', mother('rural', 'disability'), '2015-H1', '2015-06-30'), 6 * 150)
  assert.equal(yuan('special', mother('urban', 'disability'), '2015-H1', '2015-05-31'), 5 * 270, 'no month after the cut-off')
  assert.equal(yuan('special', mother('urban'), '2015-H2', '2015-12-01'), 6 * 340, 'the month of the cut-off is whole')
  assert.equal(yuan('special', mother('urban', 'death', { confirmedOn: '2015-07-01' }), '2015-H1', '2015-06-30'), 0, 'nothing before the confirmation')
  assert.equal(yuan('special', mother('urban', 'death', { endsOn: '2014-03-10' }), '2014-H1', '2014-06-30'), 0, 'never entitled')
})
test('the rise of 2022-07-01, and what is only assumed says so', () => {
  assert.deepEqual(
    ['2018-H1', '2022-H1', '2022-H2'].map((period) => yuan('special', mother('rural'), period, `${period.slice(0, 4)}-12-31`)),
    [6 * 450, 6 * 450, 6 * 590],
  )
  const lines = (period: string) => {
    const found = due('special', anEnrolment(mother('rural', 'disability')), { period, cutOff: `${period.slice(0, 4)}-12-31` }, bare)
    return 'rejected' in found ? [] : found.lines.map(({ clause, from, to, units, rateFen, grade }) => [clause, from, to, units, rateFen, grade])
  }
  assert.deepEqual(lines('2022-H1')[0], ['special:disability:rural', '2022-01-01', '2022-06-30', 6, 35_000, 'assumed'])
  assert.deepEqual(lines('2022-H2'), [
    ['special:disability:rural', '2022-07-01', '2022-12-31', 6, 46_000, 'verified'],
    ['topUp.special.disability', '2022-07-01', '2022-12-31', 6, 0, 'empty'],
  ])
})
test('a change of branch counts from the month in which it happens, and each stretch has its line', () => {
  const branches = [
    { branch: 'disability', from: '2014-01-05' },
    { branch: 'death', from: '2015-04-30' },
  ]
  const found = due('special', anEnrolment(mother('urban', 'disability', { branches })), { period: '2015-H1', cutOff: '2015-06-30' }, specimens)
  assert.ok(!('rejected' in found))
  assert.deepEqual(
    found.lines.map(({ clause, from, to, units, amountFen }) => [clause, from, to, units, amountFen / 100]),
    [
      ['special:disability:urban', '2015-01-01', '2015-03-31', 3, 810],
      ['topUp.special.disability', '2015-01-01', '2015-03-31', 3, 30],
      ['special:death:urban', '2015-04-01', '2015-06-30', 3, 1020],
      ['topUp.special.death', '2015-04-01', '2015-06-30', 3, 30],
    ],
  )
  assert.equal(
    found.amountFen,
    found.lines.reduce((total, { amountFen }) => total + amountFen, 0),
  )
})
test('overpaid is what was paid for the time after the end, and after an end from the beginning all of it', () => {
  const facts = anEnrolment(mother('urban'))
  const paid = (period: string, cutOff: string, state = 'paid') => {
    const found = due('special', facts, { period, cutOff }, bare)
    assert.ok(!('rejected' in found))
    return { id: period, batch: 'b', period, cutOff, state, on: cutOff, ...found }
  }
  const payments = [paid('2014-H2', '2014-12-31'), paid('2015-H1', '2015-06-30'), paid('2015-H2', '2015-12-31', 'reversed')]
  assert.equal(overpaid(payments, '2014-03-10', '2015-05-31'), 340_00)
  assert.equal(overpaid(payments, '2014-03-10', '2015-06-01'), 0)
  assert.equal(overpaid(payments, '2014-03-10', '2014-03-10'), 12 * 340_00)
  const year = { id: 'y', batch: 'b', period: '2015', cutOff: '2015-06-30', state: 'paid', on: '2015-07-01', amountFen: 96_000, lines: [] }
  assert.deepEqual(
    ['2015-06-29', '2015-06-30', '2015-07-01'].map((day) => overpaid([year], '2014-03-10', day)),
    [96_000, 96_000, 0],
  )
})
