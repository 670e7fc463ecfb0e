import { demoPassword } from '../keycloak/accounts.ts'

/** Signs on the accounts of the demonstration; a token is used until shortly before it ends. */
export function tokensOf(environment: Readonly<Record<string, string>>): (account: string) => Promise<string> {
  const kept = new Map<string, { token: string; until: number }>()
  return async (username) => {
    const known = kept.get(username)
    if (known && known.until > performance.now()) return known.token
    const form = new URLSearchParams({
      grant_type: 'password',
      client_id: 'cli',
      client_secret: environment['OIDC_CLI_SECRET'] ?? '',
      username,
      password: demoPassword,
    })
    const answer = await fetch(`${environment['OIDC_ISSUER']}/protocol/openid-connect/token`, {
      method: 'POST',
      body: form,
      signal: AbortSignal.timeout(15_000),
    })
    if (!answer.ok) throw new Error(`${username} could not sign on: ${answer.status}`)
    const { access_token: token, expires_in: seconds } = (await answer.json()) as { access_token: string; expires_in: number }
    kept.set(username, { token, until: performance.now() + (seconds - 30) * 1000 })
    return token
  }
}
