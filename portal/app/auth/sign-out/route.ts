import { cookies } from 'next/headers'
import { buildEndSessionUrl } from 'openid-client'
import { sessionCookie } from '../../../session.ts'
import { opened } from '../../../sign-on/box.ts'
import { isEnglish, origin, safePath } from '../../../sign-on/place.ts'
import { bytesOf, placeOf } from '../../../sign-on/refresh.ts'
import { keyOf, type Kept, type SessionRow, sessions } from '../../../sign-on/store.ts'
import { configuration } from '../../../visitor.ts'
import { onward } from '../answer.ts'

/** Only a form of this site signs a person out: another site must not. */
const ours = (request: Request): boolean => request.headers.get('origin') === origin()

export async function POST(request: Request): Promise<Response> {
  if (!ours(request)) return new Response(null, { status: 403 })
  const to = safePath(String((await request.formData()).get('to') ?? ''), '/')
  const home = isEnglish(to) ? '/en' : '/'
  const jar = await cookies()
  const cookie = jar.get(sessionCookie)?.value
  for (const name of [sessionCookie, 'track', 'receipt']) jar.set(name, '', { path: '/', maxAge: 0 })
  if (!cookie) return onward(home)
  const key = keyOf(cookie)
  const row = await (await sessions()).findOneAndDelete({ _id: key }).lean<SessionRow | null>()
  const kept = row && opened<Kept>(bytesOf(row.box), placeOf(key))
  const known = await configuration().catch(() => undefined)
  if (!kept || !known) return onward(home)
  return onward(buildEndSessionUrl(known, { id_token_hint: kept.id, post_logout_redirect_uri: `${origin()}${home}` }).href)
}

export const GET = (): Response => onward('/')
