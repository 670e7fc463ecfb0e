import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { materials } from '@qingdan/list/law/permit-materials.ts'
import type { Material } from '@qingdan/proto/permit/permit/v1/command.ts'
import { fileIn, formOf, isTooLarge } from '../../../apply/body.ts'
import { uploaded } from '../../../apply/upload.ts'
import { backend } from '../../../backend.ts'
import { asMe, session } from '../../../session.ts'
import { origin } from '../../../sign-on/place.ts'
import { hrefIn } from '../../../text/text.ts'
import { onward } from '../../auth/answer.ts'

/** As many as are ever asked for at once, each of ten megabytes. */
const most = materials.length

async function handedIn(form: FormData, caseId: string): Promise<Material[] | { field: string; rule: string }> {
  const handed: Material[] = []
  for (const { id } of materials) {
    const [how, file] = [form.get(`how.${id}`), fileIn(form, `file.${id}`)]
    if (how === 'paper' && !file) handed.push({ id, uploadId: '', digest: '' })
    if (how === 'upload' && !file) return { field: id, rule: 'file' }
    if (!file) continue
    if (isTooLarge(file)) return { field: id, rule: 'too-large' }
    const result = await uploaded(file, { caseId, draftId: '', material: id }, await asMe())
    if ('wrong' in result) return { field: id, rule: result.wrong }
    handed.push({ id, uploadId: result.upload.uploadId, digest: result.upload.digest })
  }
  return handed
}

/** The papers that were missing, files and promises to bring them, as one command. */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('origin') !== origin()) return new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const [lang, caseId] = [query.get('lang') === 'en' ? 'en' : 'zh', (query.get('case') ?? '').slice(0, 64)] as const
  const page = hrefIn(lang, `/my/${encodeURIComponent(caseId)}/supply`)
  if (!(await session())) return onward(`/auth/sign-in?to=${encodeURIComponent(page)}`)
  const form = await formOf(request, most)
  if (!form) return onward(`${page}?wrong=too-large`)
  const handed = await handedIn(form, caseId)
  if ('rule' in handed) return onward(`${page}?wrong=${handed.rule}&paper=${handed.field}`)
  if (handed.length === 0) return onward(`${page}?wrong=none`)
  try {
    const commandId = String(form.get('id') ?? '').slice(0, 64)
    await backend().permit.act({ caseId, commandId, command: { command: { $case: 'supply', value: { materials: handed } } } }, await asMe())
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    return onward(`${page}?refused=${refused.rejected}`)
  }
  return onward(hrefIn(lang, `/my/${encodeURIComponent(caseId)}?done=supply`))
}
