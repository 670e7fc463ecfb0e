import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dueAfter } from '@qingdan/lib/calendar.ts'
import { assert as holds, constant, integer, option, property, record } from 'fast-check'
import { blocking, court, earliestDemand, inDefault } from './court.ts'
import { endOfRemedies, reconsiderationEnd, suitEnd } from './remedies.ts'
import type { Request, Standing } from './standing.ts'
import { aCharge, dayIn } from './testing.ts'

function windowOf(standing: Standing): [string, string] | string {
  const found = court(standing)
  if (typeof found === 'string') return found
  if ('rejected' in found) return found.rejected
  return [found.window.earliest.on, found.window.latest.on]
}

test('six months to sue, three where they had run out before 2015-05-01, and sixty days for reconsideration', () => {
  assert.equal(dayIn(suitEnd('2015-08-03')), '2016-02-03')
  assert.deepEqual(
    ['2015-01-29', '2015-01-31', '2015-02-01', '2015-02-03'].map((day) => dayIn(suitEnd(day))),
    ['2015-04-29', '2015-04-30', '2015-08-03', '2015-08-03'],
    'the first of May was a day off, so that a period to then had not run out',
  )
  assert.equal(dayIn(reconsiderationEnd('2015-08-03')), '2015-10-08', 'moved past the holiday of October')
})
test('after a reconsideration fifteen days, of its decision or of the last day that it had; the direct suit where that is later', () => {
  const asked = { askedOn: '2015-10-08' }
  assert.equal(dayIn(endOfRemedies(aCharge({ reconsideration: { ...asked, decidedOn: '2015-11-20' } }))), '2016-02-03')
  assert.equal(dayIn(endOfRemedies(aCharge({ reconsideration: { ...asked, decidedOn: '2016-01-29' } }))), '2016-02-14')
  assert.equal(
    dayIn(endOfRemedies(aCharge({ reconsideration: { ...asked, acceptedOn: '2015-12-10', extended: true } }))),
    '2016-03-30',
    'each last day moved past the Spring Festival',
  )
})
test('a demand comes on the day after three months at the earliest, and after the last instalment that was agreed', () => {
  assert.equal(dayIn(earliestDemand(aCharge())), '2015-11-04')
  const plan: Request = { askedOn: '2015-08-20', answeredOn: '2015-09-10', plan: [{ due: '2015-12-26', fen: 1_000_000 }] }
  assert.equal(dayIn(earliestDemand(aCharge({ requests: [plan] }))), '2015-12-29', 'the Saturday is moved to the Monday')
})
test('the court is asked after the last day to sue and ten working days after the demand, and within three months of the former', () => {
  assert.equal(windowOf(aCharge()), 'not demanded')
  assert.deepEqual(windowOf(aCharge({ demandServedOn: '2015-11-04' })), ['2016-02-04', '2016-05-03'])
  assert.deepEqual(windowOf(aCharge({ demandServedOn: '2016-01-20' })), ['2016-02-04', '2016-05-03'], 'ten working days to the same day')
  assert.deepEqual(windowOf(aCharge({ demandServedOn: '2016-01-21' })), ['2016-02-05', '2016-05-03'])
  assert.equal(windowOf(aCharge({ servedOn: '2021-07-20', demandServedOn: '2021-10-21' }))[1], '2022-04-20')
})
test('a pending remedy, an unanswered request and instalments that are kept forbid demand and court', () => {
  const on = (standing: Partial<Standing>, today: string) => blocking(aCharge(standing), today)
  assert.equal(on({}, '2015-11-04'), undefined)
  assert.equal(on({ suit: { filedOn: '2015-12-01' } }, '2018-01-01'), 'suit')
  assert.equal(on({ suit: { filedOn: '2015-12-01', endedOn: '2016-06-01' } }, '2016-06-02'), undefined)
  const reconsideration = { askedOn: '2015-10-08' }
  assert.deepEqual(
    ['2015-10-07', '2015-10-08', '2015-12-07', '2015-12-08'].map((today) => on({ reconsideration }, today)),
    [undefined, 'reconsideration', 'reconsideration', undefined],
    'sixty days, to a Monday',
  )
  assert.equal(on({ reconsideration: { ...reconsideration, decidedOn: '2015-11-20' } }, '2015-11-21'), undefined)
  assert.equal(on({ requests: [{ askedOn: '2015-08-20' }] }, '2015-12-01'), 'instalments')
  const plan = [{ due: '2015-12-01', fen: 1_000_000 }]
  const requests = [{ askedOn: '2015-08-20', answeredOn: '2015-09-10', plan }]
  assert.equal(on({ requests }, '2015-12-01'), 'instalments')
  assert.equal(on({ requests }, '2015-12-02'), undefined)
  assert.deepEqual(
    ['2015-12-01', '2015-12-02'].map((today) => inDefault(aCharge({ requests }), today)),
    [false, true],
  )
})
test('where the list counts from the last instalment and the statute from the remedies, both are shown and a person decides', () => {
  const requests = [{ askedOn: '2015-08-20', answeredOn: '2015-09-10', plan: [{ due: '2016-06-30', fen: 1_000_000 }] }]
  const found = court(aCharge({ requests, demandServedOn: '2016-07-04' }))
  assert.ok(typeof found !== 'string' && 'conflict' in found && found.conflict)
  const { statute, list } = found.conflict
  assert.deepEqual([statute.earliest.on, statute.latest.on, list.earliest.on, list.latest.on], ['2016-07-19', '2016-05-03', '2016-07-19', '2016-09-30'])
  const none = court(aCharge({ demandServedOn: '2015-11-04' }))
  assert.ok(typeof none !== 'string' && !('rejected' in none) && none.conflict === undefined)
})
test('whenever the decision and the demand were served, nobody is before the court while they may still sue or pay after the demand', () => {
  const served = integer({ min: 0, max: 1_500 }).map((n) => addDays('2015-07-20', n))
  const reconsideration = record({ after: integer({ min: 0, max: 60 }), took: option(integer({ min: 1, max: 90 })), extended: constant(true) })
  holds(
    property(served, integer({ min: 92, max: 500 }), option(reconsideration), (servedOn, demand, asked) => {
      const askedOn = asked ? addDays(servedOn, asked.after) : ''
      const standing = aCharge({
        servedOn,
        demandServedOn: addDays(servedOn, demand),
        ...(asked && { reconsideration: { askedOn, extended: true, ...(asked.took !== null && { decidedOn: addDays(askedOn, asked.took) }) } }),
      })
      const found = court(standing)
      assert.ok(typeof found !== 'string' && !('rejected' in found))
      const { earliest, latest } = found.window
      const end = dayIn(endOfRemedies(standing))
      assert.ok(earliest.on > end && earliest.on > dayIn(suitEnd(servedOn)))
      assert.ok(earliest.on > dueAfter(addDays(servedOn, demand), { days: 10, count: 'working' }).due)
      assert.equal(latest.on, dueAfter(end, { months: 3 }).due)
    }),
    { numRuns: 60 },
  )
})
