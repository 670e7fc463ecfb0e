import { buildEndSessionUrl } from 'openid-client'
import { cookie, dropCookie } from '../../../cookie.ts'
import { opened } from '../../../sign-on/box.ts'
import { isEnglish, origin, safePath } from '../../../sign-on/place.ts'
import { bytesOf, placeOf } from '../../../sign-on/refresh.ts'
import { keyOf, type Kept, type SessionRow, sessions } from '../../../sign-on/store.ts'
import { configuration } from '../../../sign-on/client.ts'
import { onward } from '../answer.ts'

/** Only a form of this site signs a person out: another site must not. */
const ours = (request: Request): boolean => request.headers.get('origin') === origin()

/** What a worksheet kept on the device goes with the session, also where no script runs. */
function leaving(to: string): Response {
  const answer = onward(to)
  answer.headers.set('clear-site-data', '"storage"')
  return answer
}

export async function POST(request: Request): Promise<Response> {
  if (!ours(request)) return new Response(null, { status: 403 })
  const to = safePath(String((await request.formData()).get('to') ?? ''), '/')
  const home = isEnglish(to) ? '/en' : '/'
  const held = await cookie('session')
  for (const name of ['session', 'track', 'receipt', 'kept'] as const) await dropCookie(name)
  if (!held) return leaving(home)
  const key = keyOf(held)
  const row = await (await sessions()).findOneAndDelete({ _id: key }).lean<SessionRow | null>()
  const kept = row && opened<Kept>(bytesOf(row.box), placeOf(key))
  const known = await configuration().catch(() => undefined)
  if (!kept || !known) return leaving(home)
  return leaving(buildEndSessionUrl(known, { id_token_hint: kept.id, post_logout_redirect_uri: `${origin()}${home}` }).href)
}

export const GET = (): Response => onward('/')
