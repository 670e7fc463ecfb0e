import { randomUUID } from 'node:crypto'
import type { Connection } from 'mongoose'
import type { mongo } from 'mongoose'
import type { CaseKeys } from './keys.ts'
import { reject, type Rejection } from './rejections.ts'
import { open, seal } from './sealed.ts'

interface Stored {
  readonly _id: string
  readonly account: string
  readonly box: Buffer
  readonly version: number
  readonly expireAt: Date
}
export interface Draft {
  readonly id: string
  readonly content: Buffer
  readonly version: number
  readonly expiresAt: string
}
/** Unfinished applications: sealed, the person's own, gone after thirty days, no events. */
export interface Drafts {
  prepare(): Promise<void>
  save(account: string, draft: { id: string; content: Uint8Array; version: number }, at: string): Promise<Draft | Rejection>
  get(account: string, id: string): Promise<Draft | undefined>
  list(account: string, size: number, after?: string): Promise<{ drafts: readonly Draft[]; next?: string }>
  remove(account: string, id: string, at: string): Promise<void>
}
const days = 30
const maxBytes = 64 * 1024

export function draftsOf(connection: Connection, keys: CaseKeys): Drafts {
  const drafts = connection.collection('drafts') as unknown as mongo.Collection<Stored>
  const opened = async (found: Stored): Promise<Draft | undefined> => {
    const key = await keys.of(`draft:${found._id}`)
    const content = key && open(key, { caseId: found._id, seq: found.version, field: 'draft' }, found.box)
    return content && { id: found._id, content, version: found.version, expiresAt: found.expireAt.toISOString() }
  }
  return {
    prepare: async () => {
      await drafts.createIndex({ account: 1, _id: 1 }, { name: 'account' })
      await drafts.createIndex({ expireAt: 1 }, { name: 'expires', expireAfterSeconds: 0 })
    },
    save: async (account, { id, content, version }, at) => {
      if (content.length > maxBytes) return reject('too-large', 'a draft is at most 64 kB', { fields: [{ field: 'content', rule: 'too-large' }] })
      const _id = id || randomUUID()
      const key = await keys.of(`draft:${_id}`, true)
      if (!key) return reject('not-found', _id)
      const next = version + 1
      const set = {
        account,
        version: next,
        box: seal(key, { caseId: _id, seq: next, field: 'draft' }, content),
        expireAt: new Date(Date.parse(at) + days * 86_400_000),
      }
      if (!id) await drafts.insertOne({ _id, ...set })
      else {
        const done = await drafts.updateOne({ _id, account, version }, { $set: set })
        if (done.matchedCount === 0) return reject((await drafts.findOne({ _id, account })) ? 'contended' : 'not-found', _id)
      }
      return { id: _id, content: Buffer.from(content), version: next, expiresAt: set.expireAt.toISOString() }
    },
    get: async (account, id) => {
      const found = await drafts.findOne({ _id: id, account })
      return found ? opened(found) : undefined
    },
    list: async (account, size, after) => {
      const rows = await drafts
        .find({ account, ...(after && { _id: { $gt: after } }) } as never)
        .sort({ _id: 1 })
        .limit(size + 1)
        .toArray()
      const page = rows.slice(0, size)
      const whole = (await Promise.all(page.map(opened))).filter((draft) => draft !== undefined)
      const next = rows.length > size ? page.at(-1)?._id : undefined
      return { drafts: whole, ...(next && { next }) }
    },
    remove: async (account, id, at) => {
      const done = await drafts.deleteOne({ _id: id, account })
      if (done.deletedCount === 1) await keys.erase(`draft:${id}`, at)
    },
  }
}
