import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { backend } from '../backend.ts'
import { asMe } from '../session.ts'
import { contentOf, type Typed, typedIn } from './typed.ts'

export interface Draft {
  id: string
  version: number
  expiresAt: string
  typed: Typed
}
export type Saved = { draft: Draft } | { failed: 'changed' | 'gone' | 'down' }

const isId = (id: string): boolean => /^[\w-]{8,64}$/.test(id)

/** The person's own draft; undefined when there is none of this id, or it is not theirs. */
export async function draftOf(id: string): Promise<Draft | undefined> {
  if (!isId(id)) return undefined
  try {
    const { draftId, version, expiresAt, content } = await backend().permit.getDraft({ draftId: id }, await asMe())
    return { id: draftId, version, expiresAt, typed: typedIn(content) }
  } catch (error) {
    const reason = rejectionOf(error)?.rejected
    if (reason === 'not-found' || reason === 'not-allowed') return undefined
    throw error
  }
}

/** Saves over the version that was read; if another window was faster, nothing is overwritten. */
export async function saved(id: string, version: number, typed: Typed): Promise<Saved> {
  try {
    const { draftId, version: next, expiresAt } = await backend().permit.saveDraft({ draftId: id, version, content: contentOf(typed) }, await asMe())
    return { draft: { id: draftId, version: next, expiresAt, typed } }
  } catch (error) {
    const reason = rejectionOf(error)?.rejected
    if (!reason) throw error
    return { failed: reason === 'contended' ? 'changed' : reason === 'not-found' ? 'gone' : 'down' }
  }
}

export async function drafts(): Promise<Draft[]> {
  const { drafts: found } = await backend().permit.listDrafts({ pageSize: 50, pageToken: '' }, await asMe())
  return found.map(({ draftId, version, expiresAt, content }) => ({ id: draftId, version, expiresAt, typed: typedIn(content) }))
}
