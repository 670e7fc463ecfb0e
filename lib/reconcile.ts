import type { JsMsg, StoredMsg } from '@nats-io/jetstream'
import { type Bus, streamOf, subjects } from './bus.ts'
import type { Case } from './case.ts'
import { blankCase, receiptFor } from './create.ts'
import { undisturbed } from './deadlock.ts'
import { chain, type Draft, type Entry } from './entry.ts'
import { after } from './fold.ts'
import { attempts, type Kernel } from './kernel.ts'
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
/** Entries per case on the bus, from the stream's own index; of one case where it is named. */
async function countsOnBus(bus: Bus, store: Store, id?: string): Promise<Map<string, number>> {
  const { service, name } = store.kind
  const info = await bus.jsm.streams.info(streamOf(service), { subjects_filter: id ? subjects.ofCase(service, name, id) : `${service}.v1.${name}.>` })
  const counts = new Map<string, number>()
  for (const [subject, n] of Object.entries(info.state.subjects ?? {})) {
    const found = subject.split('.')[3] ?? ''
    counts.set(found, (counts.get(found) ?? 0) + n)
  }
  return counts
}

/** The entry that a message carries, whole but for its sealed boxes. Throws when its hash is not that of its parts. */
export function entryOf(caseId: string, message: Pick<JsMsg | StoredMsg, 'data'> & { header: (name: string) => string }): Entry {
  const { header } = message
  const document = header('qd-document')
  const digest = header('qd-sealed')
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
    ...(digest && { lost: { digest, fields: header('qd-fields').split(' ').filter(Boolean) } }),
  }
  const entry = chain(caseId, header('qd-prev'), draft)
  if (entry.hash !== header('qd-hash')) throw new Error(`entry ${caseId}:${draft.seq} on the bus does not have its own hash`)
  return entry
}

/**
 * Compares store and stream, case by case, and heals what one of them has lost; the keys of files that were erased since an older
 * backup are destroyed again. Runs before a service serves.
 */
export async function reconcile(bus: Bus, kernel: Kernel, numbers: Numbers): Promise<Reconciled> {
  const { store } = kernel
  const counts = await countsOnBus(bus, store)
  const republished: string[] = []
  const appended: string[] = []
  const forks: string[] = []
  const lost: Record<string, readonly string[]> = {}
  const seen = new Set<string>()
  for await (const found of store.cases.find({}, { projection: { published: 1, created: 1 } }).batchSize(500)) {
    seen.add(found._id)
    const onBus = counts.get(found._id) ?? 0
    // Another copy may have published since the count: what is lost is missing also when it is counted after the mark was read.
    const missing = onBus < found.published && ((await countsOnBus(bus, store, found._id)).get(found._id) ?? 0) < found.published
    if (missing) {
      const set = { published: 0, busSeq: 0, pendingSince: found.created.at }
      await undisturbed(() => store.cases.updateOne({ _id: found._id }, { $set: set }))
      republished.push(found._id)
    } else if (onBus > found.published) await restore(found._id)
  }
  for (const id of counts.keys()) if (!seen.has(id)) await restore(id)
  await destroyAgain(kernel)
  return { republished, appended, forks, lost }

  async function restore(id: string): Promise<void> {
    const done = await appendFromBus(bus, kernel, numbers, id)
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
async function appendFromBus(bus: Bus, kernel: Kernel, numbers: Numbers, id: string): Promise<readonly string[] | 'fork' | undefined> {
  const { store } = kernel
  for await (const _ of attempts()) {
    const known = ((await store.cases.findOne({ _id: id } as never)) as Case<object> | null) ?? undefined
    const found = await replayed(bus, kernel, numbers, id, known)
    if (found === 'fork') return hold(store, id)
    if (!found || found === known) return undefined
    if (await replace(store, known, found)) return found.lost ?? []
  }
  throw new Error(`case ${id} kept changing while it was restored`)
}
/** What is on a case's subject and is no entry keeps its case from going on, and no other: undefined. */
function legible(id: string, data: Uint8Array, header: (name: string) => string): Entry | undefined {
  try {
    return entryOf(id, { data, header })
  } catch {
    return undefined
  }
}
/** The case with every entry that the bus has past its head. */
async function replayed(bus: Bus, kernel: Kernel, numbers: Numbers, id: string, known: Case<object> | undefined): Promise<Case<object> | 'fork' | undefined> {
  const { kind } = kernel.store
  const stream = streamOf(kind.service)
  let found = known
  for (let next = 1, from = 1; ; next++, from++) {
    const message = await bus.jsm.direct.getMessage(stream, { seq: from, next_by_subj: subjects.ofCase(kind.service, kind.name, id) })
    if (!message) return found
    from = message.seq
    const header = (name: string): string => message.header.get(name)
    const entry = legible(id, message.data, header)
    if (entry?.seq !== next) return 'fork'
    if (header('qd-number')) await numbers.restore(seriesOf(entry), Number(header('qd-number')), entry.eventId)
    if (found && entry.seq < found.seq) continue
    if (found?.seq === entry.seq) {
      if (entry.hash !== found.head) return 'fork'
      continue
    }
    if (entry.prev !== (found?.head ?? '')) return 'fork'
    found = { ...withoutTexts(kernel, found ?? firstOf(kernel, id, entry, header('qd-issue')), entry), published: entry.seq, busSeq: message.seq }
  }
}
/** One more entry, and what of it is missing. A proposal without its content cannot be signed and may be made anew; why somebody stands aside is not asked twice. */
function withoutTexts(kernel: Kernel, before: Case<object>, entry: Entry): Case<object> {
  const next = after(kernel.store.kind, before, entry, kernel.parameters)
  const lost = [...new Set([...(next.lost ?? []), ...(entry.lost?.fields ?? []).filter((field) => !/^(proposal|recused):/.test(field))])]
  const { pendingSince: _pendingSince, ...whole } = next
  return { ...whole, ...(lost.length > 0 && !next.erased && { lost }) }
}
function firstOf({ ring, store: { kind } }: Kernel, id: string, entry: Entry, issue: string): Case<object> {
  const by = entry.by[0] ?? { account: '', role: 'service' as const, office: '' }
  const { receipt } = receiptFor(ring.codes, kind, id, entry.on, Number(issue))
  return { ...blankCase(kind, id, by, entry), ...(receipt && { receipt }) }
}
/** A backup of the keys may be older than an erasure: what it brought back is destroyed again. */
async function destroyAgain({ keys, store }: Kernel): Promise<void> {
  const erased = await store.cases.find({ erased: true } as never, { projection: { on: 1 } }).toArray()
  for (let at = 0; at < erased.length; at += 500) {
    const page = new Map(erased.slice(at, at + 500).map(({ _id, on }) => [_id, on]))
    for (const id of await keys.standing([...page.keys()])) await keys.erase(id, page.get(id) ?? '')
  }
}
/** Guarded like every write: another copy of the service may be at work. */
async function replace(store: Store, known: Case | undefined, next: Case): Promise<boolean> {
  if (!known) return (await store.create(next)) === 'saved'
  const done = await undisturbed(() => store.cases.replaceOne({ _id: known._id, version: known.version } as never, next))
  return done.modifiedCount === 1
}
async function hold(store: Store, id: string): Promise<'fork'> {
  await undisturbed(() => store.cases.updateOne({ _id: id }, { $set: { held: 'fork' } }))
  return 'fork'
}
