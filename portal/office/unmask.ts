'use server'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { reasons } from '@qingdan/lib/rejections.ts'
import { deskOf } from '../desks.ts'
import { kindIn } from '../kinds.ts'
import { asMe } from '../session.ts'
import { fileText } from '../text/office/case.ts'
import { isLang } from '../text/text.ts'
import type { Unmasked } from './unmasked.ts'

const text = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .trim()
    .slice(0, 200)

/** Plain data on a stated ground. The service records the look before it answers; nothing is kept here. */
export async function unmask(before: Unmasked, form: FormData): Promise<Unmasked> {
  const lang = isLang(text(form, 'lang')) ? before.lang : 'zh'
  const t = fileText[lang].unmask
  const ground = text(form, 'ground')
  const fields = form
    .getAll('fields')
    .filter(
      (field): field is string =>
        typeof field === 'string' && /^(woman|man|applicant|spouse|child)\.(name|idNumber|phone|address)$|^account\.(holder|bank|number)$/.test(field),
    )
  const kept = { lang, caseId: before.caseId, ground, fields }
  const errors = [...(fields.length === 0 ? [{ field: 'fields', says: t.pick }] : []), ...([...ground].length < 4 ? [{ field: 'ground', says: t.short }] : [])]
  if (errors.length > 0) return { ...kept, errors }
  try {
    const { values } = await deskOf(kindIn(form, ['permit', 'reward', 'special'])).unmask({ caseId: text(form, 'case'), fields, ground }, await asMe())
    return { ...kept, errors: [], values }
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    return { ...kept, errors: [{ field: refused.fields?.[0]?.field === 'ground' ? 'ground' : 'fields', says: reasons[refused.rejected][lang] }] }
  }
}
