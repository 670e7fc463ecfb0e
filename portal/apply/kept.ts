import { cookie, dropCookie, setCookie } from '../cookie.ts'
import { boxOf, opened } from '../sign-on/box.ts'
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
  await setCookie('kept', boxOf(kept, 'kept').toString('base64url'), minutes * 60)
}
export async function keptFor(draft: string, step: Step): Promise<Partial<Typed> | undefined> {
  const kept = opened<Kept>(Buffer.from((await cookie('kept')) ?? '', 'base64url'), 'kept')
  return kept?.draft === draft && kept.step === step ? kept.typed : undefined
}
export async function forgetTyped(): Promise<void> {
  if (await cookie('kept')) await dropCookie('kept')
}
