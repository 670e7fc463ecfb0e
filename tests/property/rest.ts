import assert from 'node:assert/strict'
import { streamOf } from '@qingdan/lib/bus.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { sweep } from '@qingdan/lib/clock.ts'
import { blankCase } from '@qingdan/lib/create.ts'
import type { Entry } from '@qingdan/lib/entry.ts'
import { after, pending } from '@qingdan/lib/fold.ts'
import mongoose from 'mongoose'
import { check } from '../faults/checker.ts'
import { messagesOf } from '../faults/load.ts'
import type { RawBucket, RawCase } from '../faults/snapshot.ts'
import type { Office } from './office.ts'
import { secret } from './steps.ts'

/** The case as its history alone makes it; blind indexes are not in a history and are taken from the document. */
function refolded(office: Office, found: Case, entries: readonly Entry[]): Case {
  const { kind } = office.desks[0]!.kernel.store
  const who = Object.fromEntries(found.people.flatMap((person) => (person.who ? [[person.part, person.who]] : [])))
  const [first] = entries
  assert.ok(first)
  const start: Case<object> = blankCase(kind, found._id, first.by[0]!, first)
  const folded = entries.reduce<Case<object>>((before, entry) => after(kind, before, entry, {}, entry.seq === 1 ? who : {}), start)
  // The end of a waiting period is marked without an entry.
  const deadlines = folded.deadlines.map((each) => (each.fires === 'pass' && each.due < office.day ? { ...each, fired: true as const } : each))
  const { dueOn: _dueOn, ...rest } = folded
  const dueOn = pending(deadlines)[0]?.due
  return { ...rest, deadlines, ...(dueOn && { dueOn }) }
}
const kept = ({ state, seq, on, facts, people, area, proposals, recused, did, claims, deadlines, dueOn, actBy, head, erased, lost }: Case) =>
  JSON.parse(JSON.stringify({ state, seq, on, facts, people, area, proposals, recused, did, claims, deadlines, dueOn, actBy, head, erased, lost })) as object

/** Everything that waits is done. */
async function settled({ desks: [one], day }: Office): Promise<void> {
  await sweep(one!.kernel, day)
  await one!.relay.drain()
}
/** History, document, refolded case, claims, deadlines, numbers and bus agree. */
export async function agrees(office: Office): Promise<void> {
  await settled(office)
  const { store } = office.desks[0]!.kernel
  const cases = await store.cases.find({}).toArray()
  const buckets = await store.buckets.find({}).toArray()
  for (const found of cases) {
    const folded = refolded(office, found, await store.history(found))
    assert.deepEqual(kept(found), kept(folded), `case ${found._id} is not what its history says`)
    const marks = found.deadlines.filter(({ fires, fired }) => fires === 'pass' && fired).length
    assert.ok(found.version >= folded.version + marks, `case ${found._id} was written without a new version`)
  }
  const taken = await office.numbers.of(
    cases.flatMap(({ tail }) => tail.map(({ eventId }) => eventId)).concat(buckets.flatMap(({ entries }) => entries.map((one) => one.eventId))),
  )
  const stream = await messagesOf(office.bus, streamOf(office.service))
  const stored = [...cases, ...buckets].map((one) => ({ where: `case ${one._id}`, bytes: Buffer.from(mongoose.mongo.BSON.serialize(one)) }))
  const findings = check({
    today: office.day,
    log: office.log,
    kinds: [{ name: 'slip', cases: cases as unknown as RawCase[], buckets: buckets as unknown as RawBucket[], stream }],
    numbers: [...taken].map(([_id, { series, n }]) => ({ _id, series, n })),
    effects: [],
    parked: [],
    places: [
      ...stored,
      ...stream.map(({ seq, headers, data }) => ({ where: `message ${seq}`, bytes: Buffer.concat([Buffer.from(JSON.stringify(headers)), data]) })),
    ],
    canaries: [secret],
  })
  assert.deepEqual(findings, [])
  assert.deepEqual(office.alerts, [])
}
