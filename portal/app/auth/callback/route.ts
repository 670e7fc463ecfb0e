import { authorizationCodeGrant, AuthorizationResponseError, ResponseBodyError } from 'openid-client'
import { cookie, dropCookie, setCookie } from '../../../cookie.ts'
import { boxOf, opened } from '../../../sign-on/box.ts'
import { origin } from '../../../sign-on/place.ts'
import { placeOf } from '../../../sign-on/refresh.ts'
import { inMs, instantMs, keyOf, newCookie, sessions } from '../../../sign-on/store.ts'
import { type Answer, readAnswer } from '../../../sign-on/tokens.ts'
import { configuration } from '../../../sign-on/client.ts'
import { failed, onward } from '../answer.ts'

interface Waiting {
  state: string
  nonce: string
  verifier: string
  to: string
  until: number
}

async function keep(answer: Answer): Promise<string> {
  const value = newCookie()
  const key = keyOf(value)
  const { kept, ...read } = readAnswer(answer)
  await (await sessions()).create({ _id: key, ...read, office: read.offices[0] ?? '', box: boxOf(kept, placeOf(key)), turn: 1, lockedUntil: inMs(0) })
  return value
}

export async function GET(request: Request): Promise<Response> {
  const waiting = opened<Waiting>(Buffer.from((await cookie('signing-in')) ?? '', 'base64url'), 'signing-in')
  await dropCookie('signing-in')
  if (!waiting || waiting.until < instantMs()) return failed('expired', '/my')
  try {
    const known = await configuration()
    if (!known) return failed('down', waiting.to)
    const here = new URL(`${origin()}/auth/callback${new URL(request.url).search}`)
    const answer = await authorizationCodeGrant(known, here, {
      pkceCodeVerifier: waiting.verifier,
      expectedState: waiting.state,
      expectedNonce: waiting.nonce,
      idTokenExpected: true,
    })
    // A cookie that was there before signing in is never taken over.
    const old = await cookie('session')
    if (old) await (await sessions()).deleteOne({ _id: keyOf(old) })
    await setCookie('session', await keep(answer))
    return onward(waiting.to)
  } catch (fault) {
    if (fault instanceof AuthorizationResponseError) return failed('cancelled', waiting.to)
    return failed(fault instanceof ResponseBodyError ? 'expired' : 'down', waiting.to)
  }
}
