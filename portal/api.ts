import type { WrongInput } from './counting.ts'
import { clocks } from './text/public/clocks.ts'

export interface FieldProblem {
  field: string
  rule: string
  says: { zh: string; en: string }
}

const json = (body: unknown, status: number, headers: Record<string, string>): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'x-content-type-options': 'nosniff', 'access-control-allow-origin': '*', ...headers } })

/** Public facts: anyone may read them, from anywhere. They may change with the business date, so they are kept a minute at most. */
export const ok = (body: unknown, cache = 'public, max-age=60'): Response =>
  json(body, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': cache })

/** RFC 9457. `errors` names every field that is wrong, all at once. */
export const problem = (status: number, title: string, more: { detail?: string; errors?: FieldProblem[]; retryAfter?: number } = {}): Response => {
  const { retryAfter, ...rest } = more
  return json({ type: 'about:blank', title, status, ...rest }, status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...(retryAfter !== undefined && { 'retry-after': String(Math.ceil(retryAfter)) }),
  })
}

export const badInput = (errors: FieldProblem[]): Response => problem(400, 'The request has fields that need to be corrected', { errors })

export const fieldProblem = (field: string, rule: string, zh: string, en: string): FieldProblem => ({ field, rule, says: { zh, en } })

export const countingProblem = (input: WrongInput): FieldProblem => ({
  field: input.field,
  rule: input.rule,
  says: { zh: clocks.zh.wrong(input), en: clocks.en.wrong(input) },
})

export const notFound = (what: string): Response => problem(404, 'Not found', { detail: `there is no ${what} of this name` })

export const unavailable = (): Response => problem(503, 'Not possible at the moment; nothing was changed', { retryAfter: 5 })

/** Parameters that the operation does not know are a mistake of the caller and are named. */
export function unknownParameters(url: URL, known: readonly string[]): FieldProblem[] {
  const names = [...new Set(url.searchParams.keys())]
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => fieldProblem(name.slice(0, 40), 'unknown', '没有这个参数', 'there is no such parameter')),
    ...names
      .filter((name) => known.includes(name) && url.searchParams.getAll(name).length > 1)
      .map((name) => fieldProblem(name, 'repeated', '这个参数只能写一次', 'this parameter may be given once')),
  ]
}
