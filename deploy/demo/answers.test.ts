import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo, answerTo } from './answers.ts'
import { husband } from './beneficiaries.ts'

test('the bank of the demonstration answers to each payment of the file, with the sums of its trailer', () => {
  const file = 'H|QD1|reward-2016-2016-03-01|2|CNY\nP|P1|示例|622200000000|96000\nP|P2|示例|622200000001|48000\nT|2|144000\n'
  assert.equal(
    answerTo(file, 'f', '2016-03-02'),
    'H|QD1-ANSWER|reward-2016-2016-03-01|2|f\nR|P1|96000|paid|2016-03-02|\nR|P2|48000|paid|2016-03-02|\nT|2|144000|0|0\n',
  )
})
test('an agency answers every line once, in parts that a message can hold, and at least one part', () => {
  const lines = Array.from({ length: 1201 }, (_, n) => ({ line: n.toString(16).padStart(32, '0'), idNumber: '' }))
  const parts = answersTo('psb', 'r'.repeat(32), lines)
  assert.deepEqual(
    parts.map(({ part, lines: some }) => [part, some.length]),
    [
      [1, 500],
      [2, 500],
      [3, 201],
    ],
  )
  for (const part of parts) assert.ok(JSON.stringify(part).length < 64 * 1024)
  assert.deepEqual(answersTo('hrss', 'r', []), [{ request: 'r', part: 1, lines: [] }])
})
test('the pension office alone knows of the one person who draws a pension', () => {
  const asked = [{ line: 'a', idNumber: husband.idNumber }]
  const said = (agency: 'psb' | 'hrss'): unknown => answersTo(agency, 'r', asked)[0]?.lines
  assert.deepEqual(said('hrss'), [{ line: 'a', result: 'pension', on: '2015-12-20' }])
  assert.deepEqual(said('psb'), [{ line: 'a', result: 'alive' }])
})
