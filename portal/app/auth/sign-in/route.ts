import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { setCookie } from '../../../cookie.ts'
import { boxOf } from '../../../sign-on/box.ts'
import { isEnglish, origin, safePath } from '../../../sign-on/place.ts'
import { instantMs } from '../../../sign-on/store.ts'
import { configuration } from '../../../sign-on/client.ts'
import { failed, onward } from '../answer.ts'

const minutes = 10

export async function GET(request: Request): Promise<Response> {
  const to = safePath(new URL(request.url).searchParams.get('to'), '/my')
  const known = await configuration().catch(() => undefined)
  if (!known) return failed('down', to)
  const waiting = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to, until: instantMs() + minutes * 60_000 }
  await setCookie('signing-in', boxOf(waiting, 'signing-in').toString('base64url'), minutes * 60)
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
