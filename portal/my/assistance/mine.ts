import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Read } from '@qingdan/proto/kernel/v1/case.ts'
import { deskOf, type File, type Happened, type Row } from '../../desks.ts'
import { asMe } from '../../session.ts'

/** The kinds beside the permit in which a person has files of their own. */
export const ownKinds = ['reward', 'special', 'clawback'] as const
export type OwnKind = (typeof ownKinds)[number]

export interface OwnRow extends Row {
  kind: OwnKind
}
/** The person's own files of the assistances; undefined while the service does not answer. */
export async function ownAssistance(): Promise<OwnRow[] | undefined> {
  const options = await asMe()
  try {
    const lists = await Promise.all(
      ownKinds.map(async (kind) => {
        const { rows } = await deskOf(kind).list({ queue: 'own', pageSize: 100 }, options)
        return rows.map((row): OwnRow => ({ ...row, kind }))
      }),
    )
    return lists.flat().toSorted((a, b) => ((a.case?.createdOn ?? '') < (b.case?.createdOn ?? '') ? 1 : -1))
  } catch (error) {
    if (!rejectionOf(error)) throw error
    return undefined
  }
}
export interface Mine {
  file: File
  entries: Happened[]
  reads: Read[]
}
/** One file with its history and who looked. `none` is absent and forbidden alike. */
export async function mine(kind: OwnKind, caseId: string): Promise<Mine | 'none' | 'down'> {
  if (!/^[\w-]{1,64}$/.test(caseId)) return 'none'
  const [desk, options] = [deskOf(kind), await asMe()]
  try {
    const file = await desk.get({ caseId }, options)
    // Who works here reads a file in the office, where they read it as an officer.
    if (!file.case?.own) return 'none'
    const page = { caseId, pageSize: 100, pageToken: '' }
    const [history, looks] = await Promise.all([desk.history(page, options), desk.reads(page, options)])
    return { file, entries: history.entries, reads: looks.reads }
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    return refused.rejected === 'unavailable' ? 'down' : 'none'
  }
}
