import { materials } from '@qingdan/list/law/permit-materials.ts'
import { fileIn, formOf, isTooLarge } from '../../apply/body.ts'
import { draftOf, saved } from '../../apply/drafts.ts'
import { papersFor } from '../../apply/steps.ts'
import { isHow, type Typed } from '../../apply/typed.ts'
import { uploaded } from '../../apply/upload.ts'
import { asMe, session } from '../../session.ts'
import { hrefIn } from '../../text/text.ts'
import { origin } from '../../sign-on/place.ts'
import { onward } from '../auth/answer.ts'

type Paper = Typed['papers'][string]

/** What was said of one paper; a file is sent on at once. */
async function paperIn(form: FormData, draftId: string, material: string, before: Paper | undefined): Promise<Paper | { wrong: string }> {
  const how = String(form.get('how') ?? '')
  const file = fileIn(form, 'file')
  if (file && (how === 'upload' || !isHow(how))) {
    if (isTooLarge(file)) return { wrong: 'too-large' }
    const result = await uploaded(file, { caseId: '', draftId, material }, await asMe())
    return 'wrong' in result ? result : { how: 'upload', uploadId: result.upload.uploadId, name: file.name.slice(0, 200), size: result.upload.size }
  }
  if (!isHow(how)) return { wrong: 'pick' }
  if (how === 'upload') return before?.how === 'upload' ? before : { wrong: 'file' }
  return { how, uploadId: '', name: '', size: 0 }
}

/** One paper of a draft. A route of its own, because a file is larger than what the pages take. */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get('origin') !== origin()) return new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const [lang, id, material] = [query.get('lang') === 'en' ? 'en' : 'zh', query.get('draft') ?? '', query.get('material') ?? ''] as const
  if (!materials.some((known) => known.id === material)) return new Response(null, { status: 404 })
  const list = hrefIn(lang, `/apply/second-child-permit/${encodeURIComponent(id)}/papers`)
  const page = `${list}/${material}`
  if (!(await session())) return onward(`/auth/sign-in?to=${encodeURIComponent(page)}`)
  const form = await formOf(request, 1)
  if (!form) return onward(`${page}?wrong=too-large`)
  const draft = await draftOf(id)
  if (!draft) return onward(hrefIn(lang, '/apply/second-child-permit?gone=1'))
  const paper = await paperIn(form, id, material, draft.typed.papers[material])
  if ('wrong' in paper) return onward(`${page}?wrong=${paper.wrong}`)
  const papers = { ...draft.typed.papers, [material]: paper }
  const result = await saved(id, draft.version, {
    ...draft.typed,
    papers,
    seen: [...new Set([...draft.typed.seen, 'papers'])],
    faults: draft.typed.faults.filter(({ field }) => !field.startsWith('materials')),
  })
  if ('failed' in result) return onward(`${page}?wrong=upload`)
  const next = papersFor(draft.typed.ground).find((each) => !papers[each.id])
  return onward(next ? `${list}/${next.id}` : list)
}
