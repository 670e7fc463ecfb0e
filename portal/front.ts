import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { decoded } from './address.ts'
import { markAnswer } from './answer.ts'
import { inLine, secondsToWait, visitorOf } from './gate.ts'
import { lanesOf } from './lanes.ts'
import { origin } from './sign-on/place.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

const says = '请求太多，请稍等再试。Too many requests. Please try again in a moment.'

/** Of whatever the proxy does not see: the framework's own answers, and those of handlers. A page gets its own, with a nonce. */
const bare = `default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

/** What the framework never sees has none of its headers. */
const early = { 'strict-transport-security': 'max-age=31536000; includeSubDomains', 'x-content-type-options': 'nosniff', 'content-security-policy': bare }

function refuse(request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const wait = String(Math.max(1, Math.ceil(seconds)))
  const api = request.url?.startsWith('/api/')
  response.writeHead(429, {
    ...early,
    'retry-after': wait,
    'cache-control': 'no-store',
    'content-type': api ? 'application/problem+json; charset=utf-8' : 'text/plain; charset=utf-8',
  })
  response.end(api ? JSON.stringify({ type: 'about:blank', title: 'Too many requests', status: 429, detail: says }) : says)
  request.resume()
}

/**
 * Only a page of this site changes anything; the framework would also take what comes without an origin, or whose host says the same.
 * The sign-on's own message has no origin and is known by its signature.
 */
function isForged({ method, url, headers }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'HEAD' || url === '/auth/back-channel') return false
  return headers.origin !== origin()
}

/** What happens to a request before the framework sees it: its visitor is marked, its answer is kept at hand, or it has to wait. */
function received(request: IncomingMessage, response: ServerResponse): boolean {
  if (isForged(request)) {
    response.writeHead(403, { ...early, 'cache-control': 'no-store' }).end()
    request.resume()
    return false
  }
  const visitor = visitorOf(request)
  const seconds = secondsToWait(request, visitor)
  if (seconds > 0) {
    refuse(request, response, seconds)
    return false
  }
  request.headers['x-visitor'] = visitor
  delete request.headers['x-forwarded-for']
  // An address that cannot be read is no page; the framework would call it a fault of ours.
  const [path = ''] = request.url?.split('?') ?? []
  if (decoded(path) === undefined) request.url = path.startsWith('/en/') ? '/en/unreadable' : '/unreadable'
  // The browser's own viewer of a PDF would be bound by it too.
  if (!path.endsWith('/pdf')) response.setHeader('content-security-policy', bare)
  markAnswer(request, response)
  return true
}

const enter = lanesOf({ lanes: 2, behind: 100, patience: 2000 })

/** Stands before the framework's own listeners, from the first request on. */
export function standBefore(): void {
  const known = new WeakSet<Server>()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (known.has(server)) return
    known.add(server)
    const inner = server.listeners('request') as Listener[]
    server.removeAllListeners('request')
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!received(request, response)) return
      const answer = (): void => {
        for (const listener of inner) listener.call(server, request, response)
      }
      if (!inLine(request)) answer()
      else if (!enter(response, answer)) refuse(request, response, 1)
    })
  })
}
