import { randomUUID } from 'node:crypto'
import type { Requests } from './ask.ts'
import { requests as ofAssistances } from './assistance.ts'
import { requests as ofPayments } from './payments.ts'

const fresh = (): string => randomUUID()
/** A receipt number of its own each time: guesses at one number wait longer and longer. */
const wrong = (): string => `BS15-${randomUUID().slice(0, 8)}`
const list = { pageSize: 5, pageToken: '' }

/**
 * One row for every call: what it is about, and a request that changes nothing. A call without a row fails the run.
 * Where a request would act, it is one that the state of the case refuses after it has been found.
 */
export const requests: Requests = {
  ...ofAssistances,
  ...ofPayments,
  '/qingdan.kernel.v1.BusinessDate/Today': ['open', () => ({})],
  '/qingdan.kernel.v1.BusinessDate/Walk': ['office', () => ({ to: '2015-07-19' })],
  '/qingdan.kernel.v1.Sessions/End': ['office', () => ({ logoutToken: 'a.b.c' })],
  '/qingdan.kernel.v1.Operations/Status': ['office', () => ({})],
  '/qingdan.kernel.v1.Operations/SendTestEvent': ['office', () => ({ agency: 'nobody' })],
  '/qingdan.kernel.v1.Operations/Replay': ['office', () => ({ agency: 'nobody', since: '2015-07-20T00:00:00Z' })],
  '/qingdan.permit.permit.v1.Permit/Act': [
    'case',
    (caseId) => ({ caseId, commandId: fresh(), command: { command: { $case: 'cancel', value: { grounds: 'x' } } } }),
  ],
  '/qingdan.permit.permit.v1.Permit/Sign': ['case', (caseId) => ({ caseId, commandId: fresh(), digest: '0'.repeat(64) })],
  '/qingdan.permit.permit.v1.Permit/Preview': ['case', (caseId) => ({ caseId, command: { command: { $case: 'cancel', value: { grounds: 'x' } } } })],
  '/qingdan.permit.permit.v1.Permit/Proposed': ['case', (caseId) => ({ caseId, digest: '0'.repeat(64) })],
  '/qingdan.permit.permit.v1.Permit/Get': ['case', (caseId) => ({ caseId })],
  '/qingdan.permit.permit.v1.Permit/List': ['own', () => ({ queue: 'all', ...list })],
  '/qingdan.permit.permit.v1.Permit/History': ['case', (caseId) => ({ caseId, ...list })],
  '/qingdan.permit.permit.v1.Permit/Track': ['open', () => ({ receiptNumber: wrong(), queryCode: '0000000000' })],
  '/qingdan.permit.permit.v1.Permit/Check': ['open', () => ({ answers: {}, on: '' })],
  '/qingdan.permit.permit.v1.Permit/Verify': ['open', () => ({ number: 'x', code: '0000000000' })],
  '/qingdan.permit.permit.v1.Permit/Sheet': ['case', (caseId) => ({ caseId, seq: 1, receiptNumber: '', queryCode: '' })],
  '/qingdan.permit.permit.v1.Permit/Reads': ['case', (caseId) => ({ caseId, ...list })],
  '/qingdan.permit.permit.v1.Permit/Unmask': ['case', (caseId) => ({ caseId, fields: ['woman.phone'], ground: 'matrix test' })],
  '/qingdan.permit.permit.v1.Permit/Upload': ['case', (caseId) => ({ part: { $case: 'head', value: { caseId, name: 'x.pdf', material: 'family-photo' } } })],
  '/qingdan.permit.permit.v1.Permit/Download': ['case', (caseId) => ({ caseId, uploadId: randomUUID(), ground: 'matrix test' })],
  '/qingdan.permit.permit.v1.Permit/Sample': ['office', () => ({ ground: 'x', from: '2015-07-01', to: '2015-07-02', size: 1, seed: 'x' })],
  '/qingdan.permit.permit.v1.Permit/Claim': ['own', () => ({ receiptNumber: wrong(), queryCode: '0000000000' })],
  '/qingdan.permit.permit.v1.Permit/Recuse': ['case', (caseId) => ({ caseId, commandId: fresh(), reason: 'matrix test' })],
  '/qingdan.permit.permit.v1.Permit/Reseal': ['case', (caseId) => ({ caseId, commandId: fresh(), fields: {} })],
  '/qingdan.permit.permit.v1.Permit/SaveDraft': ['own', () => ({ draftId: 'absent-draft', content: Buffer.from('{}'), version: 9 })],
  '/qingdan.permit.permit.v1.Permit/GetDraft': ['own', () => ({ draftId: 'absent-draft' })],
  '/qingdan.permit.permit.v1.Permit/ListDrafts': ['own', () => list],
  '/qingdan.permit.permit.v1.Permit/DeleteDraft': ['own', () => ({ draftId: 'absent-draft' })],
  '/qingdan.permit.monthly.v1.Monthly/Act': ['case', (caseId) => ({ caseId, commandId: fresh(), command: { command: { $case: 'report', value: {} } } })],
  '/qingdan.permit.monthly.v1.Monthly/Get': ['case', (caseId) => ({ caseId })],
  '/qingdan.permit.monthly.v1.Monthly/List': ['own', () => list],
  '/qingdan.permit.monthly.v1.Monthly/History': ['case', (caseId) => ({ caseId, ...list })],
}
