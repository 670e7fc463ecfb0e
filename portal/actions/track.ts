'use server'
import { redirect } from 'next/navigation'
import { dropCookie } from '../cookie.ts'
import { hrefIn, isLang } from '../text/text.ts'
import { keepTracked } from '../tracking.ts'

const text = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .trim()
    .slice(0, 40)

/** Receipt number and code never stand in an address: they travel in a cookie that ends with the browser. */
export async function startTracking(form: FormData): Promise<never> {
  const lang = text(form, 'lang')
  await keepTracked({ receiptNumber: text(form, 'receipt').toUpperCase(), queryCode: text(form, 'code').toUpperCase() })
  return redirect(hrefIn(isLang(lang) ? lang : 'zh', '/track'))
}

/** On a shared machine: forget the number and look up another one. */
export async function stopTracking(form: FormData): Promise<never> {
  const lang = text(form, 'lang')
  await dropCookie('track')
  return redirect(hrefIn(isLang(lang) ? lang : 'zh', '/track'))
}
