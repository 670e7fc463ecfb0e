import type { JsMsg, StoredMsg } from '@nats-io/jetstream'
import { type Bus, streamOf, subjects } from './bus.ts'
import type { Case } from './case.ts'
import { type Draft, type Entry, hashOf } from './entry.ts'
import { after, type Parameters } from './fold.ts'
import type { By } from './kind.ts'
import type { Numbers } from './numbers.ts'
import { seriesOf } from './relay.ts'
import type { Store } from './store.ts'

export interface Reconciled {
  /** Cases whose lost entries were published again. */
  readonly republished: readonly string[]
  /** Cases whose lost entries were appended again from the bus. */
  readonly appended: readonly string[]
  /** Case → sealed fields that are newer than the backup and cannot come back. */
  readonly lost: Readonly<Record<string, readonly string[]>>
  readonly forks: readonly string[]
}
/** Entries per case on the bus, from the stream's own index. */
async function countsOnBus(bus: Bus, store: Store): Promise<Map<string, number>> {
  const { service, name } = store.kind
  const info = await bus.jsm.streams.info(streamOf(service), { subjects_filter: `${service}.v1.${name}.>` })
  const counts = new Map<string, number>()
  for (const [subject, n] of Object.entries(info.state.subjects ?? {})) {
    const id = subject.split('.')[3] ?? ''
    counts.set(id, (counts.get(id) ?? 0) + n)
  }
  return counts
}

/** The entry that a message carries, whole but for its sealed boxes. Throws when its hash is not that of its parts. */
export function entryOf(caseId: string, message: Pick<JsMsg | StoredMsg, 'data'> & { header: (name: string) => string }): Entry {
  const { header } = message
  const document = header('qd-document')
  const draft: Draft = {
    seq: Number(header('qd-seq')),
    type: header('qd-type'),
    data: Buffer.from(message.data),
    on: header('qd-on'),
    at: header('qd-at'),
    by: JSON.parse(header('qd-by')) as By[],
    under: JSON.parse(header('qd-under')) as string[],
    command: JSON.parse(header('qd-command')) as Draft['command'],
    to: header('qd-to'),
    ...(document && { document: JSON.parse(document) as NonNullable<Draft['document']> }),
  }
  const prev = header('qd-prev')
  const hash = hashOf(caseId, prev, draft, header('qd-sealed'))
  if (hash !== header('qd-hash')) throw new Error(`entry ${caseId}:${draft.seq} on the bus does not have its own hash`)
  return { ...draft, prev, hash, eventId: header('ce-id') }
}

/** Compares store and stream, case by case, and heals what one of them has lost. Runs before a service serves. */
export async function reconcile(bus: Bus, store: Store, parameters: Parameters, numbers: Numbers): Promise<Reconciled> {
  const counts = await countsOnBus(bus, store)
  const republished: string[] = []
  const appended: string[] = []
  const forks: string[] = []
  const lost: Record<string, readonly string[]> = {}
  const seen = new Set<string>()
  for await (const found of store.cases.find({}, { projection: { seq: 1, published: 1, created: 1 } }).batchSize(500)) {
    seen.add(found._id)
    const onBus = counts.get(found._id) ?? 0
    if (onBus < found.published) {
      await store.cases.updateOne({ _id: found._id }, { $set: { published: 0, busSeq: 0, pendingSince: found.created.at } })
      republished.push(found._id)
    } else if (onBus > found.published) await restore(found._id)
  }
  for (const id of counts.keys()) if (!seen.has(id)) await restore(id)
  return { republished, appended, forks, lost }

  async function restore(id: string): Promise<void> {
    const done = await appendFromBus(bus, store, parameters, numbers, id)
    if (done === 'fork') forks.push(id)
    else if (done) {
      appended.push(id)
      if (done.length > 0) lost[id] = done
    }
  }
}

/**
 * Appends what the bus has past our head and puts back the numbers that it carries. Returns the sealed fields that could not come back,
 * undefined when nothing was missing, or 'fork'.
 */
async function appendFromBus(bus: Bus, store: Store, parameters: Parameters, numbers: Numbers, id: string): Promise<string[] | 'fork' | undefined> {
  const { kind } = store
  const known = (await store.cases.findOne({ _id: id } as never)) as Case<object> | null
  let found = known
  const missing: string[] = []
  for (let next = 1, from = 1; ; from++) {
    const message = await bus.jsm.direct.getMessage(streamOf(kind.service), { seq: from, next_by_subj: subjects.ofCase(kind.service, kind.name, id) })
    if (!message) break
    from = message.seq
    const header = (name: string): string => message.header.get(name)
    const entry = entryOf(id, { data: message.data, header })
    if (entry.seq !== next++) return hold(store, id)
    if (header('qd-number')) await numbers.restore(seriesOf(entry), Number(header('qd-number')), entry.eventId)
    if (found && entry.seq < found.seq) continue
    if (found && entry.seq === found.seq) {
      if (entry.hash !== found.head) return hold(store, id)
      continue
    }
    if (entry.prev !== (found?.head ?? '')) return hold(store, id)
    found = after(kind, found ?? blank(id, kind.empty as object, kind.shape, entry), entry, { parameters })
    missing.push(...personalIn(header('qd-fields')))
    found = { ...found, published: entry.seq, busSeq: message.seq }
  }
  if (!found || found === known) return undefined
  const { pendingSince: _pendingSince, ...whole } = found
  const held = missing.length > 0 ? { held: `restored: ${missing.join(', ')} must be asked for again` } : {}
  await store.cases.replaceOne({ _id: id }, { ...whole, ...held }, { upsert: true })
  return missing
}
const personalIn = (fields: string): string[] => fields.split(' ').filter((field) => field && !field.startsWith('proposal:'))

async function hold(store: Store, id: string): Promise<'fork'> {
  await store.cases.updateOne({ _id: id }, { $set: { held: 'fork' } })
  return 'fork'
}
function blank(id: string, facts: object, shape: number, entry: Entry): Case<object> {
  const by = entry.by[0] ?? { account: '', role: 'service' as const, office: '' }
  return {
    _id: id,
    state: 'none',
    version: 0,
    seq: 0,
    on: entry.on,
    shape,
    facts,
    people: [],
    area: '',
    created: { by, on: entry.on, at: entry.at },
    deadlines: [],
    proposals: [],
    head: '',
    tail: [],
    published: 0,
    busSeq: 0,
    seals: {},
    archived: 0,
  }
}
