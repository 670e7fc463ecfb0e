const network = /ECONN|topology|server selection|MongoNetwork|MongoServerSelection|PoolCleared|MongoTopology|not primary|timed out|timeout/i
// What a store says while its disk or its process fails: full, broken, starting, recovering. Code 14031 is MongoDB's full disk.
const failing =
  /unexpected EOF|connection reset|broken pipe|not yet accepting|recovery mode|shutting down|starting up|terminating connection|No space left|could not (extend|write|fsync|fdatasync|open|read|access)|OutOfDiskSpace/i
const outOfDisk = 14031
/** What the system says of a connection whose other end went away between two writes; its words name no cause. */
const gone = new Set(['EPIPE', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'])

/** The store cannot be reached or cannot keep anything at present: whoever asked may ask again. */
export function storeLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && gone.has(code)) return true
  if (network.test(error.message) || (/^Mongo/.test(error.name) && network.test(error.name))) return true
  return error.name === 'MongoServerError' && (failing.test(error.message) || code === outOfDisk)
}
