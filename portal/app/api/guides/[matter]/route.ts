import { guides, type Matter } from '@qingdan/list/guides.ts'
import { badInput, notFound, ok, unavailable, unknownParameters } from '../../../../api.ts'
import { today } from '../../../../backend.ts'
import { guideAnswer } from '../../../../guide/answer.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ matter: string }> }): Promise<Response> {
  const errors = unknownParameters(new URL(request.url), [])
  if (errors.length) return badInput(errors)
  const { matter } = await params
  if (!Object.hasOwn(guides, matter)) return notFound('guide')
  const day = await today()
  return day ? ok(guideAnswer(guides[matter as Matter], day.date, day.demonstration)) : unavailable()
}
