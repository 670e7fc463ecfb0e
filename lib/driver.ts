import type { EventEmitter } from 'node:events'

type Write = (this: { readonly socket: EventEmitter }, ...given: unknown[]) => Promise<void>
interface Driver {
  readonly Connection: { readonly prototype: { writeCommand: Write } }
  readonly MongoNetworkError: new (says: string) => Error
}
/**
 * A driver of 7.8 that writes to a socket whose other end has just gone waits until there is room in it again, which is never: the call, the
 * relay, or the look that would find out that the store is back stood still for good. Here what waits ends with the socket. `load` finds the
 * very copy of the driver that mongoose uses.
 */
export function heedClosing(load: (name: string) => unknown): void {
  const { prototype } = (load('mongodb/lib/cmap/connection.js') as Driver).Connection
  const { MongoNetworkError } = load('mongodb/lib/error.js') as Driver
  const write = prototype.writeCommand
  prototype.writeCommand = async function (...given) {
    let end = (): void => undefined
    const closed = new Promise<never>((_, failed) => {
      end = () => failed(new MongoNetworkError('the connection closed while it was written to'))
    })
    this.socket.once('close', end)
    try {
      await Promise.race([write.apply(this, given), closed])
    } finally {
      this.socket.off('close', end)
    }
  }
}
