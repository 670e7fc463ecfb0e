import { createHash, randomUUID } from 'node:crypto'
import type { mongo } from 'mongoose'
import { insertOnce } from '@qingdan/lib/insert-once.ts'
import type { CaseKeys } from '@qingdan/lib/keys.ts'
import { open, seal } from '@qingdan/lib/sealed.ts'

/** A part of a file as it was sent, sealed under the key of its batch; and the name of the whole, which is its digest. */
export interface KeptFile {
  readonly _id: string
  readonly batch: string
  readonly run: string
  readonly parts?: number
  readonly box?: Buffer
}
export type KeptFiles = mongo.Collection<KeptFile>

const partSize = 255 * 1024
const field = (run: string): string => `bank-file:${run}`
async function keyOf(keys: CaseKeys, batch: string): Promise<Buffer> {
  const key = await keys.of(batch, true)
  if (!key) throw new Error(`the key of ${batch} was destroyed`)
  return key
}
/** Keeps a file exactly as it is sent, because an account may be changed while the bank has it. Returns its SHA-256 and its last line. */
export async function keepLines(files: KeptFiles, keys: CaseKeys, batch: string, lines: AsyncIterable<string>): Promise<{ digest: string; last: string }> {
  const [key, run, hash] = [await keyOf(keys, batch), randomUUID(), createHash('sha256')]
  let [waiting, size, parts, last] = [[] as string[], 0, 0, '']
  const put = async (): Promise<void> => {
    const box = seal(key, { caseId: batch, seq: parts, field: field(run) }, waiting.join(''))
    await files.insertOne({ _id: `${run}:${parts}`, batch, run, box })
    ;[waiting, size, parts] = [[], 0, parts + 1]
  }
  for await (const line of lines) {
    hash.update((last = line))
    waiting.push(line)
    if ((size += line.length * 3) > partSize) await put()
  }
  if (waiting.length > 0) await put()
  const digest = hash.digest('hex')
  const first = await insertOnce(files, { _id: digest, batch, run, parts })
  if (!first) await files.deleteMany({ batch, run, box: { $exists: true } })
  return { digest, last }
}
/** The file of this digest, part by part. */
export async function* keptLines(files: KeptFiles, keys: CaseKeys, batch: string, digest: string): AsyncGenerator<Buffer> {
  const whole = await files.findOne({ _id: digest, batch })
  if (!whole) throw new Error(`the file ${digest} of ${batch} is not kept`)
  const key = await keyOf(keys, batch)
  for (let n = 0; n < (whole.parts ?? 0); n++) {
    const part = await files.findOne({ _id: `${whole.run}:${n}` })
    if (!part?.box) throw new Error(`part ${n} of the file ${digest} is missing`)
    yield open(key, { caseId: batch, seq: n, field: field(whole.run) }, part.box)
  }
}
/** The payments that a file names. */
export async function sentIn(files: KeptFiles, keys: CaseKeys, batch: string, digest: string): Promise<ReadonlySet<string>> {
  const sent = new Set<string>()
  for await (const part of keptLines(files, keys, batch, digest))
    for (const line of part.toString().split('\n')) if (line.startsWith('P|')) sent.add(line.split('|', 2)[1] as string)
  return sent
}
