import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drill } from './drill/drill.ts'

test('store behind the bus, bus gone, backup from before an erasure: nothing lost or forked, and what was erased stays erased', async () => {
  const said: string[] = []
  await drill(process.env, (line) => said.push(line))
  assert.equal(said.length, 6)
})
