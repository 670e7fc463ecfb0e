'use server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { safePath } from '../sign-on/place.ts'
import { keyOf, sessions } from '../sign-on/store.ts'
import { sessionCookie } from '../session.ts'

/** A person with several offices acts for one at a time; only one of their own can be chosen. */
export async function chooseOffice(form: FormData): Promise<never> {
  const office = String(form.get('office') ?? '').slice(0, 60)
  const cookie = (await cookies()).get(sessionCookie)?.value
  if (cookie) await (await sessions()).updateOne({ _id: keyOf(cookie), offices: office }, { $set: { office } })
  return redirect(safePath(String(form.get('to') ?? ''), '/office'))
}
