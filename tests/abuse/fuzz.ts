import { Client, credentials, Metadata, status } from '@grpc/grpc-js'
import type { Call } from './calls.ts'
import { requests } from './requests.ts'

/** A repeatable sequence: the same seed tries the same bytes (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}
interface Encoded {
  readonly requestSerialize?: (value: unknown) => Uint8Array
  readonly requestType?: { encode(value: unknown): { finish(): Uint8Array }; fromPartial(value: unknown): unknown }
}
/** The bytes of a right request of this call. */
export function bytesOf(call: Call, caseId: string): Buffer {
  const [, make] = requests[call.path]!
  const { requestType } = call.method as unknown as Encoded
  return Buffer.from(requestType!.encode(requestType!.fromPartial(make(caseId))).finish())
}
/** A message inside a message inside a message, so many deep. */
function nested(depth: number): Buffer {
  let bytes = Buffer.alloc(0)
  for (let n = 0; n < depth && bytes.length < 60_000; n++) {
    const length: number[] = []
    for (let rest = bytes.length; ; rest >>>= 7) {
      length.push(rest > 127 ? (rest & 127) | 128 : rest)
      if (rest <= 127) break
    }
    bytes = Buffer.concat([Buffer.from([0x1a, ...length]), bytes])
  }
  return bytes
}
/** Random bytes, or a right message that was cut, altered, doubled, given texts that are no text, or buried. */
export function mangled(right: Buffer, next: (below: number) => number): Buffer {
  const random = (size: number): Buffer => Buffer.from(Array.from({ length: size }, () => next(256)))
  const at = right.length === 0 ? 0 : next(right.length)
  const altered = Buffer.from(right)
  switch (next(8)) {
    case 0:
      return random(next(256))
    case 1:
      return right.subarray(0, at)
    case 2:
      if (altered.length > 0) altered[at] = next(256)
      return altered
    case 3:
      return Buffer.concat([right, random(next(64))])
    case 4:
      return Buffer.concat([right, right])
    case 5:
      return Buffer.concat([right.subarray(0, at), Buffer.from([0xff, 0xfe, 0xc0, 0xaf, 0xed, 0xa0, 0x80]), right.subarray(at)])
    case 6:
      return nested(next(5000))
    default:
      for (let n = 0; n < 8 && altered.length > 0; n++) altered[next(altered.length)] = next(256)
      return altered
  }
}
export interface Fuzzed {
  readonly tried: number
  readonly codes: Readonly<Record<string, number>>
  readonly grownMb: number
}
/** Sends mangled requests to every unary call; what comes back is counted by status. */
export async function fuzz(address: string, tokens: readonly string[], calls: readonly Call[], total: number, seed: number): Promise<Fuzzed> {
  const next = chance(seed)
  const unary = calls.filter(({ method }) => !method.requestStream && !method.responseStream)
  const client = new Client(address, credentials.createInsecure())
  const marks = tokens.map((token, n) => {
    const metadata = new Metadata()
    metadata.set('authorization', `Bearer ${token}`)
    metadata.set('qd-visitor', `fuzz-${n}`)
    return metadata
  })
  const right = new Map(unary.map((call) => [call.path, bytesOf(call, 'f'.repeat(24))]))
  const same = (value: Buffer): Buffer => value
  const codes: Record<string, number> = {}
  const before = process.memoryUsage().rss
  let tried = 0
  const one = async (): Promise<void> => {
    while (tried < total) {
      tried++
      const { path } = unary[next(unary.length)]!
      const bytes = mangled(right.get(path)!, next)
      const metadata = marks[next(marks.length)]!
      const code = await new Promise<number>((resolve) => {
        client.makeUnaryRequest(path, same, same, bytes, metadata, { deadline: Date.now() + 10_000 }, (error) => resolve(error?.code ?? 0))
      })
      codes[status[code] ?? code] = (codes[status[code] ?? code] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: 32 }, one))
  client.close()
  return { tried, codes, grownMb: Math.round((process.memoryUsage().rss - before) / 2 ** 20) }
}
