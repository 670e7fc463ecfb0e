import { pass } from '#points'
import { type MsgHdrs, headers as newHeaders } from '@nats-io/transport-node'
import { SpanKind } from '@opentelemetry/api'
import type { mongo } from 'mongoose'
import { archiveCase, isLong } from './archive.ts'
import { type Bus, apiCode, streamOf, subjects, wrongLastSequence } from './bus.ts'
import type { Case } from './case.ts'
import { undisturbed } from './deadlock.ts'
import { type Entry, sealedDigest } from './entry.ts'
import { gathered } from './gather.ts'
import type { AnyKind } from './kind.ts'
import { inLanes } from './lanes.ts'
import { looping } from './looping.ts'
import type { Numbers } from './numbers.ts'
import type { Store } from './store.ts'
import { carried, within } from './telemetry.ts'

export interface RelayOptions {
  readonly bus: Bus
  readonly store: Store
  readonly numbers: Numbers
  readonly alert: (kind: string, caseId: string, says: string) => void
  /** Cases in flight at once. */
  readonly width?: number
}
export interface Relay {
  /** Publishes until nothing is pending; returns the number of entries it sent. */
  drain(): Promise<number>
  /** Says that something was written, so that it need not wait for the next look. */
  nudge(): void
  start(): void
  stop(): Promise<void>
}

/** What the bus carries of an entry besides its bytes: enough to append it again after a restore. */
export function headersOf({ service, name: kind }: AnyKind, { _id: caseId, area, receipt }: Case, entry: Entry, number?: string): MsgHdrs {
  const carry: Record<string, string> = {
    'ce-specversion': '1.0',
    'ce-id': entry.eventId,
    'ce-source': `/qingdan/${service}/${kind}`,
    'ce-type': `qingdan.${service}.${kind}.v1.${entry.type}`,
    'ce-time': entry.at,
    'ce-subject': caseId,
    'qd-area': area,
    'qd-seq': String(entry.seq),
    'qd-type': entry.type,
    'qd-on': entry.on,
    'qd-at': entry.at,
    'qd-by': JSON.stringify(entry.by),
    'qd-under': JSON.stringify(entry.under),
    'qd-command': JSON.stringify(entry.command),
    'qd-to': entry.to,
    'qd-prev': entry.prev,
    'qd-hash': entry.hash,
    'qd-sealed': sealedDigest(entry),
    'qd-fields': (entry.lost?.fields ?? Object.keys(entry.sealed ?? {})).join(' '),
    ...(receipt && entry.seq === 1 && { 'qd-issue': String(receipt.issue) }),
    ...(entry.document && { 'qd-document': JSON.stringify(entry.document) }),
    ...(number && { 'qd-number': number }),
    ...carried(),
  }
  const built = newHeaders()
  for (const [key, value] of Object.entries(carry)) built.set(key, value)
  return built
}

/** The series of an event's document counts anew each year. */
export const seriesOf = (entry: Pick<Entry, 'document' | 'on'>): string => `${entry.document?.series}:${entry.on.slice(0, 4)}`

interface Mark {
  readonly id: string
  readonly seq: number
  readonly busSeq: number
}
// Two relays that lock the same cases in two orders would wait for each other.
const inOrder = (marks: readonly Mark[]): Mark[] => marks.toSorted((a, b) => (a.id < b.id ? -1 : 1))
/** Never backwards; `pendingSince` becomes the instant of the first entry past the mark, or goes. */
function markOf({ id, seq, busSeq }: Mark): mongo.AnyBulkWriteOperation<Case> {
  const rest = { $filter: { input: '$tail', as: 'entry', cond: { $gt: ['$$entry.seq', '$published'] } } }
  const update = [
    { $set: { published: { $max: ['$published', seq] }, busSeq: { $max: ['$busSeq', busSeq] } } },
    { $set: { pendingSince: { $let: { vars: { first: { $arrayElemAt: [rest, 0] } }, in: { $ifNull: ['$$first.at', '$$REMOVE'] } } } } },
  ]
  return { updateOne: { filter: { _id: id }, update: update as never } }
}
interface Sent extends Pick<Case, 'published' | 'busSeq'> {
  readonly found: Case
  readonly fault?: unknown
}
/** How many times the cases in flight are looked up at once. */
const pages = 4
// Under load the store is asked for a page of cases, not for each of them: so long a page is let grow that is not full.
const breath = 10

