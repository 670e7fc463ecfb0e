import { hash } from 'node:crypto'
import KeycloakConfig from 'keycloak-connect/middleware/auth-utils/config.js'
import GrantManager from 'keycloak-connect/middleware/auth-utils/grant-manager.js'
import Token from 'keycloak-connect/middleware/auth-utils/token.js'
import { z } from 'zod'
import { epochMs } from './business-date.ts'
import type { Actor } from './kind.ts'
import { type Role, roles } from '@qingdan/list/roles.ts'
import { reject, type Rejection } from './rejections.ts'

export interface Realm {
  /** Base address of Keycloak, e.g. https://sso.example/ */
  readonly url: string
  readonly realm: string
  readonly audience: string
  /** Clients whose tokens are taken: the portal, the clock, other services. */
  readonly clients: readonly string[]
  /** The client that is told when a session ends. */
  readonly portal?: string
}
export interface AuthorityOptions {
  readonly now?: () => number
  /** Whether a session has ended before its tokens did. */
  readonly ended?: (session: string) => boolean
}
const claims = z.object({
  sub: z.string().min(1).max(255),
  azp: z.string(),
  exp: z.number(),
  iat: z.number(),
  nbf: z.number().optional(),
  sid: z.string().optional(),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
  office: z
    .union([z.string(), z.array(z.string())])
    .transform((office) => [office].flat())
    .default([]),
  credential_number: z.string().optional(),
  credential_expiry: z.string().optional(),
})
type Claims = z.infer<typeof claims>
const signed = { alg: z.literal('RS256'), kid: z.string().max(128) }
const header = z.strictObject({ ...signed, typ: z.enum(['JWT', 'at+jwt']).optional() })
/** OpenID Connect Back-Channel Logout 1.0, section 2.4: a logout token says so in its header, so that no other token passes for one. */
const logoutHeader = z.strictObject({ ...signed, typ: z.literal('logout+jwt') })

const maxToken = 16 * 1024
const cacheSeconds = 60
const cacheSize = 10_000

/** A header that names a key of its own, an extension, or another algorithm is refused before any signature is looked at. */
function shapeOf(token: string, expected: typeof header | typeof logoutHeader = header): string | undefined {
  if (token.length > maxToken) return 'too large'
  const parts = token.split('.')
  if (parts.length !== 3 || parts.some((part) => part.length === 0 || !/^[\w-]+$/.test(part))) return 'not a signed token'
  try {
    const parsed = expected.safeParse(JSON.parse(Buffer.from(parts[0] as string, 'base64url').toString('utf8')))
    return parsed.success ? undefined : 'its header is not one of ours'
  } catch {
    return 'its header cannot be read'
  }
}

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
const logout = z.object({
  sid: z.string().min(1).max(128),
  iat: z.number(),
  nonce: z.undefined().optional(),
  events: z.object({ 'http://schemas.openid.net/event/backchannel-logout': z.object({}) }),
})
const logoutSeconds = 300

/** A claim that stands twice would be read differently by two readers: what we read must be all that was written. */
function saysEachOnce(token: string): boolean {
  const text = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
  try {
    return JSON.stringify(JSON.parse(text)) === text
  } catch {
    return false
  }
}

export interface Authority {
  /** The session that a logout token of the sign-on ends. */
  sessionEndedBy(logoutToken: string): Promise<{ session: string } | Rejection>
  /** The actor of a verified token. `office` is the one chosen to act for; it must be one of the token's. */
  actorOf(token: string, office?: string): Promise<Actor | Rejection>
}

/** Verifies tokens of one realm: algorithm, signature, issuer, audience, type, times, authorised party. */
export function authorityOf(realm: Realm, { now = epochMs, ended = () => false }: AuthorityOptions = {}): Authority {
  const grantsFor = (resource: string): GrantManager =>
    new GrantManager(
      new KeycloakConfig({
        'auth-server-url': realm.url,
        realm: realm.realm,
        resource,
        'bearer-only': true,
        'verify-token-audience': true,
        'min-time-between-jwks-requests': 10,
      } as never),
    )
  const grants = grantsFor(realm.audience)
  const portal = realm.portal ?? 'portal'
  const logouts = grantsFor(portal)
  const cache = new Map<string, { claims: Claims; until: number }>()

  const verify = async (token: string): Promise<Claims | Rejection> => {
    if (token.length > maxToken) return reject('not-signed-on', 'too large')
    // Whatever is in the cache, byte for byte, has passed all that follows.
    const key = hash('sha256', token, 'base64')
    const seconds = now() / 1000
    const known = cache.get(key)
    if (known && known.until > seconds) return known.claims
    cache.delete(key)
    const fault = shapeOf(token) ?? (saysEachOnce(token) ? undefined : 'its claims are not written once each')
    if (fault) return reject('not-signed-on', fault)
    const checked = await grants.validateToken(new Token(token, realm.audience), 'Bearer').then(
      (value: { content: unknown }) => claims.safeParse(value.content),
      (error: Error) => error.message,
    )
    if (typeof checked === 'string') return reject('not-signed-on', checked)
    if (!checked.success) return reject('not-signed-on', 'its claims are not those of an access token')
    const { nbf, azp, exp } = checked.data
    if (exp <= seconds) return reject('not-signed-on', 'expired')
    if (nbf !== undefined && nbf > seconds + 5) return reject('not-signed-on', 'not yet valid')
    if (!realm.clients.includes(azp)) return reject('not-signed-on', 'issued to another client')
    if (cache.size >= cacheSize) cache.delete(cache.keys().next().value as string)
    cache.set(key, { claims: checked.data, until: Math.min(exp, seconds + cacheSeconds) })
    return checked.data
  }
  return {
    actorOf: async (token, office) => {
      const found = await verify(token)
      if ('rejected' in found) return found
      return found.sid && ended(found.sid) ? reject('not-signed-on', 'the session has ended') : actor(found, office)
    },
    sessionEndedBy: async (token) => {
      const fault = shapeOf(token, logoutHeader)
      if (fault) return reject('invalid', fault)
      const checked = await logouts.validateToken(new Token(token, portal), 'Logout').then(
        (value: { content: unknown }) => logout.safeParse(value.content),
        (error: Error) => error.message,
      )
      if (typeof checked === 'string') return reject('invalid', checked)
      if (!checked.success || checked.data.iat < now() / 1000 - logoutSeconds) return reject('invalid', 'not a logout token of the last minutes')
      return { session: checked.data.sid }
    },
  }
}

function actor(found: Claims, chosen: string | undefined): Actor | Rejection {
  if (chosen && !found.office.includes(chosen)) return reject('not-allowed', 'the chosen office is not one of yours')
  const mine = found.realm_access.roles.filter((role): role is Role => (roles as readonly string[]).includes(role))
  const credential = found.credential_number && found.credential_expiry ? { number: found.credential_number, expiresOn: found.credential_expiry } : undefined
  return { account: found.sub, roles: mine, office: chosen ?? found.office[0] ?? '', via: 'u', ...(credential && { credential }) }
}
