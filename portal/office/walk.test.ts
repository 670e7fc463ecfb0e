import assert from 'node:assert/strict'
import test from 'node:test'
import { sinceOf, whereTo } from './walk.ts'

test('the business date walks forward only, to a day that exists', () => {
  const from = (y: string, m: string, d: string) => whereTo({ y, m, d }, '', '2015-09-11')
  assert.deepEqual(from('2015', '9', '14'), { date: '2015-09-14' })
  assert.deepEqual(from('2015', '9', '11'), { date: '2015-09-11' })
  assert.deepEqual(from('2015', '9', '10'), { wrong: 'back' })
  assert.deepEqual(from('2015', '2', '30'), { wrong: 'date' })
  assert.deepEqual(from('', '', ''), { wrong: 'date' })
  assert.deepEqual(from('2036', '1', '1'), { wrong: 'far' })
  assert.deepEqual(whereTo({ y: '', m: '', d: '' }, 'yes', '2015-09-11'), { date: '2016-01-01' })
  assert.deepEqual(whereTo({ y: '', m: '', d: '' }, 'yes', '2016-02-01'), { wrong: 'back' })
})

test('a moment is taken in the time of the office', () => {
  assert.equal(sinceOf('2026-11-24T08:00'), '2026-11-24T00:00:00Z')
  assert.equal(sinceOf('yesterday'), undefined)
})
