import { pdfOf } from '../../../../../../../documents/pdf.ts'
import { sheetFor, wantedIn } from '../../../../../../../documents/sheet.ts'
import { origin } from '../../../../../../../sign-on/place.ts'

const none = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'private, no-store' } })

/** The same document as its page, as a PDF; one that waits for its number is none. */
export async function GET(request: Request, { params }: { params: Promise<{ case: string; seq: string }> }): Promise<Response> {
  const wanted = wantedIn(await params, Object.fromEntries(new URL(request.url).searchParams))
  const found = wanted && (await sheetFor(wanted))
  if (!found || ('failed' in found && found.failed === 'none')) return none(404)
  if ('failed' in found) return none(503)
  if (found.sheet.pending) return none(404)
  const pdf = await pdfOf(found.sheet, origin())
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${found.sheet.title}.pdf`)}`,
      'cache-control': 'private, no-store',
      'content-security-policy': `frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
    },
  })
}
