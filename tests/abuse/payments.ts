import { randomUUID } from 'node:crypto'
import type { Requests } from './ask.ts'

const fresh = (): string => randomUUID()
const page = { pageSize: 5, pageToken: '' }
const acting = (command: object) => (caseId: string) => ({ caseId, commandId: fresh(), command: { command } })
const annul = { $case: 'annul', value: { way: 'suit', reference: '', grounds: 'matrix test' } }

const looked: Requests = {
  Get: ['case', (caseId) => ({ caseId })],
  List: ['own', () => ({ queue: 'all', ...page })],
  History: ['case', (caseId) => ({ caseId, ...page })],
}
const round: Requests = {
  ...looked,
  Act: ['case', acting({ $case: 'close', value: {} })],
  Progress: ['case', (caseId) => ({ caseId })],
  Lines: ['office', () => ({ request: fresh() })],
}
const batch: Requests = {
  ...looked,
  Act: ['case', acting({ $case: 'settle', value: {} })],
  Sign: ['case', (caseId) => ({ caseId, commandId: fresh(), digest: '0'.repeat(64) })],
  Progress: ['case', (caseId) => ({ caseId })],
  File: ['case', (caseId) => ({ caseId, ground: 'matrix test' })],
  Answer: ['case', (caseId) => ({ part: { $case: 'head', value: { caseId, commandId: fresh() } } })],
  Report: ['office', () => ({ year: '2015' })],
}
const clawback: Requests = {
  ...looked,
  Act: ['case', acting(annul)],
  Sign: ['case', (caseId) => ({ caseId, commandId: fresh(), digest: '0'.repeat(64) })],
  Preview: ['case', (caseId) => ({ caseId, command: { command: annul } })],
  Proposed: ['case', (caseId) => ({ caseId, digest: '0'.repeat(64) })],
  Sheet: ['case', (caseId) => ({ caseId, seq: 1 })],
  Verify: ['open', () => ({ number: 'x', code: '0000000000' })],
  Reads: ['case', (caseId) => ({ caseId, ...page })],
  Recuse: ['case', (caseId) => ({ caseId, commandId: fresh(), reason: 'matrix test' })],
}
const under = (service: string, rows: Requests): Requests =>
  Object.fromEntries(Object.entries(rows).map(([call, row]) => [`/qingdan.subsidy.${service}/${call}`, row]))
/** One row for every call of a verification, a payment and a recovery. */
export const requests: Requests = { ...under('round.v1.Round', round), ...under('batch.v1.Batch', batch), ...under('clawback.v1.Clawback', clawback) }
