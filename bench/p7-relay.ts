import { connectBus, ensureStream, streamOf, subjects } from '@qingdan/lib/bus.ts'
import type { Case } from '@qingdan/lib/case.ts'
import { numbersOf } from '@qingdan/lib/numbers.ts'
import { headersOf, relayOf } from '@qingdan/lib/relay.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import { testKernel } from '@qingdan/lib/testing/kernel.ts'
import { slip } from '@qingdan/lib/testing/slip.ts'
import { compare, keep } from './rounds.ts'
import { aSlip } from './slips.ts'

// P7: the relay emptying an outbox against publishing the same bytes and headers, guarded, with as many in flight.
const kernel = await testKernel(slip, '2015-07-20')
const kind = { ...slip, service: 'bench' }
const bus = await connectBus(process.env['NATS_URL'] ?? '', process.env['NATS_SEED_FILE'] ?? '', 'bench')
await bus.jsm.streams.delete(streamOf('bench')).catch(() => undefined)
await ensureStream(bus, 'bench')
const connection = await connectStore(process.env['MONGODB_URL'] ?? '', kernel.database)
const relay = relayOf({ bus, store: { ...kernel.store, kind }, numbers: numbersOf(connection), alert: () => undefined })
const cases = 160
const entries = Number(process.env['ENTRIES'] ?? 4)
const made = await Promise.all(Array.from({ length: cases }, (_, n) => aSlip(kernel, `slip-${n}`, entries)))
let batch = 0
const renamed = (): Case[] => {
  const round = batch++
  return made.map((found, n) => {
    const _id = `r${round}-${n}`
    const { claims: _claims, receipt: _receipt, ...rest } = found
    return { ...rest, _id, tail: found.tail.map((entry) => ({ ...entry, eventId: `${_id}:${entry.seq}:${entry.hash.slice(0, 12)}` })) }
  })
}
const drained = async (): Promise<number> => {
  await kernel.store.cases.deleteMany({})
  await kernel.store.cases.insertMany(renamed())
  const began = performance.now()
  const sent = await relay.drain()
  if (sent !== cases * entries) throw new Error(`${sent} were sent`)
  return (sent * 1000) / (performance.now() - began)
}
async function publishCase(found: Case): Promise<void> {
  let lastSubjectSequence = 0
  for (const entry of found.tail) {
    const expect = { lastSubjectSequence, lastSubjectSequenceSubject: subjects.ofCase('bench', 'slip', found._id) }
    const subject = subjects.event('bench', 'slip', found._id, entry.type)
    const options = { msgID: entry.eventId, headers: headersOf(kind, found, entry), timeout: 2000, expect }
    lastSubjectSequence = (await bus.js.publish(subject, entry.data, options)).seq
  }
}
const published = async (): Promise<number> => {
  const waiting = renamed()
  const began = performance.now()
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await publishCase(next)
  }
  await Promise.all(Array.from({ length: 32 }, lane))
  return (cases * entries * 1000) / (performance.now() - began)
}
keep(
  await compare({
    id: 'P7',
    title: 'the relay against bare publishing',
    unit: 'per second',
    goal: { atLeast: 0.7 },
    rounds: 9,
    ours: { says: `an outbox of ${cases} cases of ${entries} entries scanned, published and marked; 32 cases in flight`, round: drained },
    theirs: { says: 'the same entries from memory, the same headers and guard, each case in order; 32 cases in flight', round: published },
  }),
)
await bus.jsm.streams.delete(streamOf('bench'))
await bus.nc.drain()
await connection.close()
await kernel.close()
process.exit()
