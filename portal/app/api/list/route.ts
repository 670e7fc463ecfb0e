import { entries } from '@qingdan/list/index.ts'
import { badInput, ok, unknownParameters } from '../../../api.ts'
import { entryAnswer } from './answer.ts'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  const errors = unknownParameters(new URL(request.url), [])
  return errors.length ? badInput(errors) : ok({ published: '2015-07', entries: entries.map(entryAnswer) }, 'public, max-age=3600')
}
