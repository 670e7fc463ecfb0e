import { Readable } from 'node:stream'
import type { DownloadResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { backend } from '../../../../../../../backend.ts'
import { answered } from '../../../../../../../office/staff.ts'
import { asMe, isStaff, session } from '../../../../../../../session.ts'
import { origin } from '../../../../../../../sign-on/place.ts'

const refused = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'private, no-store' } })
const text = (form: FormData, name: string, length: number): string =>
  String(form.get(name) ?? '')
    .trim()
    .slice(0, length)

async function* chunks(first: IteratorResult<DownloadResponse>, rest: AsyncIterator<DownloadResponse>): AsyncGenerator<Uint8Array> {
  for (let step = first; !step.done; step = await rest.next()) if (step.value.part?.$case === 'chunk') yield step.value.part.value
}

/** A paper of the file, on a ground that the service records before the first byte. A form and not a link: looking needs the ground. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (request.headers.get('origin') !== origin()) return refused(403)
  if (!isStaff(await session())) return refused(404)
  const [{ id }, form, options] = [await params, await request.formData(), await asMe()]
  const stream = backend().permit.download({ caseId: id, uploadId: text(form, 'upload', 64), ground: text(form, 'ground', 200) }, options)
  const parts = stream[Symbol.asyncIterator]()
  const head = await answered(() => parts.next())
  if ('refused' in head) return refused(head.refused.rejected === 'unavailable' ? 503 : head.refused.rejected === 'invalid' ? 400 : 404)
  const paper = head.answer.value as DownloadResponse | undefined
  if (paper?.part?.$case !== 'head') return refused(404)
  const { name, mediaType, size } = paper.part.value
  return new Response(Readable.toWeb(Readable.from(chunks(await parts.next(), parts))) as unknown as BodyInit, {
    headers: {
      'content-type': mediaType,
      'content-length': String(size),
      // Saved and never shown in this origin: a paper of a stranger is not a page of ours.
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
