import { createRemoteJWKSet, jwtVerify } from 'jose'
import { z } from 'zod'
import { backend } from '../../../backend.ts'
import { sessions } from '../../../sign-on/store.ts'
import { configuration } from '../../../sign-on/client.ts'
import { asVisitor } from '../../../visitor.ts'

/** OpenID Connect Back-Channel Logout 1.0, section 2.4: no nonce, the event, a session or a subject. */
const logout = z.object({
  sid: z.string().min(1).max(255),
  nonce: z.undefined().optional(),
  events: z.object({ 'http://schemas.openid.net/event/backchannel-logout': z.object({}) }),
})

let keys: ReturnType<typeof createRemoteJWKSet> | undefined

const answer = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

export async function POST(request: Request): Promise<Response> {
  const token = (await request.formData().catch(() => undefined))?.get('logout_token')
  if (typeof token !== 'string' || token.length > 16_384) return answer(400)
  const known = await configuration().catch(() => undefined)
  const { issuer, jwks_uri: address } = known?.serverMetadata() ?? {}
  if (!issuer || !address) return answer(503)
  keys ??= createRemoteJWKSet(new URL(address))
  const checked = await jwtVerify(token, keys, {
    issuer,
    audience: 'portal',
    algorithms: ['RS256'],
    typ: 'logout+jwt',
    requiredClaims: ['iat', 'jti'],
    maxTokenAge: 300,
    clockTolerance: 10,
  }).catch(() => undefined)
  const read = logout.safeParse(checked?.payload)
  if (!read.success) return answer(400)
  await (await sessions()).deleteMany({ sid: read.data.sid })
  // The services take no token of it any more either; when they cannot be told, the sign-on tries again.
  return backend()
    .signOns.end({ logoutToken: token }, await asVisitor())
    .then(
      () => answer(200),
      () => answer(503),
    )
}
