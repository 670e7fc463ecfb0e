import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepOf } from '@qingdan/lib/machine.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { deadlines } from './deadlines.ts'
import { machine } from './machine.ts'
import { aFile } from './testing.ts'

const full = aFile({
  acceptedOn: '2015-07-20',
  reviewedOn: '2015-07-20',
  decidedOn: '2015-07-20',
  modificationAskedOn: '2015-07-20',
  noticedOn: '2015-07-20',
  defenceUntil: '2015-07-27',
  granted: true,
})
const short = (state: string, facts = full) =>
  deadlines(facts, state, specimens).map(({ name, due, promised, fires, who }) => [name, due, promised ?? '', fires, who].join(' ').replace('  ', ' '))

test('each period of a file of 2015-07-20 ends on this day, and this is what happens then', () => {
  assert.deepEqual(short('submitted'), ['answer 2015-07-27 acceptBySilence township'])
  assert.deepEqual(short('accepted'), ['review 2015-08-17 2015-08-10 late township'])
  assert.deepEqual(short('reviewed'), ['decide 2015-08-03 2015-07-29 late permit'])
  assert.deepEqual(short('granted'), ['deliver 2015-08-03 late permit'])
  assert.deepEqual(short('modificationAsked'), ['modify 2015-08-17 late permit', 'deliver 2015-08-03 late permit'])
  assert.deepEqual(short('noticed', aFile({ ...full, deliveredOn: '2015-07-21' })), ['defence 2015-07-27 pass citizen'])
})

test('no clock runs against a citizen who still has to hand something in, nor on a closed file', () => {
  for (const state of ['correction', 'refused', 'fulfilled', 'notNeeded', 'withdrawnByApplicant']) assert.deepEqual(short(state), [])
})

test('delivery is owed in every state that holds the permit, until it has happened', () => {
  const holding = Object.keys(machine).filter((state) => deadlines(full, state, specimens).some(({ name }) => name === 'deliver'))
  assert.deepEqual(holding, ['granted', 'modificationAsked', 'suspected', 'noticed', 'lapseNoticed', 'withdrawalNoticed'])
  assert.deepEqual(short('granted', aFile({ ...full, deliveredOn: '2015-07-24' })), [])
})

test('whatever a period fires is a row of its state, or is only counted late, or only passes', () => {
  let seen = 0
  for (const state of Object.keys(machine)) {
    for (const { fires, name } of deadlines(full, state, specimens)) {
      seen++
      assert.ok(fires === 'late' || fires === 'pass' || stepOf(machine, state, fires)?.by.includes('clock'), `${state}: ${name} fires ${fires}`)
    }
  }
  assert.ok(seen >= 10)
})

test('holidays of autumn 2015 and a file of the last day of the law', () => {
  assert.deepEqual(short('submitted', aFile({ receivedOn: '2015-09-30' })), ['answer 2015-10-13 acceptBySilence township'])
  assert.deepEqual(short('submitted', aFile({ receivedOn: '2015-12-31' })), ['answer 2016-01-08 acceptBySilence township'])
  assert.deepEqual(
    short('submitted', aFile({ receivedOn: '2015-07-18' })),
    ['answer 2015-07-24 acceptBySilence township'],
    'a day off is the day of receipt; the next working day is day one',
  )
})

test('without a promise loaded the statutory period stands alone', () => {
  assert.deepEqual(
    deadlines(full, 'accepted', {}).map(({ due, promised }) => [due, promised]),
    [['2015-08-17', undefined]],
  )
})
test('assumed rules say so, and none is provisional in a published year', () => {
  assert.deepEqual(
    deadlines(full, 'accepted', specimens).map(({ grade, provisional }) => [grade, provisional]),
    [['assumed', false]],
  )
})
