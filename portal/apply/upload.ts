import type { UploadRequest, UploadResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { backend } from '../backend.ts'
import type { asMe } from '../session.ts'

const chunk = 64 * 1024
const uploadMs = 60_000

export interface UploadTo {
  caseId: string
  draftId: string
  material: string
}
export type Uploaded = { upload: UploadResponse } | { wrong: 'too-large' | 'type' | 'upload' }

async function* parts(file: File, head: UploadTo): AsyncGenerator<Partial<UploadRequest>> {
  yield { part: { $case: 'head', value: { ...head, name: file.name.slice(0, 200) } } }
  const bytes = Buffer.from(await file.arrayBuffer())
  for (let at = 0; at < bytes.length; at += chunk) yield { part: { $case: 'chunk', value: bytes.subarray(at, at + chunk) } }
}

/** Sends a file on to the service, which looks at its first bytes and its size and seals it. */
export async function uploaded(file: File, to: UploadTo, options: Awaited<ReturnType<typeof asMe>>): Promise<Uploaded> {
  try {
    return { upload: await backend().permit.upload(parts(file, to), { ...options, deadline: uploadMs }) }
  } catch (error) {
    const reason = rejectionOf(error)?.rejected
    return { wrong: reason === 'too-large' ? 'too-large' : reason === 'invalid' ? 'type' : 'upload' }
  }
}
