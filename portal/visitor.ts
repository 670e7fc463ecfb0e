import { asActor } from '@qingdan/lib/grpc.ts'
import { allowInsecureRequests, clientCredentialsGrant, type Configuration, discovery } from 'openid-client'

const client = (): { issuer: string; id: string; secret: string } | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_PORTAL_SECRET: secret } = process.env
  return issuer && secret ? { issuer, id: 'portal', secret } : undefined
}

let found: Promise<Configuration> | undefined
let held: { token: string; until: number } | undefined

/** Visitors without an account come as the portal itself, whose token carries the role `public`. */
async function publicToken(): Promise<string | undefined> {
  const known = client()
  if (!known) return undefined
  if (held && performance.now() < held.until) return held.token
  found ??= discovery(new URL(known.issuer), known.id, known.secret, undefined, known.issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {})
  const answer = await clientCredentialsGrant(await found.catch((fault: unknown) => ((found = undefined), Promise.reject(fault))))
  held = { token: answer.access_token, until: performance.now() + Math.max(0, (answer.expires_in ?? 60) - 20) * 1000 }
  return held.token
}

export async function asVisitor(): Promise<ReturnType<typeof asActor> | Record<string, never>> {
  const token = await publicToken()
  return token ? asActor(token) : {}
}
