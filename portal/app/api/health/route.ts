import { today } from '../../../backend.ts'

export const dynamic = 'force-dynamic'

/** Alive when it answers; ready when the service behind it answers too. */
export async function GET(request: Request): Promise<Response> {
  const ready = new URL(request.url).searchParams.has('ready')
  const behind = ready ? (await today()) !== undefined : true
  return Response.json(
    { status: behind ? 'ok' : 'the permit service does not answer' },
    { status: behind ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
