'use server'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { reasons } from '@qingdan/lib/rejections.ts'
import { redirect } from 'next/navigation'
import { backend } from '../backend.ts'
import { plainCode } from '../code.ts'
import { commandOf, type Faults, isTypeable, type Values, valuesIn } from '../my/forms.ts'
import { asMe, session } from '../session.ts'
import { sign } from '../text/sign.ts'
import { hrefIn, isLang, type Lang } from '../text/text.ts'
import { keepTracked } from '../tracking.ts'

export interface Filled {
  values: Values
  wrong: Faults
  refused?: string
}
const word = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 64)
const langIn = (form: FormData): Lang => {
  const lang = word(form, 'lang')
  return isLang(lang) ? lang : 'zh'
}

/** One command of the person on their own case; what was typed comes back when it is not taken. */
export async function command(_: Filled, form: FormData): Promise<Filled> {
  const [lang, caseId, name, commandId] = [langIn(form), word(form, 'case'), word(form, 'command'), word(form, 'id')]
  const values = valuesIn(form)
  if (!isTypeable(name)) return { values, wrong: {}, refused: reasons['not-allowed'][lang] }
  // A session that has ended must not take what was typed with it.
  if (!(await session())) return { values, wrong: {}, refused: sign[lang].ended }
  const made = commandOf(name, values)
  if ('wrong' in made) return { values, wrong: made.wrong }
  try {
    await backend().permit.act({ caseId, commandId, command: { command: made } }, await asMe())
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    return { values, wrong: {}, refused: reasons[refused.rejected][lang] }
  }
  return redirect(hrefIn(lang, `/my/${encodeURIComponent(caseId)}?done=${name}`))
}

/** Attaches a case to the account by receipt number and code; what was typed stays in a cookie, never in an address. */
export async function claim(form: FormData): Promise<never> {
  const lang = langIn(form)
  const by = { receiptNumber: word(form, 'receipt').trim().toUpperCase(), queryCode: plainCode(word(form, 'code')) }
  await keepTracked(by)
  let found: string | undefined
  let failed = 'down'
  try {
    found = (await backend().permit.claim(by, await asMe())).caseId
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    failed =
      refused.rejected === 'too-many' ? `too-many&wait=${Number(refused.meta?.retryAfterSeconds) || 10}` : refused.rejected === 'not-found' ? 'wrong' : 'down'
  }
  return redirect(hrefIn(lang, found ? `/my/${found}` : `/my?claim=${failed}`))
}
