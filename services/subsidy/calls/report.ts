import type { Case } from '@qingdan/lib/case.ts'
import type { Desk } from '@qingdan/lib/desk/desk.ts'
import { hmac } from '@qingdan/lib/digest.ts'
import { type Caller, orRefuse } from '@qingdan/lib/grpc.ts'
import { rateOf } from '@qingdan/lib/limits.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import { RecordLead } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import type { ReportRequest, ReportResponse } from '@qingdan/proto/subsidy/enrolment/v1/enrolment.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { claims } from '../enrolment/enrolment.ts'
import type { Programme } from '../enrolment/event.ts'

/** The enrolment that somebody is said to receive: by its id, or by the number of the person, of whom only a blind index is kept. */
async function reportedOn({ parts, kernel }: Desk, { caseId, idNumber }: ReportRequest): Promise<Case | undefined> {
  if (caseId) return (await kernel.store.load(caseId, {})) ?? undefined
  const who = hmac(parts.ring.blind, 'id', idNumber.trim().toUpperCase()).toString('hex')
  // One enrolment of each programme that is not over holds this claim, in a unique index.
  const [claim] = claims(kernel.store.kind.name as Programme, [{ part: 'applicant', who }], 'active')
  const found = await kernel.store.cases.findOne({ claims: claim } as never, { projection: { _id: 1 }, maxTimeMS: 10_000 })
  return found ? ((await kernel.store.load(found._id, {})) ?? undefined) : undefined
}
const inquiryIn = ({ deadlines }: Case, seq: number): string => deadlines.find(({ name }) => name === `inquiry:${seq}`)?.due ?? ''

/** A report of wrongful receipt becomes a lead, which is looked into on the same working day and decides nothing. */
export function reportCall(desk: Desk<Facts>): (request: ReportRequest, caller: Caller) => Promise<ReportResponse> {
  const mayAsk = rateOf(30, 20)
  return async (request, caller) => {
    if (!request.caseId && !request.idNumber.trim()) orRefuse(reject('invalid', 'of whom', { fields: [{ field: 'id_number', rule: 'required' }] }))
    // Whoever hands reports over could else find out by trying numbers who receives an assistance.
    if (!mayAsk(caller.actor.account)) orRefuse(reject('too-many', 'too many reports', { meta: { retryAfterSeconds: '10' } }))
    const found = (await reportedOn(desk, request)) ?? orRefuse<Case>(reject('not-found', 'an enrolment'))
    const { matter, changedOn, text, reporter, commandId } = request
    const value = RecordLead.fromPartial({ source: 'report', matter, changedOn, text, reporter })
    const { case: now, entry } = await desk.calls.act({ caseId: found._id, commandId, command: { $case: 'recordLead', value } }, caller)
    return { caseId: now._id, inquireBy: inquiryIn(now, entry.seq) }
  }
}
