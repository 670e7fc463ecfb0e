import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { passes, secondsToWait, visitorOf, waitFor } from './gate.ts'

const from = (address: string, headers: Record<string, string> = {}, url = '/'): IncomingMessage =>
  ({ url, headers, socket: { remoteAddress: address } }) as unknown as IncomingMessage

test('a visitor is known by a mark of the address of the connection, whatever a header says', () => {
  delete process.env['TRUSTED_PROXIES']
  assert.equal(visitorOf(from('10.0.0.1')), visitorOf(from('10.0.0.1', { 'x-forwarded-for': '10.7.7.7' })))
  assert.notEqual(visitorOf(from('10.0.0.1')), visitorOf(from('10.0.0.2')))
  assert.ok(!visitorOf(from('10.0.0.1')).includes('10.0'))
})
test('behind a proxy of our own it is the address that the proxy saw, and not one that the visitor wrote before it', () => {
  process.env['TRUSTED_PROXIES'] = '1'
  const honest = visitorOf(from('10.0.0.1', { 'x-forwarded-for': '10.7.7.7' }))
  assert.equal(honest, visitorOf(from('10.0.0.1', { 'x-forwarded-for': '1.2.3.4, 10.7.7.7' })))
  assert.equal(honest, visitorOf(from('10.0.0.9', { 'x-forwarded-for': '10.7.7.7' })))
  assert.equal(visitorOf(from('10.0.0.1')), visitorOf(from('10.0.0.1')))
  delete process.env['TRUSTED_PROXIES']
})
test('an allowance is used up, says how long to wait, and comes back', () => {
  const rate = { perSecond: 2, burst: 3 }
  const tries = Array.from({ length: 5 }, () => waitFor('one', rate, 1000))
  assert.deepEqual(tries, [0, 0, 0, 0.5, 0.5])
  assert.equal(waitFor('one', rate, 1500), 0)
  assert.equal(waitFor('two', rate, 1500), 0)
})
test('one visitor uses up their own allowance; what machines ask and who is signed in goes on', () => {
  const asked = Array.from({ length: 150 }, () => secondsToWait(from('10.0.1.1'), 'flooding'))
  assert.ok(asked.filter((seconds) => seconds === 0).length <= 51)
  assert.ok(asked.at(-1)! > 0)
  assert.equal(secondsToWait(from('10.0.1.2'), 'somebody else'), 0)
  assert.equal(secondsToWait(from('10.0.1.1', {}, '/api/health'), 'flooding'), 0)
  const cookie = { cookie: 'type=large; session=abc' }
  assert.ok(secondsToWait(from('10.0.1.1', cookie), 'flooding') > 0, 'a cookie that nobody has found good is no session')
  passes('abc')
  assert.equal(secondsToWait(from('10.0.1.1', cookie), 'flooding'), 0)
})
test('visitors together have an allowance, however many they are', () => {
  const refused = Array.from({ length: 5000 }, (_, i) => secondsToWait(from('10.0.2.1'), `visitor ${i}`)).filter((seconds) => seconds > 0)
  assert.ok(refused.length > 500)
})
