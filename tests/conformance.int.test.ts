import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conform } from './conformance/durable.ts'

test('the store of this run keeps every guarantee that we stand on', async () => {
  const said = await conform(process.env['MONGODB_URL'] ?? '')
  assert.ok(said.length >= 11)
  assert.deepEqual(
    said.filter(({ verdict, required }) => required && verdict !== 'kept'),
    [],
  )
})
