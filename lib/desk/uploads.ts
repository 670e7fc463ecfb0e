import type { DownloadRequest, DownloadResponse, UploadHead, UploadRequest, UploadResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { instantNow } from '../business-date.ts'
import { futureId } from '../create.ts'
import { type Caller, orRefuse } from '../grpc.ts'
import { idOf } from '../kernel.ts'
import type { Tagged } from '../kind.ts'
import { reject } from '../rejections.ts'
import type { Upload } from '../uploads.ts'
import type { Desk } from './desk.ts'

/** Papers in and out: sniffed, bounded, sealed under the key of their case, also before that case exists. */
export function uploadCalls({ parts, calls, kernel, matter, reader }: Desk): {
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
        ...(matter.materials.has(head.material) ? [] : [{ field: 'material', rule: 'unknown' }]),
        ...([...head.name].length > 200 ? [{ field: 'name', rule: 'too-long' }] : []),
        ...(head.caseId || head.draftId ? [] : [{ field: 'draft_id', rule: 'required' }]),
      ]
      if (faults.length > 0) orRefuse(reject('invalid', 'an upload', { fields: faults }))
      const caseId = head.caseId ? (await calls.get(head.caseId, actor))._id : futureId(kernel.store.kind.name, idOf(actor, head.draftId))
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

interface HandedIn {
  readonly uploadId: string
  readonly digest: string
}
/** Digests of papers are the service's own: whatever a client sends is replaced, and a paper must belong to the case. */
export async function withDigests({ parts }: Desk, caseId: string, command: Tagged | undefined): Promise<Tagged | undefined> {
  const given = (command?.value as { materials?: readonly HandedIn[] } | undefined)?.materials
  if (!command || !given) return command
  const materials = await Promise.all(
    given.map(async (material, i): Promise<HandedIn> => {
      if (!material.uploadId) return { ...material, digest: '' }
      const upload = await parts.uploads.find(caseId, material.uploadId)
      const unknown = { field: `materials[${i}].upload_id`, rule: 'unknown' }
      return upload ? { ...material, digest: upload.digest } : orRefuse<HandedIn>(reject('invalid', 'an upload that is not there', { fields: [unknown] }))
    }),
  )
  return { ...command, value: { ...(command.value as object), materials } }
}
