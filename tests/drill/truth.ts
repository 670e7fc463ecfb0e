import { subjects, streamOf } from '@qingdan/lib/bus.ts'
import { brokenAt } from '@qingdan/lib/entry.ts'
import type { Desk } from './desk.ts'

/** What must not change whatever is lost: each case's history by event id, its receipt, who belongs to it, the numbers of its papers. */
export interface Truth {
  readonly histories: Readonly<Record<string, readonly string[]>>
  readonly receipts: Readonly<Record<string, string>>
  readonly people: Readonly<Record<string, readonly string[]>>
  readonly numbers: Readonly<Record<string, string>>
}
export async function truthOf({ kernel, parts }: Desk): Promise<Truth> {
  const histories: Record<string, string[]> = {}
  const receipts: Record<string, string> = {}
  const people: Record<string, string[]> = {}
  for await (const found of kernel.store.cases.find({}).sort({ _id: 1 })) {
    const entries = await kernel.store.history(found)
    const broken = brokenAt(found._id, entries)
    if (broken !== undefined) throw new Error(`the chain of ${found._id} breaks at entry ${broken}`)
    histories[found._id] = entries.map(({ eventId }) => eventId)
    receipts[found._id] = `${found.receipt?.number} ${found.receipt?.code}`
    people[found._id] = [...found.people.map(({ part, account = '' }) => `${part} ${account}`), ...(found.recused ?? [])]
  }
  const numbers = await parts.numbers.of(Object.values(histories).flat())
  return { histories, receipts, people, numbers: Object.fromEntries([...numbers].map(([id, { series, n }]) => [id, `${series} ${n}`])) }
}
/** Event ids of each case on the bus, in order. */
export async function onBus({ parts: { bus } }: Desk, ids: readonly string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const id of ids) {
    found[id] = []
    for (let seq = 1; ; seq++) {
      const message = await bus.jsm.direct.getMessage(streamOf('permit'), { seq, next_by_subj: subjects.ofCase('permit', 'permit', id) })
      if (!message) break
      seq = message.seq
      found[id].push(message.header.get('Nats-Msg-Id'))
    }
  }
  return found
}
