import { isEnglish, origin } from '../../sign-on/place.ts'

/** Answers of the sign-on are never kept, and lead on without the address of the page before. */
export const onward = (to: string): Response =>
  new Response(null, { status: 303, headers: { location: new URL(to, origin()).href, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } })

/** The page that says in words why signing in did not work, with the way back to where the person was going. */
export const failed = (because: 'down' | 'cancelled' | 'expired', to: string): Response =>
  onward(`${isEnglish(to) ? '/en' : ''}/sign?because=${because}&to=${encodeURIComponent(to)}`)
