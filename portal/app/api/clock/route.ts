import { badInput, countingProblem, fieldProblem, ok, unknownParameters } from '../../../api.ts'
import { answerTo } from '../../../counting.ts'
import { isLang } from '../../../text/text.ts'
import { clockAnswer, clockCsv } from './answer.ts'

export const dynamic = 'force-dynamic'
const known = ['rule', 'from', 'days', 'months', 'years', 'count', 'as', 'lang'] as const

export function GET(request: Request): Response {
  const url = new URL(request.url)
  const read = (name: string): string | undefined => url.searchParams.get(name)?.slice(0, 100) ?? undefined
  const [as, lang] = [read('as') ?? 'json', read('lang') ?? 'zh']
  const answer = answerTo({ rule: read('rule'), from: read('from'), days: read('days'), months: read('months'), years: read('years'), count: read('count') })
  const errors = [
    ...unknownParameters(url, known),
    ...('wrong' in answer ? answer.wrong.map(countingProblem) : []),
    ...(as === 'json' || as === 'csv' ? [] : [fieldProblem('as', 'one-of', '只能是 json 或者 csv', 'json or csv')]),
    ...(isLang(lang) ? [] : [fieldProblem('lang', 'one-of', '只能是 zh 或者 en', 'zh or en')]),
  ]
  if (errors.length || 'wrong' in answer) return badInput(errors)
  if (as !== 'csv') return ok(clockAnswer(answer.counted, answer.rule), 'public, max-age=3600')
  return new Response(clockCsv(answer.counted, isLang(lang) ? lang : 'zh'), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="days-${answer.counted.start}.csv"`,
      'x-content-type-options': 'nosniff',
    },
  })
}
