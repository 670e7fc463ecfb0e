import type { ListResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { backend, today } from '../../../../../backend.ts'
import { csvOf } from '../../../../../office/csv.ts'
import { nextStep, requestOf, wantedIn } from '../../../../../office/queue.ts'
import { refusedWith } from '../../../../../office/saved.ts'
import { answered } from '../../../../../office/staff.ts'
import { byDue, leftInWords, pressing } from '../../../../../office/term.ts'
import { townshipName } from '../../../../../office/who.ts'
import { groundTitle } from '../../../../../office/words.ts'
import { room } from '../../../../../room.ts'
import { asMe, isStaff, session } from '../../../../../session.ts'
import { stateOf } from '../../../../../text/office/states.ts'
import type { Lang } from '../../../../../text/text.ts'

/** Stable in both languages, so that what reads the file need not know the language of the screen. */
const heads = ['receipt_number', 'township', 'ground', 'masked_name', 'on_behalf', 'state', 'next_step', 'due', 'promised', 'left', 'clause']

const lines = ({ rows }: ListResponse, day: string, lang: Lang): string[][] =>
  byDue(rows).flatMap(({ case: found, ground, maskedName }) => {
    if (!found) return []
    const deadline = pressing(found)
    const period = deadline ? [deadline.due, deadline.promised, leftInWords(deadline.due, day, lang), deadline.clause] : ['', '', '', '']
    const next = nextStep(found, 'permit', lang).words
    return [
      [
        found.receiptNumber,
        townshipName(found.area, lang),
        groundTitle(ground, found.createdOn, lang),
        maskedName,
        found.onBehalf ? 'yes' : 'no',
        stateOf('permit', found.state).word[lang],
        next,
        ...period,
      ],
    ]
  })

/** The page of the queue that is on the screen, as a table; the service records that it was taken out. */
export async function GET(request: Request): Promise<Response> {
  if (!isStaff(await session())) return refusedWith(404)
  const [{ lang }, day, options] = [await room(), await today(), await asMe()]
  const wanted = wantedIn(Object.fromEntries(new URL(request.url).searchParams))
  const result = await answered(() => backend().permit.list({ ...requestOf(wanted), export: true }, options))
  if (!day || 'refused' in result) return refusedWith(day && 'refused' in result && result.refused.rejected !== 'unavailable' ? 404 : 503)
  return new Response(csvOf([heads, ...lines(result.answer, day.date, lang)]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="files-${day.date}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
