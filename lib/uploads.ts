import { createHash, randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { mongo } from 'mongoose'
import type { CaseKeys } from './keys.ts'
import { reject, type Rejection } from './rejections.ts'
import { open, seal } from './sealed.ts'

export interface Upload {
  readonly _id: string
  /** The case it belongs to, also before that case exists. */
  readonly case: string
  readonly account: string
  readonly material: string
  readonly size: number
  readonly type: string
  readonly digest: string
  readonly chunks: number
  /** The file's own name, sealed: people put names into names. */
  readonly name: Buffer
  readonly at: string
}
export interface Uploads {
  prepare(): Promise<void>
  take(owner: { caseId: string; account: string; material: string; name: string; at: string }, bytes: AsyncIterable<Uint8Array>): Promise<Upload | Rejection>
  find(caseId: string, id: string): Promise<Upload | undefined>
  list(caseId: string): Promise<readonly Upload[]>
  read(upload: Upload): AsyncGenerator<Buffer>
  nameOf(upload: Upload): Promise<string>
}
const chunkSize = 255 * 1024
export const maxUpload = 10 * 1024 * 1024
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]
/** What a file is, by its first bytes; its name and its claim do not count. */
export function sniff(bytes: Uint8Array): string | undefined {
  return signatures.find(([, start]) => start.every((byte, i) => bytes[i] === byte))?.[0]
}
async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Buffer | Rejection> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > maxUpload) return reject('too-large', 'a file is at most 10 MB', { fields: [{ field: 'file', rule: 'too-large' }] })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export function uploadsOf(connection: Connection, keys: CaseKeys): Uploads {
  const uploads = connection.collection('uploads') as unknown as mongo.Collection<Upload>
  const chunks = connection.collection('upload_chunks') as unknown as mongo.Collection<{ _id: string; box: Buffer }>
  const keyOf = async (caseId: string): Promise<Buffer> => {
    const key = await keys.of(caseId, true)
    if (!key) throw new Error(`the key of ${caseId} was destroyed`)
    return key
  }
  return {
    prepare: async () => void (await uploads.createIndex({ case: 1 }, { name: 'case' })),
    take: async ({ caseId, account, material, name, at }, bytes) => {
      const whole = await gather(bytes)
      if ('rejected' in whole) return whole
      const type = sniff(whole)
      if (!type) return reject('invalid', 'not a PDF, JPEG or PNG', { fields: [{ field: 'file', rule: 'type' }] })
      const key = await keyOf(caseId)
      const _id = randomUUID()
      const count = Math.ceil(whole.length / chunkSize)
      for (let i = 0; i < count; i++) {
        const box = seal(key, { caseId, seq: i, field: `upload:${_id}` }, whole.subarray(i * chunkSize, (i + 1) * chunkSize))
        await chunks.insertOne({ _id: `${_id}:${i}`, box })
      }
      const digest = createHash('sha256').update(whole).digest('hex')
      const upload: Upload = {
        _id,
        case: caseId,
        account,
        material,
        size: whole.length,
        type,
        digest,
        chunks: count,
        at,
        name: seal(key, { caseId, seq: 0, field: `upload-name:${_id}` }, name),
      }
      await uploads.insertOne(upload) // last, so that a half-stored file is never found
      return upload
    },
    find: async (caseId, id) => (await uploads.findOne({ _id: id, case: caseId })) ?? undefined,
    list: (caseId) => uploads.find({ case: caseId }).sort({ _id: 1 }).limit(100).toArray(),
    nameOf: async (upload) => open(await keyOf(upload.case), { caseId: upload.case, seq: 0, field: `upload-name:${upload._id}` }, upload.name).toString('utf8'),
    read: async function* (upload) {
      const key = await keyOf(upload.case)
      for (let i = 0; i < upload.chunks; i++) {
        const found = await chunks.findOne({ _id: `${upload._id}:${i}` })
        if (!found) throw new Error(`chunk ${i} of upload ${upload._id} is missing`)
        yield open(key, { caseId: upload.case, seq: i, field: `upload:${upload._id}` }, found.box)
      }
    },
  }
}
