import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '@qingdan/lib/calendar.ts'
import { array, assert as holds, boolean, constant, integer, oneof, property, record } from 'fast-check'
import { answerBy, missedOn, payBy } from './paying.ts'
import type { Request, Standing } from './standing.ts'
import { surcharge } from './surcharge.ts'
import { aCharge, dayIn } from './testing.ts'

function sum(standing: Standing, today: string): number {
  const found = surcharge(standing, today)
  if ('rejected' in found) throw new Error(found.because)
  return found.fen
}
const agreed = (...plan: [string, number][]): Request => ({
  askedOn: '2015-08-20',
  answeredOn: '2015-09-10',
  plan: plan.map(([due, fen]) => ({ due, fen })),
})

test('thirty days to pay, moved where the last is a day off; the surcharge begins on day thirty-one or after the day that was moved', () => {
  assert.equal(dayIn(payBy(aCharge())), '2015-09-02')
  assert.equal(dayIn(payBy(aCharge({ servedOn: '2015-07-31' }))), '2015-08-31', 'a Sunday')
  const begins = (servedOn: string) => {
    const found = surcharge(aCharge({ servedOn }), '2016-01-01')
    return 'rejected' in found ? found.rejected : found.begins
  }
  assert.equal(begins('2015-08-03'), '2015-09-03')
  assert.equal(begins('2015-07-31'), '2015-09-01')
  assert.equal(begins('2021-07-20'), 'not-in-force')
})
test('two in a thousand are added with each full month: not on its last day, but on the day after', () => {
  assert.deepEqual(
    ['2015-09-03', '2015-10-02', '2015-10-03', '2015-11-02', '2015-11-03'].map((day) => sum(aCharge(), day)),
    [0, 0, 2_000, 2_000, 4_000],
  )
  assert.equal(sum(aCharge({ servedOn: '2015-12-31' }), '2016-03-01'), 0, 'the thirtieth day was a Saturday: from 2016-02-02')
  assert.equal(sum(aCharge({ servedOn: '2015-12-31' }), '2016-03-02'), 2_000)
})
test('the lowest balance of a month counts, and what was paid on its last day lowers it', () => {
  const paid = (on: string, fen: number) => sum(aCharge({ payments: [{ on, fen }] }), '2015-10-03')
  assert.equal(paid('2015-09-20', 400_000), 1_200)
  assert.equal(paid('2015-10-02', 400_000), 1_200)
  assert.equal(paid('2015-10-03', 400_000), 2_000)
  assert.equal(paid('2015-09-01', 1_000_000), 0)
  assert.equal(paid('2015-09-01', 2_000_000), 0)
  assert.equal(paid('2015-09-20', 999_999), 0, 'parts of a fen are dropped')
})
test('nothing runs between a request and its answer, and thirty days run anew after a refusal', () => {
  const asked = { askedOn: '2015-08-20' }
  assert.equal(dayIn(answerBy(asked)), '2015-09-21', 'the thirtieth day was a Saturday')
  assert.equal(sum(aCharge({ requests: [asked] }), '2016-01-01'), 0)
  const refused = { requests: [{ ...asked, answeredOn: '2015-09-10' }] }
  assert.equal(dayIn(payBy(aCharge(refused))), '2015-10-10')
  assert.deepEqual(
    ['2015-11-10', '2015-11-11'].map((day) => sum(aCharge(refused), day)),
    [0, 2_000],
  )
  const late = { requests: [{ askedOn: '2015-10-20', answeredOn: '2015-10-28' }] }
  assert.equal(sum(aCharge(late), '2015-11-03'), 2_000, 'the month before the request stands; the one that it broke off does not')
})
test('nothing runs while instalments are kept; from the day after a missed one it runs on what is left', () => {
  const plan = agreed(['2015-10-31', 500_000], ['2015-12-31', 500_000])
  assert.equal(missedOn(aCharge(), plan, '2015-11-02'), undefined, 'a Saturday is moved to the Monday, and that day is not over')
  assert.equal(missedOn(aCharge(), plan, '2015-11-03'), '2015-11-02')
  const first = [{ on: '2015-11-02', fen: 500_000 }]
  assert.equal(missedOn(aCharge({ payments: first }), plan, '2015-12-31'), undefined)
  assert.equal(missedOn(aCharge({ payments: first }), plan, '2016-01-01'), '2015-12-31')
  assert.equal(
    missedOn(aCharge({ payments: [{ on: '2015-08-10', fen: 500_000 }] }), plan, '2015-11-03'),
    '2015-11-02',
    'what came before the plan is not of it',
  )
  const kept = aCharge({ payments: [...first, { on: '2015-12-20', fen: 500_000 }], requests: [plan] })
  assert.equal(sum(kept, '2020-01-01'), 0)
  const broken = aCharge({ payments: first, requests: [plan] })
  assert.deepEqual(
    ['2016-01-31', '2016-02-01'].map((day) => sum(broken, day)),
    [0, 1_000],
  )
})
test('nothing is added after the file was wound down, nor for a month that the law did not outlive', () => {
  const atTheEnd = ['2021-07-03', '2021-08-03', '2030-01-01'].map((day) => sum(aCharge(), day))
  assert.deepEqual(atTheEnd, [140_000, 140_000, 140_000], 'seventy months, to 2 July 2021')
  assert.equal(sum(aCharge({ abatedOn: '2015-10-02' }), '2021-07-03'), 0)
  assert.equal(sum(aCharge({ abatedOn: '2015-10-03' }), '2021-07-03'), 2_000)
})

const days = (from: string) => integer({ min: 0, max: 2_000 }).map((n) => addDays(from, n))
const payments = array(record({ on: days('2015-08-03'), fen: integer({ min: 1, max: 600_000 }) }), { maxLength: 6 })
const request = record({
  askedOn: days('2015-08-03'),
  after: integer({ min: 1, max: 40 }),
  answer: oneof(constant('none'), constant('refused'), constant('agreed')),
}).map(({ askedOn, after, answer }): Request => ({
  askedOn,
  ...(answer !== 'none' && { answeredOn: addDays(askedOn, after) }),
  ...(answer === 'agreed' && { plan: [50, 100].map((n) => ({ due: addDays(askedOn, after + n), fen: 300_000 })) }),
}))
test('whatever happened: it never falls with time, never exceeds the charge, and every payment or request can only lower it', () => {
  holds(
    property(
      payments,
      array(request, { maxLength: 3 }),
      days('2015-08-04'),
      integer({ min: 1, max: 400 }),
      boolean(),
      (paid, requests, today, more, abated) => {
        const standing = aCharge({ payments: paid, requests, ...(abated && { abatedOn: addDays('2015-08-03', 500) }) })
        const [now, then] = [sum(standing, today), sum(standing, addDays(today, more))]
        assert.ok(now >= 0 && then <= standing.principalFen)
        // A plan that is missed later cannot take back what had been added before it was agreed.
        assert.ok(now <= then, `${now} on ${today}, ${then} on ${addDays(today, more)}`)
        assert.ok(now <= sum({ ...standing, payments: [] }, today) || requests.some(({ plan }) => plan))
        assert.ok(now <= sum({ ...standing, requests: [] }, today))
      },
    ),
    { numRuns: 120 },
  )
})
test('in sum it stops at the charge itself, however long nobody pays', () => {
  const early = aCharge({ servedOn: '2003-01-06' })
  assert.equal(sum(early, '2021-07-01'), 2_000 * 220)
  const small = aCharge({ principalFen: 499 })
  assert.equal(sum(small, '2021-07-01'), 0)
})
