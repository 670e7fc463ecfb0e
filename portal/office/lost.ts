'use server'
import { randomUUID } from 'node:crypto'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { redirect } from 'next/navigation'
import { deskOf } from '../desks.ts'
import { type KindName, kindIn } from '../kinds.ts'
import { asMe } from '../session.ts'
import { hrefIn, isLang } from '../text/text.ts'

/** What was typed, by field; a ticked box stands for an empty text, an empty box for nothing at all. */
function entered(form: FormData): Record<string, string> {
  const given = [...form].flatMap(([key, value]): [string, string][] => {
    const field = /^lost:([\w.:-]{1,80})$/.exec(key)?.[1]
    return field && typeof value === 'string' && value.trim() ? [[field, value.trim()]] : []
  })
  const none = form.getAll('none').map((field): [string, string] => [String(field), ''])
  return Object.fromEntries([...none, ...given])
}
/** Sends what passes the check; the fields that do not are named, and only those need to be typed again. */
async function send(kind: KindName, caseId: string, fields: Record<string, string>): Promise<string> {
  try {
    await deskOf(kind).reseal({ caseId, commandId: randomUUID(), fields }, await asMe())
    return ''
  } catch (error) {
    const rejection = rejectionOf(error)
    if (!rejection) throw error
    const faulty = (rejection.fields ?? []).map(({ field }) => field.replace(/^fields\./, ''))
    const rest = Object.fromEntries(Object.entries(fields).filter(([field]) => !faulty.includes(field)))
    const sound = Object.keys(rest).length
    if (faulty.length > 0 && sound > 0 && sound < Object.keys(fields).length) await send(kind, caseId, rest)
    return faulty.join(' ') || rejection.rejected
  }
}
/** Enters again what a restore lost. */
export async function enterAgain(form: FormData): Promise<void> {
  const lang = isLang(String(form.get('lang'))) ? (form.get('lang') as 'zh' | 'en') : 'zh'
  const caseId = String(form.get('case') ?? '')
  const kind = kindIn(form, ['permit', 'reward', 'special'])
  const wrong = await send(kind, caseId, entered(form))
  redirect(hrefIn(lang, `/office/${kind}/${encodeURIComponent(caseId)}?lost=${encodeURIComponent(wrong || 'done')}#lost`))
}
