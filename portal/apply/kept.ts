import { cookies } from 'next/headers'
import { boxOf, opened } from '../sign-on/box.ts'
import { overTls } from '../sign-on/place.ts'
import type { Step } from './steps.ts'
import { type Typed } from './typed.ts'

interface Kept {
  draft: string
  step: Step
  typed: Partial<Typed>
}
const minutes = 10

/** What was typed on a page that could not be saved, sealed, for the next time that page is shown. */
export async function keepTyped(kept: Kept): Promise<void> {
  const box = boxOf(kept, 'kept').toString('base64url')
  ;(await cookies()).set('kept', box, { httpOnly: true, sameSite: 'lax', secure: overTls(), path: '/', maxAge: minutes * 60 })
}
export async function keptFor(draft: string, step: Step): Promise<Partial<Typed> | undefined> {
  const kept = opened<Kept>(Buffer.from((await cookies()).get('kept')?.value ?? '', 'base64url'), 'kept')
  return kept?.draft === draft && kept.step === step ? kept.typed : undefined
}
export async function forgetTyped(): Promise<void> {
  const jar = await cookies()
  if (jar.has('kept')) jar.set('kept', '', { path: '/', maxAge: 0 })
}
