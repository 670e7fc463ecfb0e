import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { SheetRequest, SheetResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { backend } from '../backend.ts'
import type { Query } from '../dated.ts'
import { asMe, session } from '../session.ts'
import { trackedBy } from '../tracking.ts'
import { asVisitor } from '../visitor.ts'

/** Kinds of case that give papers; an address without `of` speaks of a permit. */
const ofKinds = ['permit', 'reward', 'special', 'clawback'] as const
type OfKind = (typeof ofKinds)[number]

/** The part of the address that asks for it. */
export function suffixOf({ of, certificate, receipt }: Wanted): string {
  const query = new URLSearchParams({ ...(of !== 'permit' && { of }), ...(certificate ? { certificate: '1' } : receipt ? { receipt: '1' } : {}) })
  return query.size > 0 ? `?${query}` : ''
}

export interface Wanted {
  of: OfKind
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

interface Sheets {
  sheet(request: SheetRequest, options: Awaited<ReturnType<typeof asMe>>): Promise<SheetResponse>
}
const sheetsOf = (of: OfKind): Sheets => backend()[of]

/** By receipt and code, with names masked; only of the case that they belong to. */
async function byReceipt({ of, caseId, seq, certificate, receipt }: Wanted): Promise<Found | undefined> {
  const by = await trackedBy()
  if (!by?.receiptNumber || !by.queryCode) return undefined
  try {
    const sheet = await sheetsOf(of).sheet({ caseId: '', seq, certificate, receipt, ...by }, await asVisitor())
    return sheet.caseId === caseId ? { sheet } : { failed: 'none' }
  } catch (error) {
    return failure(error)
  }
}

/** A document for a party, for staff, or for whoever holds receipt number and code. Undefined: nobody has said who they are. */
export async function sheetFor(wanted: Wanted): Promise<Found | undefined> {
  if (!(await session())) return byReceipt(wanted)
  try {
    const { of, caseId, seq, certificate, receipt } = wanted
    return { sheet: await sheetsOf(of).sheet({ caseId, seq, certificate, receipt, receiptNumber: '', queryCode: '' }, await asMe()) }
  } catch (error) {
    const failed = failure(error)
    return failed.failed === 'none' ? ((await byReceipt(wanted)) ?? failed) : failed
  }
}

export function wantedIn(params: { case: string; seq: string }, query: Query): Wanted | undefined {
  const seq = Number(params.seq)
  const of = query['of'] === undefined ? 'permit' : ofKinds.find((kind) => kind === query['of'])
  return of && /^[\w-]{1,64}$/.test(params.case) && Number.isInteger(seq) && seq > 0 && seq < 100_000
    ? { of, caseId: params.case, seq, certificate: query['certificate'] === '1', receipt: query['receipt'] === '1' }
    : undefined
}
