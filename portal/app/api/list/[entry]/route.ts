import { decoded } from '../../../../address.ts'
import { badInput, notFound, ok, unknownParameters } from '../../../../api.ts'
import { entryOf } from '../../../../listing/tree.ts'
import { withChildren } from '../answer.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ entry: string }> }): Promise<Response> {
  const errors = unknownParameters(new URL(request.url), [])
  if (errors.length) return badInput(errors)
  const entry = entryOf(decoded((await params).entry) ?? '')
  return entry ? ok(withChildren(entry), 'public, max-age=3600') : notFound('entry')
}
