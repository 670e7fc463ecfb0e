import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import type { mongo } from 'mongoose'
import { instantNow } from './business-date.ts'
import { caseKeys, type WrappedKey } from './keys.ts'
import { type Reader, readsOf } from './reads.ts'
import { isRejected } from './rejections.ts'
import { seal } from './sealed.ts'
import { connectStore } from './store.ts'
import { testRing } from './testing/kernel.ts'

const reader = (): Reader => ({
  by: { account: 'officer', role: 'township', office: 'township:370304001' },
  own: false,
  ground: '核对材料',
  on: '2015-07-20',
  at: instantNow(),
})

test('no record of the read, no answer; with the record, the plain text; after erasure, nothing for ever', async () => {
  const url = process.env['MONGODB_URL'] ?? ''
  const database = `test_${randomBytes(6).toString('hex')}`
  const [records, store] = [await connectStore(url, database), await connectStore(url, database)]
  const keys = caseKeys(testRing(), store.collection('keys') as unknown as mongo.Collection<WrappedKey>)
  const key = (await keys.of('case', true)) as Buffer
  const found = { _id: 'case', seals: { 'woman.name': { seq: 1, box: seal(key, { caseId: 'case', seq: 1, field: 'woman.name' }, '梁某') } } }
  const alerts: string[] = []
  const reads = readsOf(records, keys, instantNow, { kept: { years: 3 }, alert: (kind, id) => void alerts.push(`${kind} ${id}`) })
  await reads.prepare()
  const answer = await reads.unseal([found], 'all', reader())
  assert.deepEqual(answer, { case: { 'woman.name': '梁某' } })
  const { reads: kept } = await reads.list({ cases: 'case' }, 10)
  assert.deepEqual(
    kept.map(({ fields, ground, by, at, expireAt }) => [fields, ground, by.office, Number(expireAt?.toISOString().slice(0, 4)) - Number(at.slice(0, 4))]),
    [[['woman.name'], '核对材料', 'township:370304001', 3]],
  )

  await records.close()
  const refused = await reads.unseal([found], 'all', reader())
  assert.equal(isRejected(refused) && refused.rejected, 'unavailable')
  assert.deepEqual(alerts, ['read-not-recorded case'])

  const again = await connectStore(url, database)
  await keys.erase('case', instantNow())
  assert.deepEqual(await readsOf(again, keys, instantNow).unseal([found], 'all', reader()), { case: {} })
  await again.dropDatabase()
  await Promise.all([again.close(), store.close()])
})
