import { randomUUID } from 'node:crypto'
import { crowd, type Someone } from './actors.ts'
import type { Requests } from './ask.ts'
import type { OwnRealm } from './realm.ts'

export const township = 'township:370304106'
export const village = 'committee:370304106-01'
const offices = { township, otherTownship: 'township:370304001', village, otherVillage: 'committee:370304106-02', bureau: 'bureau', none: '' } as const
/** Whom the file belongs to, their spouse who claimed a part of it, and somebody who has nothing to do with it. */
export const accounts = { person: 'person', spouse: 'spouse', stranger: 'stranger' } as const

export type Person = Someone<keyof typeof offices>
/** Each role at each office, and the citizens in each relation to the file. */
export const everybody = (realm: OwnRealm): Person[] => crowd(realm, offices, Object.values(accounts))
/** Who may see the file that the person applied for, spelled out here and nowhere taken from the service. */
export function sees({ role, office, account }: Person): boolean {
  switch (role) {
    case 'citizen':
      return account === accounts.person || account === accounts.spouse
    case 'township':
      return office === 'township'
    case 'committee':
      return office === 'village'
    case 'subsidy':
    case 'head':
    case 'auditor':
      return true
    case 'hotline':
    case 'service':
      return true // they hand a report over, and are shown nothing: their only call answers with a date
    default:
      return false // a counter clerk sees what their own counter entered; finance, bank and the other agencies see no file
  }
}
const fresh = (): string => randomUUID()
/** A receipt number of its own each time: guesses at one number wait longer and longer. */
const wrong = (): string => `BJ15-${randomUUID().slice(0, 8)}`
const page = { pageSize: 5, pageToken: '' }
const annul = { command: { $case: 'annul', value: { way: 'suit', reference: '', grounds: 'matrix test' } } }

/** One row for every call of an enrolment: what it is about, and a request that changes nothing. What would act is refused by the state of the file. */
const calls: Requests = {
  Act: ['case', (caseId) => ({ caseId, commandId: fresh(), command: annul })],
  Sign: ['case', (caseId) => ({ caseId, commandId: fresh(), digest: '0'.repeat(64) })],
  Preview: ['case', (caseId) => ({ caseId, command: annul })],
  Proposed: ['case', (caseId) => ({ caseId, digest: '0'.repeat(64) })],
  Get: ['case', (caseId) => ({ caseId })],
  List: ['own', () => ({ queue: 'all', ...page })],
  History: ['case', (caseId) => ({ caseId, ...page })],
  Track: ['open', () => ({ receiptNumber: wrong(), queryCode: '0000000000' })],
  Check: ['open', () => ({ answers: {}, on: '' })],
  Verify: ['open', () => ({ number: 'x', code: '0000000000' })],
  Sheet: ['case', (caseId) => ({ caseId, seq: 1 })],
  Reads: ['case', (caseId) => ({ caseId, ...page })],
  Unmask: ['case', (caseId) => ({ caseId, fields: ['applicant.phone'], ground: 'matrix test' })],
  Upload: ['case', (caseId) => ({ part: { $case: 'head', value: { caseId, name: 'x.pdf', material: 'identity-card' } } })],
  Download: ['case', (caseId) => ({ caseId, uploadId: randomUUID(), ground: 'matrix test' })],
  Claim: ['own', () => ({ receiptNumber: wrong(), queryCode: '0000000000' })],
  Recuse: ['case', (caseId) => ({ caseId, commandId: fresh(), reason: 'matrix test' })],
  Reseal: ['case', (caseId) => ({ caseId, commandId: fresh(), fields: {} })],
  SaveDraft: ['own', () => ({ draftId: 'absent-draft', content: Buffer.from('{}'), version: 9 })],
  GetDraft: ['own', () => ({ draftId: 'absent-draft' })],
  ListDrafts: ['own', () => page],
  DeleteDraft: ['own', () => ({ draftId: 'absent-draft' })],
  Report: ['case', (caseId) => ({ caseId, commandId: fresh(), matter: 'death', text: 'matrix test' })],
}
const under = (service: string, rows: Requests): Requests =>
  Object.fromEntries(Object.entries(rows).map(([call, row]) => [`/qingdan.subsidy.enrolment.v1.${service}/${call}`, row]))
export const requests: Requests = { ...under('Reward', { ...calls, Notices: ['open', () => page] }), ...under('Special', calls) }
