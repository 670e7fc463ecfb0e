import assert from 'node:assert/strict'
import test from 'node:test'
import { type Device, type Draft, draftOf, drop, keep, keyOf, typedFrom } from './kept.ts'

const device = (): Device & { readonly held: Map<string, string> } => {
  const held = new Map<string, string>()
  return { held, getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value), removeItem: (key) => void held.delete(key) }
}
const draft: Draft = { owner: 'a', commandId: 'c1', typed: { way: 'phone' }, wanted: true }
const key = keyOf('round-2016', 'm1')

test('a draft comes back to who typed it, with the id under which it is sent', () => {
  const own = device()
  keep(own, key, draft)
  assert.deepEqual(draftOf(own, key, 'a'), draft)
  drop(own, key)
  assert.equal(draftOf(own, key, 'a'), undefined)
})
test('who else signs in on the device sees nothing of it, and it is gone', () => {
  const own = device()
  keep(own, key, draft)
  assert.equal(draftOf(own, key, 'b'), undefined)
  assert.equal(own.held.size, 0)
})
test('what is no draft, or a device that keeps nothing, is as if nothing had been typed', () => {
  const own = device()
  own.setItem(key, '{"typed":1}')
  assert.equal(draftOf(own, key, 'a'), undefined)
  own.setItem(key, 'no json')
  assert.equal(draftOf(own, key, 'a'), undefined)
  const full: Device = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full')
    },
    removeItem: () => undefined,
  }
  assert.doesNotThrow(() => keep(full, key, draft))
})
test('only the fields of the check are kept: nothing else that a page may hold', () => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ way: 'home', note: '在家', name: '示例', idNumber: '1', result: '' })) data.append(name, value)
  assert.deepEqual(typedFrom(data), { way: 'home', note: '在家' })
})
