import { cookie, setCookie } from './cookie.ts'
import { boxOf, opened } from './sign-on/box.ts'

export interface Tracked {
  receiptNumber: string
  queryCode: string
}

/** Receipt number and code as the visitor typed them; they travel sealed, in a cookie that ends with the browser. */
export const keepTracked = (tracked: Tracked): Promise<void> => setCookie('track', boxOf(tracked, 'track').toString('base64url'))

export async function trackedBy(): Promise<Tracked | undefined> {
  return opened<Tracked>(Buffer.from((await cookie('track')) ?? '', 'base64url'), 'track')
}
