import { createHash, randomBytes } from 'node:crypto'
import { demoPassword } from '@qingdan/deploy/keycloak/accounts.ts'

const address = (name: string): string => `${process.env['KEYCLOAK_URL']}/realms/qingdan/protocol/openid-connect/${name}`
const client = (): Record<string, string> => ({ client_id: 'portal', client_secret: process.env['OIDC_PORTAL_SECRET'] ?? '' })
export const post = (name: string, form: Record<string, string>): Promise<Response> =>
  fetch(address(name), { method: 'POST', body: new URLSearchParams({ ...client(), ...form }) })

export interface SignedIn {
  readonly session: string
  readonly refresh: string
  /** Sends the same code a second time. */
  again(): Promise<Response>
}

/** A person signs in at the portal's client by the page of the sign-on, as a browser does. */
export async function signIn(username: string, redirectUri: string): Promise<SignedIn> {
  const verifier = randomBytes(32).toString('base64url')
  const asked = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    scope: 'openid profile',
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const page = await fetch(`${address('auth')}?${asked.toString()}`, { redirect: 'manual' })
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const action = (/action="([^"]+)"/.exec(await page.text())?.[1] ?? '').replaceAll('&amp;', '&')
  const sent = await fetch(action, { method: 'POST', redirect: 'manual', headers: { cookie }, body: new URLSearchParams({ username, password: demoPassword }) })
  const code = new URL(sent.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const redeem = (): Promise<Response> => post('token', { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri })
  const answer = (await (await redeem()).json()) as { refresh_token: string; session_state: string }
  return { session: answer.session_state, refresh: answer.refresh_token, again: redeem }
}
