import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Connection, mongo } from 'mongoose'
import { insertAllOnce, insertOnce } from './insert-once.ts'
import { caseKeys, type Keyring, type WrappedKey } from './keys.ts'
import { connectStore } from './store.ts'

interface Row {
  _id: string
  by: number
}
// Connections of their own, as copies of a service have.
const copies: Connection[] = []
const rowsOf = (copy: Connection): mongo.Collection<Row> => copy.collection('once') as unknown as mongo.Collection<Row>
before(async () => {
  for (let n = 0; n < 3; n++) copies.push(await connectStore(process.env['MONGODB_URL'] ?? '', 'insert_once_test'))
  await copies[0]?.dropDatabase()
})
after(() => Promise.all(copies.map((copy) => copy.close())))

test('of several that insert the same document at once exactly one is told so, and it is the one that stays', async () => {
  for (let round = 0; round < 60; round++) {
    const told = await Promise.all(copies.map((copy, by) => insertOnce(rowsOf(copy), { _id: `r${round}`, by })))
    const stays = await rowsOf(copies[0] as Connection).findOne({ _id: `r${round}` })
    assert.deepEqual(
      told.flatMap((mine, by) => (mine ? [by] : [])),
      [stays?.by],
    )
  }
})
test('of many at once those that were there before stay as they are, and the others are added', async () => {
  const rows = rowsOf(copies[0] as Connection)
  await insertAllOnce(rows, [
    { _id: 'a', by: 1 },
    { _id: 'b', by: 1 },
  ])
  await insertAllOnce(rows, [
    { _id: 'b', by: 2 },
    { _id: 'c', by: 2 },
  ])
  const kept = await rows
    .find({ _id: { $in: ['a', 'b', 'c'] } })
    .sort({ _id: 1 })
    .toArray()
  assert.deepEqual(
    kept.map(({ by }) => by),
    [1, 1, 2],
  )
})
test('a document that another unique index refuses is a fault, not one that was there before', async () => {
  const rows = (copies[0] as Connection).collection('apart') as unknown as mongo.Collection<Row>
  await rows.createIndex({ by: 1 }, { unique: true })
  assert.equal(await insertOnce(rows, { _id: 'one', by: 1 }), true)
  assert.equal(await insertOnce(rows, { _id: 'one', by: 2 }), false)
  await assert.rejects(insertOnce(rows, { _id: 'other', by: 1 }), { code: 11000 })
})
test('another fault than a document that is there already is thrown', async () => {
  const rows = rowsOf(copies[0] as Connection)
  await assert.rejects(insertAllOnce(rows, [{ _id: 'too-big', by: 1, text: 'x'.repeat(17 * 1024 ** 2) } as never]))
})
test('copies that make the key of one case at the same moment have the same key, and so has the next reader', async () => {
  const ring = { current: 'k1', master: { k1: randomBytes(32) } } as unknown as Keyring
  const keysOf = (copy: Connection) => caseKeys(ring, copy.collection('keys') as unknown as mongo.Collection<WrappedKey>)
  for (let round = 0; round < 60; round++) {
    const made = await Promise.all(copies.map((copy) => keysOf(copy).of(`case-${round}`, true)))
    const read = await keysOf(copies[0] as Connection).of(`case-${round}`)
    for (const key of made) assert.deepEqual(key, read)
  }
})
