import { badInput, fieldProblem, ok, problem, unavailable, unknownParameters } from '../../../api.ts'
import { isCode, plainCode } from '../../../code.ts'
import { verified } from '../../../verifying.ts'
import { verifyAnswer } from './answer.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const number = (url.searchParams.get('number') ?? '').trim()
  const code = plainCode((url.searchParams.get('code') ?? '').slice(0, 30))
  const errors = [
    ...unknownParameters(url, ['number', 'code']),
    ...(number && number.length <= 60
      ? []
      : [fieldProblem('number', number ? 'too-long' : 'missing', '请写上证件的编号', 'the number of the document, at most 60 characters')]),
    ...(isCode(code) ? [] : [fieldProblem('code', code ? 'not-a-code' : 'missing', '查验码是十位字母和数字', 'a check code has ten letters and digits')]),
  ]
  if (errors.length) return badInput(errors)
  const result = await verified(number, code)
  if ('answer' in result) return ok(verifyAnswer(result.answer), 'no-store')
  return result.failed === 'too-many' ? problem(429, 'Too many requests', { retryAfter: result.retryAfter ?? 60 }) : unavailable()
}
