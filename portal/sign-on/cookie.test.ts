import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { flags, named } from './cookie.ts'

const before = process.env['PORTAL_ORIGIN']
afterEach(() => {
  if (before === undefined) delete process.env['PORTAL_ORIGIN']
  else process.env['PORTAL_ORIGIN'] = before
})
test('over TLS a cookie is bound to this host; on a machine of one’s own it is plain; never is it for scripts or for other sites', () => {
  process.env['PORTAL_ORIGIN'] = 'https://portal.example'
  assert.equal(named('session'), '__Host-session')
  assert.deepEqual(flags(), { httpOnly: true, sameSite: 'lax', secure: true, path: '/' })
  process.env['PORTAL_ORIGIN'] = 'http://127.0.0.1:8300'
  assert.equal(named('session'), 'session')
  assert.deepEqual(flags(60), { httpOnly: true, sameSite: 'lax', secure: false, path: '/', maxAge: 60 })
})
