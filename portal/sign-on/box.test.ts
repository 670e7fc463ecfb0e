import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import { boxOf, opened } from './box.ts'
import { safePath } from './place.ts'

test('a box opens with its own key and at its own place, and nowhere else', () => {
  const [key, other] = [randomBytes(32), randomBytes(32)]
  const box = boxOf({ a: '一' }, 'session:1', key)
  assert.deepEqual(opened(box, 'session:1', key), { a: '一' })
  assert.equal(opened(box, 'session:2', key), undefined)
  assert.equal(opened(box, 'session:1', other), undefined)
  box[box.length - 1] = (box.at(-1) ?? 0) ^ 1
  assert.equal(opened(box, 'session:1', key), undefined)
  assert.equal(opened(Buffer.from('x'), 'session:1', key), undefined)
})

test('signing in leads back to a page of this site only', () => {
  assert.equal(safePath('/en/my?a=1', '/my'), '/en/my?a=1')
  const elsewhere = [
    '',
    'my',
    'https://example.com/',
    '//example.com',
    '/\\example.com',
    '\\\\example.com',
    '/\t/example.com',
    '/a\nb',
    '/auth/sign-out',
    '/zh/..//example.com',
    'javascript:alert(1)',
    `/${'a'.repeat(600)}`,
  ]
  for (const to of elsewhere) assert.equal(safePath(to, '/my'), '/my', JSON.stringify(to))
})
