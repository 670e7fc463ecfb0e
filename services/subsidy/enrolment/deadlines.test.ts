import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepOf } from '@qingdan/lib/machine.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { deadlines } from './deadlines.ts'
import type { Programme } from './event.ts'
import { machines } from './machine.ts'
import { anEnrolment } from './testing.ts'

const report = { seq: 7, source: 'report', matter: 'death', changedOn: '', reference: '', on: '2016-02-10', takenUpOn: '', clearedOn: '', actedOn: false }
const full = anEnrolment({
  discussedOn: '2015-07-21',
  discussedFavourably: true,
  noticePostedOn: '2015-07-22',
  noticeUntil: '2015-07-29',
  noticeTakenDownOn: '2015-07-30',
  reviewedOn: '2015-08-03',
  round: 'round-2016',
  suspendedOn: '2016-02-12',
  suspendedUntil: '2016-08-12',
  noticedOn: '2016-02-15',
  defenceUntil: '2016-02-22',
})
const short = (programme: Programme, state: string, facts: Facts = full) =>
  deadlines(programme)(facts, state, specimens).map(({ name, due, fires, who }) => [name, due, fires, who].join(' '))

test('each period of an enrolment ends on this day, and this is what happens then', () => {
  assert.deepEqual(short('reward', 'applied'), ['discuss 2015-08-03 late committee'])
  assert.deepEqual(short('reward', 'noticed'), ['notice 2015-07-29 takeDown committee'])
  assert.deepEqual(short('reward', 'noticeOver'), ['review 2015-08-13 late township'])
  assert.deepEqual(short('special', 'discussed', anEnrolment({ discussedOn: '2015-07-21', discussedFavourably: true })), ['review 2015-08-04 late township'])
  assert.deepEqual(short('reward', 'townReviewed'), ['confirm 2015-08-31 late subsidy'])
  assert.deepEqual(short('special', 'suspended'), ['suspension 2016-08-12 restoreBySilence subsidy'])
  assert.deepEqual(short('special', 'endingNoticed'), ['suspension 2016-08-12 restoreBySilence subsidy', 'defence 2016-02-22 pass citizen'])
  assert.deepEqual(short('reward', 'verifying'), ['verification 2016-03-31 late township'])
})
test('the first quarter ends on 31 March also where that is a day off', () => {
  assert.deepEqual(short('reward', 'verifying', anEnrolment({ round: 'round-2018' })), ['verification 2018-03-31 late township'])
})
test('a report is looked into on the same working day, until somebody has begun', () => {
  const of = (change: object) => short('reward', 'active', anEnrolment({ leads: [{ ...report, ...change }] }))
  assert.deepEqual(of({ on: '2016-02-15' }), ['inquiry:7 2016-02-15 late subsidy'])
  assert.deepEqual(of({}), ['inquiry:7 2016-02-14 late subsidy'], 'what comes in during the Spring Festival is for the Sunday on which work begins')
  assert.deepEqual(of({ on: '2016-02-20' }), ['inquiry:7 2016-02-22 late subsidy'], 'what comes in on a Saturday is for Monday')
  assert.deepEqual([of({ takenUpOn: '2016-02-10' }), of({ clearedOn: '2016-02-10' }), of({ source: 'match' })], [[], [], []])
  assert.deepEqual(short('reward', 'terminated', anEnrolment({ leads: [report] })), [])
})
test('no clock runs against a person, and none on a closed file', () => {
  for (const state of ['confirmed', 'active', 'refused', 'withdrawnByApplicant', 'terminated', 'stopped']) assert.deepEqual(short('reward', state), [])
})
test('where the office has promised nothing no promise runs; what was written into the file ends all the same', () => {
  const bare = (state: string) => deadlines('special')(full, state, {}).map(({ name, due }) => `${name} ${due}`)
  assert.deepEqual([bare('applied'), bare('noticeOver'), bare('townReviewed')], [[], [], []])
  assert.deepEqual(bare('endingNoticed'), ['suspension 2016-08-12', 'defence 2016-02-22'])
})
test('whatever a period fires is a row of its state, or is only counted late, or only passes', () => {
  let seen = 0
  for (const programme of ['reward', 'special'] as const)
    for (const state of Object.keys(machines[programme]))
      for (const { fires, name } of deadlines(programme)({ ...full, leads: [report] }, state, specimens)) {
        seen++
        assert.ok(fires === 'late' || fires === 'pass' || stepOf(machines[programme], state, fires)?.by.includes('clock'), `${state}: ${name} fires ${fires}`)
      }
  assert.ok(seen > 15)
})
