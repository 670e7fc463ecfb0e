import { cookies } from 'next/headers'
import { type CookieName, flags, named } from './sign-on/cookie.ts'

export const cookie = async (name: CookieName): Promise<string | undefined> => (await cookies()).get(named(name))?.value

export async function setCookie(name: CookieName, value: string, seconds?: number): Promise<void> {
  ;(await cookies()).set(named(name), value, flags(seconds))
}
export const dropCookie = (name: CookieName): Promise<void> => setCookie(name, '', 0)
