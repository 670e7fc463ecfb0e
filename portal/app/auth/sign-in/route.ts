import { cookies } from 'next/headers'
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { boxOf } from '../../../sign-on/box.ts'
import { isEnglish, origin, overTls, safePath } from '../../../sign-on/place.ts'
import { instantMs } from '../../../sign-on/store.ts'
import { configuration } from '../../../visitor.ts'
import { failed, onward } from '../answer.ts'

const minutes = 10

export async function GET(request: Request): Promise<Response> {
  const to = safePath(new URL(request.url).searchParams.get('to'), '/my')
  const known = await configuration().catch(() => undefined)
  if (!known) return failed('down', to)
  const waiting = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to, until: instantMs() + minutes * 60_000 }
  const jar = await cookies()
  jar.set('signing-in', boxOf(waiting, 'signing-in').toString('base64url'), {
    httpOnly: true,
    sameSite: 'lax',
    secure: overTls(),
    path: '/auth',
    maxAge: minutes * 60,
  })
  return onward(
    buildAuthorizationUrl(known, {
      redirect_uri: `${origin()}/auth/callback`,
      scope: 'openid profile',
      state: waiting.state,
      nonce: waiting.nonce,
      code_challenge: await calculatePKCECodeChallenge(waiting.verifier),
      code_challenge_method: 'S256',
      ui_locales: isEnglish(to) ? 'en' : 'zh-CN',
    }).href,
  )
}
