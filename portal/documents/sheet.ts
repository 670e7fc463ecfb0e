import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { backend } from '../backend.ts'
import type { Query } from '../dated.ts'
import { asMe, session } from '../session.ts'
import { trackedBy } from '../tracking.ts'
import { asVisitor } from '../visitor.ts'

/** The part of the address that asks for it. */
export const suffixOf = ({ certificate, receipt }: Wanted): string => (certificate ? '?certificate=1' : receipt ? '?receipt=1' : '')

export interface Wanted {
  caseId: string
  seq: number
  /** Another paper of the same entry. */
  certificate: boolean
  receipt: boolean
}
export type Found = { sheet: SheetResponse } | { failed: 'none' | 'down' }

/** Absent and forbidden are one answer. */
const failure = (error: unknown): { failed: 'none' | 'down' } => {
  const reason = rejectionOf(error)?.rejected
  if (!reason) throw error
  return { failed: reason === 'unavailable' || reason === 'too-many' ? 'down' : 'none' }
}

/** By receipt and code, with names masked; only of the case that they belong to. */
async function byReceipt({ caseId, seq, certificate, receipt }: Wanted): Promise<Found | undefined> {
  const by = await trackedBy()
  if (!by?.receiptNumber || !by.queryCode) return undefined
  try {
    const sheet = await backend().permit.sheet({ seq, certificate, receipt, ...by }, await asVisitor())
    return sheet.caseId === caseId ? { sheet } : { failed: 'none' }
  } catch (error) {
    return failure(error)
  }
}

/** A document for a party, for staff, or for whoever holds receipt number and code. Undefined: nobody has said who they are. */
export async function sheetFor(wanted: Wanted): Promise<Found | undefined> {
  if (!(await session())) return byReceipt(wanted)
  try {
    return { sheet: await backend().permit.sheet({ ...wanted, receiptNumber: '', queryCode: '' }, await asMe()) }
  } catch (error) {
    const failed = failure(error)
    return failed.failed === 'none' ? ((await byReceipt(wanted)) ?? failed) : failed
  }
}

export function wantedIn(params: { case: string; seq: string }, query: Query): Wanted | undefined {
  const seq = Number(params.seq)
  return /^[\w-]{1,64}$/.test(params.case) && Number.isInteger(seq) && seq > 0 && seq < 100_000
    ? { caseId: params.case, seq, certificate: query['certificate'] === '1', receipt: query['receipt'] === '1' }
    : undefined
}
