'use server'
import { redirect } from 'next/navigation'
import { asMe } from '../session.ts'
import { hrefIn, isLang, type Lang } from '../text/text.ts'
import { today } from '../backend.ts'
import { officeBackend } from './backend.ts'
import { answered, staff } from './staff.ts'
import { sinceOf, whereTo } from './walk.ts'

const text = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .trim()
    .slice(0, 60)
const langOf = (form: FormData): Lang => (isLang(text(form, 'lang')) ? (text(form, 'lang') as Lang) : 'zh')
const back = (form: FormData, outcome: Readonly<Record<string, string>>, at: string): never =>
  redirect(`${hrefIn(langOf(form), '/office/admin')}?${new URLSearchParams(outcome)}#${at}`)

/** Walks the business date, as long as it takes: the answer is the page after the last day. */
export async function walk(form: FormData): Promise<never> {
  if (!(await staff('administrator'))) return back(form, {}, 'date')
  const typed = { y: text(form, 'to-y'), m: text(form, 'to-m'), d: text(form, 'to-d') }
  const to = whereTo(typed, text(form, 'end'), (await today())?.date ?? '')
  if ('wrong' in to) return back(form, { wrong: to.wrong, ...typed }, 'date')
  const options = await asMe()
  const result = await answered(async () => {
    let last = { date: '', seconds: 0 }
    for await (const step of officeBackend().walking.walk({ to: to.date }, options)) last = step
    return last
  })
  if ('refused' in result) return back(form, { wrong: 'refused', ...typed }, 'date')
  return back(form, { walked: result.answer.date, seconds: result.answer.seconds.toFixed(1) }, 'date')
}

export async function sendTest(form: FormData): Promise<never> {
  if (!(await staff('administrator'))) return back(form, {}, 'date')
  const agency = text(form, 'agency')
  const result = await answered(async () => officeBackend().operations.sendTestEvent({ agency }, await asMe()))
  return back(form, 'refused' in result ? { agency, failed: 'yes' } : { agency, tested: 'yes' }, 'agencies')
}

export async function replay(form: FormData): Promise<never> {
  if (!(await staff('administrator'))) return back(form, {}, 'date')
  const agency = text(form, 'agency')
  const since = sinceOf(text(form, 'since'))
  if (!since) return back(form, { agency, failed: 'since' }, 'agencies')
  const result = await answered(async () => officeBackend().operations.replay({ agency, since }, await asMe()))
  return back(form, 'refused' in result ? { agency, failed: 'yes' } : { agency, replayed: String(result.answer.waiting) }, 'agencies')
}
