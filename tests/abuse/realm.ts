import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A realm whose signing key is ours, so that a token can be rightly signed and wrong in one claim. */
export interface OwnRealm {
  readonly url: string
  readonly issuer: string
  readonly claims: Readonly<Record<string, unknown>>
  /** A token with these claims over the genuine ones; `payload` replaces the whole text. */
  token(claims?: Readonly<Record<string, unknown>>, payload?: string, typ?: string): string
  /** A logout token of this session, typed as the sign-on types it. */
  logout(sid: string, claims?: Readonly<Record<string, unknown>>, typ?: string): string
  stop(): void
}
const encode = (text: string): string => Buffer.from(text).toString('base64url')

export async function ownRealm(): Promise<OwnRealm> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keys = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'ours', use: 'sig', alg: 'RS256' }] })
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(keys))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const issuer = `${url}/realms/qingdan`
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    exp: now + 300,
    iat: now,
    iss: issuer,
    aud: 'qingdan',
    sub: 'somebody',
    typ: 'Bearer',
    azp: 'portal',
    sid: 'session-1',
    realm_access: { roles: ['township'] },
    office: ['township:370304001'],
  }
  const token: OwnRealm['token'] = (more = {}, payload = JSON.stringify({ ...claims, ...more }), typ = 'JWT') => {
    const text = `${encode(JSON.stringify({ alg: 'RS256', typ, kid: 'ours' }))}.${encode(payload)}`
    return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`
  }
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  return {
    url,
    issuer,
    claims,
    token,
    logout: (sid, more = {}, typ = 'logout+jwt') => token({ typ: 'Logout', aud: 'portal', events, sid, ...more }, undefined, typ),
    stop: () => void server.close(),
  }
}
