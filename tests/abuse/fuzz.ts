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

/** Texts that mean something to a store, a prototype, a page, a shell, a path, a log or a terminal. */
export const hostile: readonly string[] = [
  '$where',
  '{"$gt":""}',
  '__proto__',
  'constructor.prototype',
  '\u0000',
  '\u202e\u2066',
  '\u001b[2J',
  '<script>alert(1)</script>',
  "'; drop table cases; --",
  '../../../../etc/passwd',
  '${jndi:ldap://127.0.0.1/x}',
  '\r\nX-Injected: 1',
  '%00%0a',
  '长'.repeat(5000),
]
/** Each request with one of its texts replaced, for every text of it. */
export function* withHostileTexts(call: Call, caseId: string): Generator<[said: string, request: unknown]> {
  const [, make] = requests[call.path]!
  const { requestType } = call.method as unknown as Encoded
  const whole = requestType!.fromPartial(make(caseId)) as object
  for (const path of textsIn(whole)) for (const text of hostile) yield [`${path.join('.')} = ${text.slice(0, 20)}`, replaced(whole, path, text)]
}
function* textsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value === 'string' && path.at(-1) !== '$case') yield path
  else if (value !== null && typeof value === 'object' && !(value instanceof Uint8Array))
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key])
}
function replaced(value: unknown, [key, ...rest]: readonly string[], text: string): unknown {
  if (key === undefined) return text
  if (Array.isArray(value)) return value.map((inner: unknown, n) => (String(n) === key ? replaced(inner, rest, text) : inner))
  const known = value as Readonly<Record<string, unknown>>
  return { ...known, [key]: replaced(known[key], rest, text) }
}
