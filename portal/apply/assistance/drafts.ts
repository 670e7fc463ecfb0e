import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Programme } from '@qingdan/list/law/subsidy-materials.ts'
import { backend } from '../../backend.ts'
import { asMe } from '../../session.ts'
import { draftContent, draftIn } from './draft.ts'
import type { Typed } from './form.ts'

/** Where a draft stands: what it is saved over, and until when it is kept. */
export interface Mark {
  readonly id: string
  readonly version: number
  readonly expiresAt: string
}
export interface Draft extends Mark {
  readonly programme: Programme
  readonly typed: Typed
}
/** The person's unfinished applications for assistance, as far as the service answers. */
export async function ownDrafts(): Promise<Draft[]> {
  try {
    const { drafts } = await backend().reward.listDrafts({ pageSize: 50, pageToken: '' }, await asMe())
    return drafts.flatMap(({ draftId: id, content, version, expiresAt }) => {
      const kept = draftIn(content)
      return kept ? [{ id, version, expiresAt, ...kept }] : []
    })
  } catch (error) {
    if (!rejectionOf(error)) throw error
    return []
  }
}
/** Saves over the version that was read; if another window was faster, nothing is overwritten. */
export async function savedDraft(programme: Programme, typed: Typed, mark: Mark | undefined): Promise<Mark | 'changed' | 'down'> {
  const request = { draftId: mark?.id ?? '', version: mark?.version ?? 0, content: draftContent(programme, typed) }
  try {
    const { draftId: id, version, expiresAt } = await backend()[programme].saveDraft(request, await asMe())
    return { id, version, expiresAt }
  } catch (error) {
    const reason = rejectionOf(error)?.rejected
    if (!reason) throw error
    return reason === 'contended' || reason === 'not-found' ? 'changed' : 'down'
  }
}
export async function dropDraft(programme: Programme, { id }: Mark): Promise<void> {
  await backend()[programme].deleteDraft({ draftId: id }, await asMe())
}
