import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mongo } from 'mongoose'
import { undisturbed } from './deadlock.ts'

const refusedTimes = (times: number, code: number, message: string): { tried: () => number; update: () => Promise<string> } => {
  let n = 0
  const update = (): Promise<string> => (++n > times ? Promise.resolve('written') : Promise.reject(new mongo.MongoServerError({ errmsg: message, code })))
  return { tried: () => n, update }
}
test('an update that a deadlock kept out is run again, in both of the spellings of the store', async () => {
  for (const [code, message] of [
    [16908292, 'refused'],
    [1, 'deadlock detected'],
  ] as const) {
    const { tried, update } = refusedTimes(3, code, message)
    assert.equal(await undisturbed(update), 'written')
    assert.equal(tried(), 4)
  }
})
test('any other fault is not tried again, and a store that never lets it through is reported', async () => {
  const other = refusedTimes(1, 8000, 'no space left')
  await assert.rejects(undisturbed(other.update), /no space/)
  assert.equal(other.tried(), 1)
  await assert.rejects(undisturbed(refusedTimes(1000, 1, 'deadlock detected').update), /deadlock/)
})
