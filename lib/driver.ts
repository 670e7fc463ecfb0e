import { mongo } from 'mongoose'
import type { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'

type Write = (this: { readonly socket: EventEmitter }, ...given: unknown[]) => Promise<void>
/** The very copy of the driver that mongoose uses. */
const { Connection } = createRequire(import.meta.resolve('mongoose'))('mongodb/lib/cmap/connection.js') as {
  readonly Connection: { readonly prototype: { writeCommand: Write } }
}
const write = Connection.prototype.writeCommand

/**
 * A driver of 7.8 that writes to a socket whose other end has just gone waits until there is room in it again, which is never: the call, the
 * relay, or the look that would find out that the store is back stood still for good. Here what waits ends with the socket.
 */
Connection.prototype.writeCommand = async function (...given) {
  let end = (): void => undefined
  const closed = new Promise<never>((_, failed) => {
    end = () => failed(new mongo.MongoNetworkError('the connection closed while it was written to'))
  })
  this.socket.once('close', end)
  try {
    await Promise.race([write.apply(this, given), closed])
  } finally {
    this.socket.off('close', end)
  }
}
