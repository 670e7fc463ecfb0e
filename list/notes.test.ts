import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entries } from './index.ts'
import { notes, notesOn } from './notes.ts'

const said = (entry: string, on: string): number => notesOn([entry], on).length

test('the approval of 2016 that is outside the list is named from its first day on, and not on the day before', () => {
  assert.deepEqual(
    ['2015-07-20', '2016-01-21', '2016-01-22', '2021-08-20'].map((on) => said('r1', on)),
    [0, 0, 1, 1],
  )
})
test('that the procedure law came later is said from the supervision law until the procedure law', () => {
  assert.deepEqual(
    ['2018-03-19', '2018-03-20', '2018-10-25', '2018-10-26'].map((on) => said('mechanism:T1', on)),
    [0, 1, 1, 0],
  )
})
test('each note stands beside an entry of the list, in both languages, with its source', () => {
  for (const { entry, says, source, grade } of notes) {
    assert.ok(
      entries.some(({ id }) => id === entry),
      entry,
    )
    assert.match(says.zh, /。$/)
    assert.match(says.en, /\.$/)
    assert.ok(source && grade)
  }
})
