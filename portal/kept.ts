import { randomUUID } from 'node:crypto'
import { get, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { duplexPair } from 'node:stream'
import { crc32, constants, deflateRawSync } from 'node:zlib'

/** Pages that say the same to everybody. Whatever shows a matter, a register or a clock that runs is asked for each time. */
const sameForAll = /^(\/|\/en|(\/en)?\/(errata|accessibility|(list|law|guides)(\/[\w.:%-]{1,64})?))$/

// Only a request of our own bears it.
const own = randomUUID()
export const isOwn = ({ headers }: IncomingMessage): boolean => headers['x-own'] === own

// What says who asks, or asks for something else than the page.
const telling = ['cookie', 'authorization', 'range', 'rsc', 'next-action', 'x-own']
/** Asked without a cookie, a query or anything of the framework's own, so that nothing of the visitor can be in the answer. */
export function isSameForAll({ method, url = '', headers }: IncomingMessage): boolean {
  return method === 'GET' && sameForAll.test(url) && !telling.some((name) => name in headers)
}

// Of an amended list or a new day a visitor hears a second late at most.
const keptMs = 1000
const mostKept = 500

/** A page without the nonce that it was drawn with: what stands between two of its places. */
interface Page {
  readonly status: number
  readonly headers: OutgoingHttpHeaders
  readonly parts: readonly Buffer[]
  packed?: readonly Buffer[]
  readonly until: number
}
/** Says what the connection was like and not what the page is. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']
const split = (text: string, nonce: string): Buffer[] => (nonce ? text.split(nonce) : [text]).map((part) => Buffer.from(part))

export function pageOf(status: number, heard: IncomingHttpHeaders, body: string, now = performance.now()): Page {
  const nonce = /'nonce-([0-9a-f]{32})'/.exec(String(heard['content-security-policy']))?.[1] ?? ''
  const named = Object.entries(heard).filter(([name]) => !ofConnection.includes(name))
  const headers = Object.fromEntries(named.map(([name, value]) => [name, nonce && typeof value === 'string' ? value.replaceAll(nonce, '\0') : value]))
  return { status, headers, parts: split(body, nonce), until: now + keptMs }
}
// A part that ends on a whole byte and looks back at no other can be packed once and put together anew (RFC 1951, section 3.2.4).
const pack = (part: Buffer): Buffer => deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH })
const joined = (parts: readonly Buffer[], between: Buffer): Buffer => Buffer.concat(parts.flatMap((part, n) => (n === 0 ? [part] : [between, part])))
const gzipBegins = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const lastBlock = Buffer.from([3, 0])

function zipped(page: Page, nonce: Buffer, plain: Buffer): Buffer {
  page.packed ??= page.parts.map(pack)
  const ends = Buffer.alloc(8)
  ends.writeUInt32LE(crc32(plain), 0)
  ends.writeUInt32LE(plain.length, 4)
  return Buffer.concat([gzipBegins, joined(page.packed, pack(nonce)), lastBlock, ends])
}
/** The page with a nonce of this answer alone. */
export function drawn(page: Page, zip: boolean, nonce = randomUUID().replaceAll('-', '')): { headers: OutgoingHttpHeaders; body: Buffer } {
  const plain = joined(page.parts, Buffer.from(nonce))
  const body = zip ? zipped(page, Buffer.from(nonce), plain) : plain
  const headers = Object.fromEntries(
    Object.entries(page.headers).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('\0', nonce) : value]),
  )
  return { headers: { ...headers, ...(zip && { 'content-encoding': 'gzip' }), 'content-length': body.length }, body }
}

/** The portal asks itself, within this process and as nobody: no cookie, no address, no header of a visitor. */
function ask(server: Server, path: string): Promise<Page> {
  const [here, there] = duplexPair()
  server.emit('connection', there)
  const headers = { host: 'localhost', 'x-own': own, 'accept-encoding': 'identity' }
  const options = { createConnection: () => here, path, headers, signal: AbortSignal.timeout(10_000) }
  return new Promise((resolve, failed) => {
    const asked = get(options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve(pageOf(answer.statusCode ?? 500, answer.headers, Buffer.concat(chunks).toString())))
      answer.on('error', failed)
    })
    asked.on('error', failed)
  })
}
/** A page that gives its visitor something to keep is for that visitor alone. */
const isForAll = ({ headers }: Page): boolean => headers['set-cookie'] === undefined
const kept = new Map<string, Page>()
const asked = new Map<string, Promise<Page>>()
/** However many ask for a page at once, it is drawn once. */
function askOnce(server: Server, path: string): Promise<Page> {
  const before = asked.get(path)
  if (before) return before
  const page = ask(server, path).then((fresh) => {
    if (kept.size >= mostKept) kept.clear()
    if (fresh.status === 200 && isForAll(fresh)) kept.set(path, fresh)
    return fresh
  })
  asked.set(path, page)
  const forget = (): void => void asked.delete(path)
  page.then(forget, forget)
  return page
}
function send(page: Page, request: IncomingMessage, response: ServerResponse): void {
  const { headers, body } = drawn(page, /\bgzip\b/.test(String(request.headers['accept-encoding'])))
  response.writeHead(page.status, headers).end(body)
}
/** Whether a page that was drawn a moment ago could be handed out. */
export function sendKept(request: IncomingMessage, response: ServerResponse): boolean {
  const page = kept.get(request.url ?? '')
  if (!page || page.until <= performance.now()) return false
  send(page, request, response)
  return true
}
/** Hands out a page that is drawn for all who ask for it now; `draw` answers where that could not be had. */
export function sendDrawn(server: Server, request: IncomingMessage, response: ServerResponse, draw: () => void): void {
  if (sendKept(request, response)) return
  askOnce(server, request.url ?? '').then(
    (page) => (page.status < 500 && isForAll(page) ? send(page, request, response) : draw()),
    () => draw(),
  )
}
