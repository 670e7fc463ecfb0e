import { asActor } from '@qingdan/lib/grpc.ts'
import { headers } from 'next/headers'
import { clientCredentialsGrant } from 'openid-client'
import { configuration } from './sign-on/client.ts'

let held: { token: string; until: number } | undefined

/** Visitors without an account come as the portal itself, whose token carries the role `public`. */
async function publicToken(): Promise<string | undefined> {
  if (held && performance.now() < held.until) return held.token
  const known = await configuration()
  if (!known) return undefined
  const answer = await clientCredentialsGrant(known)
  held = { token: answer.access_token, until: performance.now() + Math.max(0, (answer.expires_in ?? 60) - 20) * 1000 }
  return held.token
}

/** The mark of this request's visitor, made at the gate, by which the services slow down guessing. */
export const visitorMark = async (): Promise<string> => (await headers()).get('x-visitor') ?? 'unknown'

export async function asVisitor(): Promise<ReturnType<typeof asActor> | Record<string, never>> {
  const token = await publicToken()
  return token ? asActor(token, { visitor: await visitorMark() }) : {}
}
