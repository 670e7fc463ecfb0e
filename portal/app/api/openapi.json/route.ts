import { ok } from '../../../api.ts'
import { openapi } from '../openapi.ts'

export const dynamic = 'force-static'

export function GET(): Response {
  return ok(openapi, 'public, max-age=3600')
}
