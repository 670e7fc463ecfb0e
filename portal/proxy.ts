import { NextResponse, type NextRequest } from 'next/server'
import { flags, named } from './sign-on/cookie.ts'
import { origin } from './sign-on/place.ts'

/** Pages that may show a person's own matter are never kept by a browser or a cache on the way. */
const isPrivate = (path: string): boolean => /^\/(apply|my|track|documents|notices|office|sign|check|guides\/[^/]+\/check)(\/|$)/.test(path)

const policy = (nonce: string): string =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'${process.env.FORM_ACTION ? ` ${process.env.FORM_ACTION}` : ''}`,
    `frame-ancestors 'none'`,
  ].join('; ')

/** An address of this site, whatever the request says of its host, and also where a path begins like the address of another site. */
const here = (path: string): URL => new URL(origin() + path)
const year = 31_536_000

/** The large-type link sets a cookie and returns to the same page without the mark in its address. */
function chooseType(request: NextRequest): NextResponse | undefined {
  const type = request.nextUrl.searchParams.get('type')
  if (type !== 'large' && type !== 'normal') return undefined
  const query = new URLSearchParams(request.nextUrl.searchParams)
  query.delete('type')
  const response = NextResponse.redirect(here(request.nextUrl.pathname + (query.size ? `?${query}` : '')), 303)
  response.cookies.set(named('type'), type, flags(year))
  return response
}

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  if (pathname === '/zh' || pathname.startsWith('/zh/')) {
    return NextResponse.redirect(here((pathname.slice(3) || '/') + search), 308)
  }
  const chosen = chooseType(request)
  if (chosen) return chosen
  const english = pathname === '/en' || pathname.startsWith('/en/')
  const path = english ? pathname.slice(3) || '/' : pathname
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const headers = new Headers(request.headers)
  headers.set('x-lang', english ? 'en' : 'zh')
  headers.set('x-path', path)
  headers.set('x-search', search)
  headers.set('content-security-policy', policy(nonce))
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy(nonce))
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('x-frame-options', 'DENY')
  if (isPrivate(path)) response.headers.set('cache-control', 'private, no-store')
  return response
}

export const config = { matcher: ['/((?!api/|auth/|papers|_next/|icon.svg).*)'] }
