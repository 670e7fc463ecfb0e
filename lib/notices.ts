import type { Connection } from 'mongoose'
import type { mongo } from 'mongoose'
import { gathered } from './gather.ts'
import { insertAllOnce } from './insert-once.ts'

/** What was sent to whom about a case, with its result. One for each document that an entry produced. */
export interface Notice {
  readonly _id: string // the event id
  readonly case: string
  readonly at: string
  readonly on: string
  readonly to: string
  readonly channel: 'portal' | 'counter'
  readonly name: string
  readonly result: 'sent' | 'seen' | 'failed'
}
export interface Notices {
  prepare(): Promise<void>
  send(notice: Omit<Notice, 'result'>): Promise<void>
  /** The person concerned has opened the case. */
  seen(caseId: string): Promise<void>
  list(caseId: string): Promise<readonly Notice[]>
}
export function noticesOf(connection: Connection): Notices {
  const notices = connection.collection('notices') as unknown as mongo.Collection<Notice>
  const put = gathered<Notice>((some) => insertAllOnce(notices, some))
  return {
    prepare: async () => void (await notices.createIndex({ case: 1, at: -1 }, { name: 'case' })),
    send: (notice) => put({ ...notice, result: 'sent' }),
    seen: async (id) => void (await notices.updateMany({ case: id, result: 'sent', channel: 'portal' }, { $set: { result: 'seen' } })),
    list: (id) => notices.find({ case: id }).sort({ at: -1 }).limit(100).toArray(),
  }
}
