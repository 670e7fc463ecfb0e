import { parseDate } from '@qingdan/lib/calendar.ts'
import { lawOn } from '@qingdan/lib/law.ts'
import { badInput, fieldProblem, ok, unavailable, unknownParameters } from '../../../api.ts'
import { today } from '../../../backend.ts'
import { lawAnswer } from './answer.ts'

export const dynamic = 'force-dynamic'

const dayOf = (text: string): string | undefined => {
  try {
    return parseDate(text)
  } catch {
    return undefined
  }
}

export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const asked = url.searchParams.get('on')
  const unknown = unknownParameters(url, ['on'])
  const on = asked === null ? (await today())?.date : dayOf(asked.slice(0, 20))
  if (asked === null && !on && unknown.length === 0) return unavailable()
  if (!on || unknown.length)
    return badInput([...unknown, ...(on ? [] : [fieldProblem('on', 'not-a-date', '请写成 2015-07-20 的样子', 'write the day as 2015-07-20')])])
  return ok(lawAnswer(on, lawOn(on)))
}
