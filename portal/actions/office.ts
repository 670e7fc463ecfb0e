'use server'
import { redirect } from 'next/navigation'
import { cookie } from '../cookie.ts'
import { safePath } from '../sign-on/place.ts'
import { keyOf, sessions } from '../sign-on/store.ts'

/** A person with several offices acts for one at a time; only one of their own can be chosen. */
export async function chooseOffice(form: FormData): Promise<never> {
  const office = String(form.get('office') ?? '').slice(0, 60)
  const held = await cookie('session')
  if (held) await (await sessions()).updateOne({ _id: keyOf(held), offices: office }, { $set: { office } })
  return redirect(safePath(String(form.get('to') ?? ''), '/office'))
}