export function relayOf({ bus, store, numbers, alert, width = 32 }: RelayOptions): Relay {
  const { kind } = store
  const stream = streamOf(kind.service)
  const all = (id: string): string => subjects.ofCase(kind.service, kind.name, id)

  const send = async (found: Case, entry: Entry, busSeq: number): Promise<number> => {
    const number = entry.document && (await numbers.take(seriesOf(entry), entry.eventId))
    const expect = { streamName: stream, lastSubjectSequence: busSeq, lastSubjectSequenceSubject: all(found._id) }
    const headers = headersOf(kind, found, entry, number?.toString())
    const publish = bus.js.publish(subjects.event(kind.service, kind.name, found._id, entry.type), entry.data, {
      msgID: entry.eventId,
      headers,
      timeout: 2000,
      expect,
    })
    const [ack] = await Promise.all([publish, pass('publish-sent', found._id)])
    await pass('acknowledged', found._id)
    return ack.seq
  }
  const marks = gathered<Mark>((some) => undisturbed(() => store.cases.bulkWrite(inOrder(some).map(markOf), { ordered: false })))
  const mark = async (id: string, seq: number, busSeq: number): Promise<void> => {
    await marks({ id, seq, busSeq })
    await pass('marked', id)
  }
  const restart = async (found: Case): Promise<void> => {
    const first = (await store.history(found))[0]
    const set = { published: 0, busSeq: 0, pendingSince: first?.at ?? found.created.at }
    await undisturbed(() => store.cases.updateOne({ _id: found._id }, { $set: set }))
  }
  /** The guard refused: the stream was lost, an acknowledgement was lost, or the bus knows what we do not. */
  const settle = async (found: Case): Promise<void> => {
    const last = await bus.jsm.streams.getMessage(stream, { last_by_subj: all(found._id) })
    if (!last) return restart(found)
    // Another relay may have sent what was written after we looked, so the history is read again after the bus.
    const now = (await store.cases.findOne({ _id: found._id } as never)) ?? found
    const ours = await store.entryByEventId(now, last.header.get('Nats-Msg-Id'))
    if (ours) return mark(found._id, ours.seq, last.seq)
    await store.cases.updateOne({ _id: found._id }, { $set: { held: 'fork' }, $unset: { pendingSince: '' } } as never)
    alert('fork', found._id, `the bus ends with ${last.header.get('Nats-Msg-Id')}, which is not in the history`)
  }
  const sendCase = async (found: Case): Promise<Sent> => {
    let { published, busSeq } = found
    try {
      const from = published < found.archived ? await store.history(found) : found.tail
      for (const entry of from.filter(({ seq }) => seq > found.published)) {
        const trace = entry.trace ? { traceparent: entry.trace } : {}
        const attributes = { 'event.id': entry.eventId }
        busSeq = await within(`publish ${entry.type}`, trace, SpanKind.PRODUCER, () => send(found, entry, busSeq), attributes)
        published = entry.seq
      }
      return { found, published, busSeq }
    } catch (fault) {
      return { found, published, busSeq, fault }
    }
  }
  const markCase = async ({ found, published, busSeq, fault }: Sent): Promise<void> => {
    if (fault === undefined || published > found.published) await mark(found._id, published, busSeq)
    if (fault !== undefined && apiCode(fault) !== wrongLastSequence) throw fault
    if (fault !== undefined) return settle(found)
    if (isLong(found)) await archiveCase(store, { ...found, published })
  }
  const batch = async (): Promise<{ seen: number; sent: number }> => {
    const rows = await store.cases
      .find({ pendingSince: { $exists: true } } as never)
      .sort({ pendingSince: 1 })
      .limit(width * pages)
      .maxTimeMS(5000)
      .toArray()
    await pass('page-scanned')
    let sent = 0
    const faults: unknown[] = []
    const marking: Promise<unknown>[] = []
    // The next case is sent while those before it are marked; where the bus is away the others of the page need not find it out too.
    await inLanes(rows, width, async (found) => {
      if (faults.length > 0) return
      const done = await sendCase(found)
      sent += done.published - found.published
      marking.push(markCase(done).catch((fault: unknown) => faults.push(fault)))
    })
    await Promise.all(marking)
    if (faults.length > 0) throw faults[0]
    return { seen: rows.length, sent }
  }
  const drain = async (): Promise<number> => {
    for (let total = 0; ;) {
      const { seen, sent } = await batch()
      total += sent
      if (seen === 0) return total
      if (seen < width) await new Promise((resolve) => setTimeout(resolve, breath))
    }
  }
  return { drain, ...looping(drain) }
}
