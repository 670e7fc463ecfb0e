import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { mongo } from 'mongoose'
import { z } from 'zod'
import { insertOnce } from './insert-once.ts'

/** The master keys of a deployment, from KEYRING_FILE: base64 of 32 bytes each. */
const keyring = z.object({
  current: z.string(),
  keys: z.record(z.string(), z.string()),
  blind: z.string(),
  codes: z.string(),
})
export interface Keyring {
  readonly current: string
  readonly master: Readonly<Record<string, Buffer>>
  /** For blind indexes of identity numbers; never in history. */
  readonly blind: Buffer
  /** For receipt numbers, query codes and check codes. */
  readonly codes: Buffer
}
/** Reads the keyring; throws one readable line when the file is open to others or malformed. */
export function readKeyring(file: string): Keyring {
  const mode = statSync(file).mode & 0o777
  if ((mode & 0o077) !== 0) throw new Error(`KEYRING_FILE ${file} must be 0600, it is 0${mode.toString(8)}`)
  const parsed = keyring.parse(JSON.parse(readFileSync(file, 'utf8')))
  const bytes = (name: string, text: string): Buffer => {
    const key = Buffer.from(text, 'base64')
    if (key.length !== 32) throw new Error(`KEYRING_FILE: ${name} is not 32 bytes`)
    return key
  }
  const master = Object.fromEntries(Object.entries(parsed.keys).map(([kid, text]) => [kid, bytes(`key ${kid}`, text)]))
  if (!master[parsed.current]) throw new Error(`KEYRING_FILE: the current key ${parsed.current} is missing`)
  return { current: parsed.current, master, blind: bytes('blind', parsed.blind), codes: bytes('codes', parsed.codes) }
}

export interface WrappedKey {
  readonly _id: string
  readonly kid?: string
  readonly wrapped?: mongo.Binary | Buffer
  /** A tombstone: the key was destroyed, the sealed parts can never be opened again. */
  readonly erasedAt?: string
}
export interface CaseKeys {
  /** The data key of a case, made when it is first asked for with `create`. Undefined when absent or erased. */
  of(caseId: string, create?: boolean): Promise<Buffer | undefined>
  erase(caseId: string, at: string): Promise<void>
  /** Which of these cases have a key. */
  standing(caseIds: readonly string[]): Promise<readonly string[]>
  /** Wraps every key again under the current master key; returns how many it changed. */
  rotate(): Promise<number>
}

const bufferOf = (value: mongo.Binary | Buffer): Buffer => (Buffer.isBuffer(value) ? value : Buffer.from(value.buffer))

export function wrap(ring: Keyring, caseId: string, key: Buffer): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', ring.master[ring.current] as Buffer, iv).setAAD(Buffer.from(caseId))
  const body = Buffer.concat([cipher.update(key), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}
export function unwrap(ring: Keyring, caseId: string, kid: string, wrapped: Buffer): Buffer {
  const master = ring.master[kid]
  if (!master) throw new Error(`the keyring has no key ${kid}`)
  const decipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, 12)).setAAD(Buffer.from(caseId)).setAuthTag(wrapped.subarray(12, 28))
  return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()])
}

const cached = 1000
/** After so many ms no copy of a service holds a key in memory that another one has destroyed. */
const rememberedFor = 60_000
/** Documents that are asked for in the same moment are read together. */
function readTogether(documents: mongo.Collection<WrappedKey>): (id: string) => Promise<WrappedKey | undefined> {
  let asked: { ids: Set<string>; answer: Promise<ReadonlyMap<string, WrappedKey>> } | undefined
  const answer = async (ids: ReadonlySet<string>): Promise<ReadonlyMap<string, WrappedKey>> => {
    await Promise.resolve() // whoever else asks now is taken along
    asked = undefined
    const found = await documents.find({ _id: { $in: [...ids] } }).toArray()
    return new Map(found.map((each) => [each._id, each as WrappedKey]))
  }
  return async (id) => {
    if (!asked) {
      const ids = new Set<string>()
      asked = { ids, answer: answer(ids) }
    }
    asked.ids.add(id)
    return (await asked.answer).get(id)
  }
}
/** Keys per case in a database of their own, so that its backups can be kept for a shorter time. */
export function caseKeys(ring: Keyring, documents: mongo.Collection<WrappedKey>): CaseKeys {
  const cache = new Map<string, { key: Buffer; until: number }>()
  const remember = (id: string, key: Buffer): Buffer => {
    if (cache.size >= cached) cache.delete(cache.keys().next().value as string)
    cache.set(id, { key, until: performance.now() + rememberedFor })
    return key
  }
  const remembered = (id: string): Buffer | undefined => {
    const kept = cache.get(id)
    return kept && kept.until > performance.now() ? kept.key : undefined
  }
  const read = readTogether(documents)
  const load = async (id: string): Promise<Buffer | undefined> => {
    const found = await read(id)
    return found?.wrapped && found.kid ? remember(id, unwrap(ring, id, found.kid, bufferOf(found.wrapped))) : undefined
  }
  return {
    of: async (id, create = false) => {
      const known = remembered(id) ?? (await load(id))
      if (known || !create) return known
      const key = randomBytes(32)
      const ours = await insertOnce(documents, { _id: id, kid: ring.current, wrapped: wrap(ring, id, key) })
      return ours ? remember(id, key) : load(id) // whoever inserted first, its key is the key
    },
    erase: async (id, at) => {
      cache.delete(id)
      await documents.updateOne({ _id: id }, { $min: { erasedAt: at }, $unset: { wrapped: '', kid: '' } }, { upsert: true })
    },
    standing: async (ids) => {
      const found = await documents.find({ _id: { $in: [...ids] }, wrapped: { $exists: true } }, { projection: { _id: 1 } }).toArray()
      return found.map(({ _id }) => _id)
    },
    rotate: async () => {
      let changed = 0
      for await (const found of documents.find({ kid: { $exists: true, $ne: ring.current } })) {
        if (!found.kid || !found.wrapped) continue
        const key = unwrap(ring, found._id, found.kid, bufferOf(found.wrapped))
        const done = await documents.updateOne({ _id: found._id, kid: found.kid }, { $set: { kid: ring.current, wrapped: wrap(ring, found._id, key) } })
        changed += done.modifiedCount
      }
      return changed
    },
  }
}
