import assert from 'node:assert/strict'
import { test } from 'node:test'
import { storeLost } from './outage.ts'

const said = (message: string, name = 'MongoServerError', code?: number | string): Error => Object.assign(new Error(message), { name, ...(code && { code }) })

test('a store whose disk or process fails is away for a while: the caller is told to try again', () => {
  for (const message of [
    'could not extend file "base/5/12": No space left on device',
    'could not fdatasync file "000000010000000000000001": Input/output error',
    'unexpected EOF',
    'the database system is not yet accepting connections',
    'the database system is in recovery mode',
    'read tcp 127.0.0.1:1->127.0.0.1:2: read: connection reset by peer',
  ])
    assert.equal(storeLost(said(message)), true, message)
  assert.equal(storeLost(said('no disk', 'MongoServerError', 14031)), true)
  assert.equal(storeLost(said('connection 3 to 127.0.0.1:1 closed', 'MongoNetworkError')), true)
  assert.equal(storeLost(said('connect ECONNREFUSED 127.0.0.1:1', 'Error')), true)
  assert.equal(storeLost(said('This socket has been ended by the other party', 'Error', 'EPIPE')), true)
  assert.equal(storeLost(said('read failed', 'Error', 'ECONNRESET')), true)
})
test('a fault of ours stays a fault, whatever it is about', () => {
  assert.equal(storeLost(said('E11000 duplicate key', 'MongoServerError', 11000)), false)
  assert.equal(storeLost(said('the proposal d names nobody', 'Error')), false)
  assert.equal(storeLost(said('No space left on device', 'Error')), false)
  assert.equal(storeLost(said('no such file', 'Error', 'ENOENT')), false)
  assert.equal(storeLost('no error'), false)
})
