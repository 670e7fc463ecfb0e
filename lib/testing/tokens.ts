import { demoPassword } from '@qingdan/deploy/keycloak/accounts.ts'

const kept = new Map<string, { token: string; until: number }>()

async function grant(
  realm: string,
  form: Record<string, string>,
): Promise<{ access_token: string; id_token?: string; refresh_token?: string; expires_in: number }> {
  const address = `${process.env['KEYCLOAK_URL']}/realms/${realm}/protocol/openid-connect/token`
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(form), signal: AbortSignal.timeout(15_000) })
  if (!answer.ok) throw new Error(`no token for ${form['username'] ?? form['client_id']}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { access_token: string; expires_in: number }
}
/** Signs on one of the demonstration's accounts in the test realm; all tokens of the answer. */
export function signOn(username: string, password: string = demoPassword): ReturnType<typeof grant> {
  return grant('qingdan', {
    grant_type: 'password',
    client_id: 'cli',
    client_secret: process.env['OIDC_CLI_SECRET'] ?? '',
    username,
    password,
    scope: 'openid',
  })
}
/** An access token of an account, kept while it is valid. */
export async function tokenOf(username: string): Promise<string> {
  const known = kept.get(username)
  if (known && known.until > performance.now()) return known.token
  const { access_token: token, expires_in: seconds } = await signOn(username)
  kept.set(username, { token, until: performance.now() + (seconds - 30) * 1000 })
  return token
}
/** The token of a visitor without an account: the portal as itself. */
export async function visitorToken(): Promise<string> {
  return (await grant('qingdan', { grant_type: 'client_credentials', client_id: 'portal', client_secret: process.env['OIDC_PORTAL_SECRET'] ?? '' }))
    .access_token
}
/** A genuine token of another realm of the same server. */
export async function masterToken(): Promise<string> {
  return (await grant('master', { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: process.env['OIDC_ADMIN_SECRET'] ?? '' }))
    .access_token
}
