import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { named } from './sign-on/cookie.ts'

const day = 24 * 3600 * 1000
let mark = { key: randomBytes(32), until: performance.now() + day }

/** The address that the nearest proxy saw. TRUSTED_PROXIES counts the proxies of our own in front; without one a header proves nothing. */
function addressOf(request: IncomingMessage): string {
  const proxies = Number(process.env.TRUSTED_PROXIES ?? 0)
  const [forwarded] = [request.headers['x-forwarded-for'] ?? []].flat()
  const seen = proxies > 0 ? forwarded?.split(',').at(-proxies)?.trim() : undefined
  return seen || (request.socket.remoteAddress ?? '')
}
/** An opaque mark of a visitor's address; its key lives in memory for a day, and the address is kept nowhere. */
export function visitorOf(request: IncomingMessage): string {
  if (performance.now() > mark.until) mark = { key: randomBytes(32), until: performance.now() + day }
  return createHmac('sha256', mark.key).update(addressOf(request)).digest('base64url').slice(0, 22)
}

interface Rate {
  readonly perSecond: number
  readonly burst: number
}
const buckets = new Map<string, { tokens: number; at: number }>()

/** Seconds until this key has a token again; 0 when it had one, which is taken. Keys of a flood are forgotten together. */
export function waitFor(key: string, { perSecond, burst }: Rate, at = performance.now()): number {
  if (buckets.size > 50_000) buckets.clear()
  const last = buckets.get(key) ?? { tokens: burst, at }
  const tokens = Math.min(burst, last.tokens + ((at - last.at) / 1000) * perSecond)
  buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at })
  return tokens >= 1 ? 0 : (1 - tokens) / perSecond
}

const signedOn: Map<string, number> = ((globalThis as { qingdanSignedOn?: Map<string, number> }).qingdanSignedOn ??= new Map())
const digest = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url')
/** Minutes for which a session that was good is taken for good at the gate; the page looks for itself. */
const keptMs = 10 * 60_000

/** The session of this cookie was good a moment ago: its requests do not wait among those of visitors. */
export function passes(cookie: string): void {
  if (signedOn.size > 20_000) signedOn.clear()
  signedOn.set(digest(cookie), performance.now() + keptMs)
}
function isSignedOn(request: IncomingMessage): boolean {
  const cookie = request.headers.cookie
    ?.split('; ')
    .find((each) => each.startsWith(`${named('session')}=`))
    ?.slice(named('session').length + 1)
  return cookie !== undefined && (signedOn.get(digest(cookie)) ?? 0) > performance.now()
}

const rateOf = (perSecond: number, seconds: number): Rate => ({ perSecond, burst: seconds * perSecond })
// At once a visitor may have a quarter of what all together may, so that no one of them uses up the others' share.
const each = rateOf(Number(process.env.VISITOR_PER_SECOND ?? 5), 10)
const everybody = rateOf(Number(process.env.PUBLIC_PER_SECOND ?? 20), 10)
/** Asked by the machines around the portal, also while a flood runs. */
const apart: readonly string[] = ['/api/health', '/auth/back-channel']

const pathOf = (request: IncomingMessage): string => request.url?.split('?')[0] ?? ''

/** Files of the build, and who is signed in, stand in no line. */
const goesFirst = (request: IncomingMessage): boolean => pathOf(request).startsWith('/_next/static/') || pathOf(request) === '/icon.svg' || isSignedOn(request)

/** Whether a request stands in the line of visitors once the gate has let it in. */
export const inLine = (request: IncomingMessage): boolean => !goesFirst(request) && !apart.includes(pathOf(request))

/** Seconds that a request has to wait: a visitor has an allowance, all visitors share another, and who is signed in needs neither. */
export function secondsToWait(request: IncomingMessage, visitor: string): number {
  if (goesFirst(request)) return 0
  const path = pathOf(request)
  if (apart.includes(path)) return waitFor(path, { perSecond: 50, burst: 50 })
  return waitFor(visitor, each) || waitFor('everybody', everybody)
}
