import { randomUUID } from 'node:crypto'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { AnswerRequest } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { backend } from '../../../../../../../backend.ts'
import { refusedWith } from '../../../../../../../office/saved.ts'
import { room } from '../../../../../../../room.ts'
import { asMe, isStaff, session } from '../../../../../../../session.ts'
import { origin } from '../../../../../../../sign-on/place.ts'
import { hrefIn } from '../../../../../../../text/text.ts'

/** A line of the bank's answer has about 60 bytes; a batch has at most one line for each person of the district. */
const largest = 8 * 1024 ** 2
const chunk = 64 * 1024

async function* sent(caseId: string, file: Buffer): AsyncGenerator<AnswerRequest> {
  yield { part: { $case: 'head', value: { caseId, commandId: randomUUID() } } }
  for (let from = 0; from < file.length; from += chunk) yield { part: { $case: 'chunk', value: file.subarray(from, from + chunk) } }
}
const back = async (id: string, query: Record<string, string>): Promise<Response> =>
  new Response(null, {
    status: 303,
    headers: { location: hrefIn((await room()).lang, `/office/batch/${id}?${new URLSearchParams(query)}`), 'cache-control': 'private, no-store' },
  })

/** The bank's answer: taken whole, or refused whole with line, column and rule. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (request.headers.get('origin') !== origin()) return refusedWith(403)
  if (!isStaff(await session())) return refusedWith(404)
  const [{ id }, form, options] = [await params, await request.formData(), await asMe()]
  const file = form.get('answer')
  if (!(file instanceof File) || file.size === 0 || file.size > largest) return back(id, { refused: '~~size' })
  try {
    await backend().batch.answer(sent(id, Buffer.from(await file.arrayBuffer())), options)
    return back(id, { taken: 'yes' })
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    const [first] = refused.fields ?? []
    const [line = '', column = ''] = /(\d+)\D+(\d+)/.exec(first?.field ?? '')?.slice(1) ?? []
    return back(id, { refused: `${line}~${column}~${first?.rule ?? refused.rejected}` })
  }
}
