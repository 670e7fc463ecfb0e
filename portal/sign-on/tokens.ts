import { z } from 'zod'
import type { Kept, SessionRow } from './store.ts'
import { inMs } from './store.ts'

const access = z.object({
  sub: z.string(),
  sid: z.string(),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
  office: z
    .union([z.string(), z.array(z.string())])
    .transform((office) => [office].flat())
    .default([]),
})
const identity = z.object({ name: z.string().optional(), given_name: z.string().optional(), preferred_username: z.string().default('') })

/** What the portal needs of a token answer that came straight from the sign-on. */
export interface Answer {
  access_token: string
  refresh_token?: string | undefined
  id_token?: string | undefined
  expires_in?: number | undefined
  [more: string]: unknown
}

const payload = (token: string): unknown => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

/** Seconds for which a refresh token lasts; Keycloak states them beside the token. */
const idleSeconds = (answer: Answer): number =>
  typeof answer['refresh_expires_in'] === 'number' && answer['refresh_expires_in'] > 0 ? answer['refresh_expires_in'] : 1800

export type Read = Pick<SessionRow, 'sid' | 'account' | 'roles' | 'offices' | 'accessUntil' | 'expiresAt'> & { kept: Kept }

export function readAnswer(answer: Answer, before?: Kept): Read {
  const claims = access.parse(payload(answer.access_token))
  const id = answer.id_token ?? before?.id ?? ''
  const person = identity.parse(id ? payload(id) : {})
  return {
    sid: claims.sid,
    account: claims.sub,
    roles: claims.realm_access.roles,
    offices: claims.office,
    accessUntil: inMs((answer.expires_in ?? 60) * 1000),
    expiresAt: inMs(idleSeconds(answer) * 1000),
    kept: {
      name: person.name ?? person.given_name ?? person.preferred_username,
      access: answer.access_token,
      refresh: answer.refresh_token ?? before?.refresh ?? '',
      id,
    },
  }
}
