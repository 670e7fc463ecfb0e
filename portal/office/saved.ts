import { Readable } from 'node:stream'
import type { DownloadResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { answered } from './staff.ts'

export const refusedWith = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'private, no-store' } })
export const textIn = (form: FormData, name: string, length: number): string =>
  String(form.get(name) ?? '')
    .trim()
    .slice(0, length)

async function* chunks(first: IteratorResult<DownloadResponse>, rest: AsyncIterator<DownloadResponse>): AsyncGenerator<Uint8Array> {
  for (let step = first; !step.done; step = await rest.next()) if (step.value.part?.$case === 'chunk') yield step.value.part.value
}

/** A paper or file of a service as a file to save; the service has recorded who takes it, on which ground, before the first byte. */
export async function saved(stream: AsyncIterable<DownloadResponse>): Promise<Response> {
  const parts = stream[Symbol.asyncIterator]()
  const head = await answered(() => parts.next())
  if ('refused' in head) return refusedWith(head.refused.rejected === 'unavailable' ? 503 : head.refused.rejected === 'invalid' ? 400 : 404)
  const paper = head.answer.value as DownloadResponse | undefined
  if (paper?.part?.$case !== 'head') return refusedWith(404)
  const { name, mediaType, size } = paper.part.value
  return new Response(Readable.toWeb(Readable.from(chunks(await parts.next(), parts))) as unknown as BodyInit, {
    headers: {
      'content-type': mediaType,
      // A file that is written while it is sent does not know its length.
      ...(size > 0 && { 'content-length': String(size) }),
      // Saved and never shown in this origin: a paper of a stranger is not a page of ours.
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
