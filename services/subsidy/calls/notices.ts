import { tokenOf } from '@qingdan/lib/calls.ts'
import type { Desk } from '@qingdan/lib/desk/desk.ts'
import { type Caller, orRefuse } from '@qingdan/lib/grpc.ts'
import { rateOf } from '@qingdan/lib/limits.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { NoticesRequest, NoticesResponse } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'

/** The notices that hang on the business date: name, village, programme. That the public has read a name is recorded like every other look. */
export function noticesCall(desk: Desk<Facts>): (request: NoticesRequest, caller: Caller) => Promise<NoticesResponse> {
  const { parts, kernel, reader } = desk
  const mayLook = rateOf(60, 20)
  return async ({ township, pageSize, pageToken }, { actor, visitor }) => {
    if (!mayLook(visitor || 'unmarked')) orRefuse(reject('too-many', 'too many looks', { meta: { retryAfterSeconds: '10' } }))
    const today = parts.date.today()
    const hanging = { state: 'noticed', 'facts.noticeUntil': { $gte: today }, ...(township && { area: township }) }
    const size = pageSize === 0 ? 25 : Math.min(pageSize, 100)
    const { cases, next } = await kernel.store.list(hanging, size, tokenOf(/^\d{4}-\d\d-\d\d~[\w:-]{1,64}$/, pageToken) || undefined)
    const names = orRefuse(await parts.reads.unseal(cases, ['applicant.name'], reader(actor, false, 'posted notice')))
    const notices = cases.map(({ _id, facts }) => {
      const { committee, township: area, noticePostedOn: postedOn, noticeUntil: until } = facts as Facts
      return { name: names[_id]?.['applicant.name'] ?? '', committee, township: area, postedOn, until }
    })
    return { notices, nextPageToken: next ?? '' }
  }
}
