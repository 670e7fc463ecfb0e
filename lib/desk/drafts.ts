import type {
  DeleteDraftRequest,
  GetDraftRequest,
  GetDraftResponse,
  ListDraftsRequest,
  ListDraftsResponse,
  SaveDraftRequest,
  SaveDraftResponse,
} from '@qingdan/proto/kernel/v1/desk.ts'
import { instantNow } from '../business-date.ts'
import { tokenOf } from '../calls.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import { reject } from '../rejections.ts'
import type { Desk } from './desk.ts'

/** Unfinished applications: the person's own, sealed, gone after thirty days. */
export function draftCalls({ parts }: Desk): {
  saveDraft: (request: SaveDraftRequest, caller: Caller) => Promise<SaveDraftResponse>
  getDraft: (request: GetDraftRequest, caller: Caller) => Promise<GetDraftResponse>
  listDrafts: (request: ListDraftsRequest, caller: Caller) => Promise<ListDraftsResponse>
  deleteDraft: (request: DeleteDraftRequest, caller: Caller) => Promise<object>
} {
  const message = ({ id: draftId, content, version, expiresAt }: { id: string; content: Buffer; version: number; expiresAt: string }): GetDraftResponse => ({
    draftId,
    content,
    version,
    expiresAt,
  })
  return {
    saveDraft: async ({ draftId, content, version }, { actor }) => {
      const saved = orRefuse(await parts.drafts.save(actor.account, { id: draftId, content, version }, instantNow()))
      return { draftId: saved.id, version: saved.version, expiresAt: saved.expiresAt }
    },
    getDraft: async ({ draftId }, { actor }) => message((await parts.drafts.get(actor.account, draftId)) ?? orRefuse<never>(reject('not-found', draftId))),
    listDrafts: async ({ pageSize, pageToken }, { actor }) => {
      const page = await parts.drafts.list(actor.account, pageSize === 0 ? 25 : Math.min(pageSize, 100), tokenOf(/^[\w-]{1,64}$/, pageToken) || undefined)
      return { drafts: page.drafts.map(message), nextPageToken: page.next ?? '' }
    },
    deleteDraft: async ({ draftId }, { actor }) => {
      await parts.drafts.remove(actor.account, draftId, instantNow())
      return {}
    },
  }
}
