import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Read } from '@qingdan/proto/kernel/v1/case.ts'
import type { GetResponse, HistoryEntry, Row } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { backend } from '../backend.ts'
import { asMe } from '../session.ts'

/** The person's own cases; undefined while the service does not answer. */
export async function ownRows(): Promise<Row[] | undefined> {
  try {
    const { rows } = await backend().permit.list({ queue: 'own', pageSize: 100 }, await asMe())
    return rows
  } catch (error) {
    if (!rejectionOf(error)) throw error
    return undefined
  }
}

export interface Mine {
  got: GetResponse
  entries: HistoryEntry[]
  reads: Read[]
}

/** One case with its history and who looked. `none` is absent and forbidden alike. */
export async function mine(caseId: string): Promise<Mine | 'none' | 'down'> {
  if (!/^[\w-]{1,64}$/.test(caseId)) return 'none'
  try {
    const [permit, me] = [backend().permit, await asMe()]
    const got = await permit.get({ caseId }, me)
    // Who works here reads a file in the office, where they read it as an officer.
    if (!got.case?.own) return 'none'
    const [history, looks] = await Promise.all([
      permit.history({ caseId, pageSize: 100, pageToken: '' }, me),
      permit.reads({ caseId, pageSize: 100, pageToken: '' }, me),
    ])
    return { got, entries: history.entries, reads: looks.reads }
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    return refused.rejected === 'unavailable' ? 'down' : 'none'
  }
}
