'use server'
import { randomUUID } from 'node:crypto'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { redirect } from 'next/navigation'
import { deskOf } from '../desks.ts'
import { kindIn } from '../kinds.ts'
import { asMe } from '../session.ts'
import { hrefIn, isLang } from '../text/text.ts'

/** An officer declares an interest. The service refuses every later act of theirs in this file. */
export async function standAside(form: FormData): Promise<void> {
  const lang = isLang(String(form.get('lang'))) ? (form.get('lang') as 'zh' | 'en') : 'zh'
  const kind = kindIn(form)
  const caseId = String(form.get('case') ?? '')
  const commandId = /^[\w-]{8,64}$/.test(String(form.get('id'))) ? String(form.get('id')) : randomUUID()
  let outcome = 'done'
  try {
    await deskOf(kind).recuse({ caseId, commandId, reason: String(form.get('reason') ?? '') }, await asMe())
  } catch (error) {
    if (!rejectionOf(error)) throw error
    outcome = 'wrong'
  }
  redirect(hrefIn(lang, `/office/${kind}/${encodeURIComponent(caseId)}?aside=${outcome}#aside`))
}
