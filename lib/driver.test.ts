import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { storeLost } from './outage.ts'
import './store.ts'

const { Connection } = createRequire(import.meta.resolve('mongoose'))('mongodb/lib/cmap/connection.js') as {
  Connection: { prototype: { writeCommand(this: unknown, command: object, options: object): Promise<void> } }
}
const writing = (socket: EventEmitter): Promise<void> =>
  Connection.prototype.writeCommand.call({ socket }, { toBin: () => Promise.resolve([Buffer.from('hello')]) }, { agreedCompressor: 'none' })
const full = (): EventEmitter => Object.assign(new EventEmitter(), { write: () => false })

test('who writes to a socket that closes without a word is told so, and that the store is away', async () => {
  const socket = full()
  const written = writing(socket).then(
    () => undefined,
    (error: unknown) => error,
  )
  setImmediate(() => socket.emit('close'))
  assert.ok(storeLost(await written))
})
test('who writes to a full socket goes on when there is room, and leaves nobody listening', async () => {
  const socket = full()
  setImmediate(() => socket.emit('drain'))
  await writing(socket)
  assert.deepEqual(socket.eventNames(), [])
})
