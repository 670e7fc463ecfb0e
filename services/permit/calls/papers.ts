import { tokenOf } from '@qingdan/lib/calls.ts'
import { instantNow } from '@qingdan/lib/business-date.ts'
import { futureId } from '@qingdan/lib/create.ts'
import { type Caller, orRefuse } from '@qingdan/lib/grpc.ts'
import { idOf } from '@qingdan/lib/kernel.ts'
import { reject } from '@qingdan/lib/rejections.ts'
import type { Upload } from '@qingdan/lib/uploads.ts'
import { materials } from '@qingdan/list/law/permit-materials.ts'
import type {
  DeleteDraftRequest,
  DownloadRequest,
  DownloadResponse,
  GetDraftRequest,
  GetDraftResponse,
  ListDraftsRequest,
  ListDraftsResponse,
  SaveDraftRequest,
  SaveDraftResponse,
  UploadHead,
  UploadRequest,
  UploadResponse,
} from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Desk } from './desk.ts'

const known = new Set<string>(materials.map(({ id }) => id))

/** Papers in and out: sniffed, bounded, sealed under the key of their case, also before that case exists. */
export function uploadCalls({ parts, calls, reader }: Desk): {
  upload: (parts: AsyncIterable<UploadRequest>, caller: Caller) => Promise<UploadResponse>
  download: (request: DownloadRequest, caller: Caller) => AsyncGenerator<DownloadResponse>
} {
  return {
    upload: async (request, { actor }) => {
      const stream = request[Symbol.asyncIterator]()
      const first = (await stream.next()).value as UploadRequest | undefined
      const head =
        first?.part?.$case === 'head'
          ? first.part.value
          : orRefuse<UploadHead>(reject('invalid', 'the head comes first', { fields: [{ field: 'head', rule: 'required' }] }))
      const faults = [
        ...(known.has(head.material) ? [] : [{ field: 'material', rule: 'unknown' }]),
        ...([...head.name].length > 200 ? [{ field: 'name', rule: 'too-long' }] : []),
        ...(head.caseId || head.draftId ? [] : [{ field: 'draft_id', rule: 'required' }]),
      ]
      if (faults.length > 0) orRefuse(reject('invalid', 'an upload', { fields: faults }))
      const caseId = head.caseId ? (await calls.get(head.caseId, actor))._id : futureId('permit', idOf(actor, head.draftId))
      const bytes = (async function* () {
        for (let step = await stream.next(); !step.done; step = await stream.next()) if (step.value.part?.$case === 'chunk') yield step.value.part.value
      })()
      const upload = orRefuse(await parts.uploads.take({ caseId, account: actor.account, material: head.material, name: head.name, at: instantNow() }, bytes))
      return { uploadId: upload._id, digest: upload.digest, size: upload.size, mediaType: upload.type }
    },
    download: async function* ({ caseId, uploadId, ground }, { actor }) {
      const found = await calls.get(caseId, actor)
      const upload = (await parts.uploads.find(found._id, uploadId)) ?? orRefuse<Upload>(reject('not-found', uploadId))
      const own = found.people.some(({ account }) => account === actor.account)
      if (!own && [...ground.trim()].length < 4) orRefuse(reject('invalid', 'a ground is needed', { fields: [{ field: 'ground', rule: 'required' }] }))
      await parts.reads.record([found._id], [`paper.${upload.material}`], reader(actor, own, ground.trim() || 'own'))
      yield { part: { $case: 'head', value: { name: await parts.uploads.nameOf(upload), mediaType: upload.type, size: upload.size } } }
      for await (const chunk of parts.uploads.read(upload)) yield { part: { $case: 'chunk', value: chunk } }
    },
  }
}

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
