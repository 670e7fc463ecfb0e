import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gathered } from './gather.ts'

test('what comes while a batch is under way goes together as the next one, in order, and no batch is larger than allowed', async () => {
  const batches: (readonly number[])[] = []
  const take = gathered<number>(async (items) => {
    batches.push(items)
    await new Promise(setImmediate)
  }, 3)
  const first = take(1)
  await new Promise(setImmediate)
  await Promise.all([first, take(2), take(3), take(4), take(5)])
  assert.deepEqual(batches, [[1], [2, 3, 4], [5]])
})
test('a batch that fails fails each of its items and no other', async () => {
  const take = gathered<string>((items) => (items.includes('bad') ? Promise.reject(new Error('lost')) : Promise.resolve()))
  const outcomes = await Promise.allSettled([take('bad'), take('beside it')])
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  await take('after it')
})
