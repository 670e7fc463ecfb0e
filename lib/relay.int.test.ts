import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { type Bus, connectBus, ensureStream, streamOf, subjects } from './bus.ts'
import type { Case } from './case.ts'
import { brokenAt } from './entry.ts'
import { handle } from './handle.ts'
import { recuse } from './recuse.ts'
import { reseal } from './reseal.ts'
import { sign } from './sign.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { reconcile } from './reconcile.ts'
import { type Relay, relayOf } from './relay.ts'
import { isRejected } from './rejections.ts'
import { connectStore } from './store.ts'
import { actor, testKernel, type TestKernel } from './testing/kernel.ts'
import { at, pointsAreOn } from './testing/points.ts'
import { slip } from './testing/slip.ts'

const township = 'township:370304001'
const clerk = actor('clerk-1', 'township', township)
const service = `trial${randomBytes(4).toString('hex')}`
const kind = { ...slip, service }
let bus: Bus
let kernel: TestKernel
let numbers: Numbers
let close: () => Promise<void>
before(async () => {
  await pointsAreOn()
  bus = await connectBus(process.env['NATS_URL'] ?? '', process.env['NATS_SEED_FILE'] ?? '', 'relay-test')
  kernel = await testKernel(kind, '2015-07-20')
  const connection = await connectStore(process.env['MONGODB_URL'] ?? '', kernel.database)
  numbers = numbersOf(connection)
  await numbers.prepare()
  close = () => connection.close()
})
beforeEach(() => ensureStream(bus, service))
after(async () => {
  await bus.jsm.streams.delete(streamOf(service)).catch(() => undefined)
  await close()
  await kernel.close()
  await bus.nc.drain()
})
const alerts: string[] = []
const relay = (): Relay => relayOf({ bus, store: kernel.store, numbers, alert: (what, id) => void alerts.push(`${what} ${id}`) })
let serial = 0
const fresh = (): string => `command-${++serial}`
async function aCase(notes: number): Promise<string> {
  const first = await handle(kernel, actor('wei', 'citizen'), {
    caseId: '',
    commandId: fresh(),
    command: { $case: 'open', value: { key: `k${serial}`, secret: 's', area: township } },
  })
  assert.ok(!isRejected(first))
  for (let i = 0; i < notes; i++)
    await handle(kernel, clerk, { caseId: first.case._id, commandId: fresh(), command: { $case: 'note', value: { text: `n${i}` } } })
  return first.case._id
}
const load = async (id: string): Promise<Case> => (await kernel.store.load(id, {})) as Case
async function onBus(id: string): Promise<string[]> {
  const ids: string[] = []
  for (let seq = 1; ; seq++) {
    const message = await bus.jsm.direct.getMessage(streamOf(service), { seq, next_by_subj: subjects.ofCase(service, 'slip', id) })
    if (!message) return ids
    ids.push(message.header.get('Nats-Msg-Id'))
    seq = message.seq
  }
}
const history = async (id: string): Promise<string[]> => (await kernel.store.history(await load(id))).map(({ eventId }) => eventId)

test('the bus has the history of each case, in order, and the outbox is empty', async () => {
  const ids = await Promise.all([aCase(3), aCase(0), aCase(5)])
  await relay().drain()
  for (const id of ids) {
    assert.deepEqual(await onBus(id), await history(id))
    const found = await load(id)
    assert.equal(found.published, found.seq)
    assert.equal(found.pendingSince, undefined)
  }
})
test('a relay that dies after publishing and before marking publishes nothing twice', async () => {
  const id = await aCase(2)
  const live = at('acknowledged', () => {
    throw new Error('killed')
  })
  await assert.rejects(relay().drain(), /killed/)
  live()
  assert.equal((await load(id)).published, 0)
  await relay().drain()
  assert.deepEqual(await onBus(id), await history(id))
  assert.equal((await load(id)).published, 3)
})
test('two relays at once keep the order and send each entry once', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => aCase(4)))
  await Promise.all([relay().drain(), relay().drain()])
  await relay().drain()
  for (const id of ids) assert.deepEqual(await onBus(id), await history(id))
})
test('a stream that was lost is filled again', async () => {
  const id = await aCase(3)
  await relay().drain()
  await bus.jsm.streams.delete(streamOf(service))
  await ensureStream(bus, service)
  const healed = await reconcile(bus, kernel, numbers)
  assert.ok(healed.republished.includes(id))
  await relay().drain()
  assert.deepEqual(await onBus(id), await history(id))
})
test('a lost stream is also noticed by the next entry of a case', async () => {
  const id = await aCase(1)
  await relay().drain()
  await bus.jsm.streams.delete(streamOf(service))
  await ensureStream(bus, service)
  await handle(kernel, clerk, { caseId: id, commandId: fresh(), command: { $case: 'note', value: { text: 'later' } } })
  await relay().drain()
  assert.deepEqual(await onBus(id), await history(id))
})
test('what an older backup has lost is appended again from the bus; what was sealed is named, and only the clock and its mending act', async () => {
  const id = await aCase(1)
  const backup = await load(id)
  const lostCase = await aCase(0)
  const once = await load(lostCase)
  await recuse(kernel, actor('permit-9', 'permit'), { caseId: id, commandId: fresh(), reason: 'a cousin' })
  await handle(kernel, clerk, { caseId: id, commandId: fresh(), command: { $case: 'note', value: { text: 'after the backup' } } })
  await relay().drain()
  const whole = await history(id)
  await kernel.store.cases.replaceOne({ _id: id }, backup)
  await kernel.store.cases.deleteOne({ _id: lostCase })
  const healed = await reconcile(bus, kernel, numbers)
  assert.deepEqual([...healed.appended].sort(), [id, lostCase].sort())
  assert.deepEqual(healed.lost, { [id]: ['note'], [lostCase]: ['secret', 'key'] })
  assert.deepEqual(await history(id), whole)
  const again = await load(lostCase)
  assert.deepEqual([again.receipt, again.people[0]?.account, again.claims], [once.receipt, 'wei', undefined])
  assert.deepEqual((await load(id)).recused, ['permit-9'])
  for (const each of [id, lostCase]) assert.equal(brokenAt(each, await kernel.store.history(await load(each))), undefined)
  const note = { $case: 'note', value: { text: 'x' } } as const
  const refused = await handle(kernel, clerk, { caseId: id, commandId: fresh(), command: note })
  assert.deepEqual(isRejected(refused) && [refused.rejected, refused.meta], ['lost-parts', { fields: 'note' }])

  const faulty = await reseal(kernel, clerk, { caseId: id, commandId: fresh(), fields: { secret: 'was never lost' } })
  assert.deepEqual(isRejected(faulty) && faulty.fields, [{ field: 'fields.secret', rule: 'unknown' }])
  const stranger = await reseal(kernel, actor('li', 'citizen'), { caseId: lostCase, commandId: fresh(), fields: { key: 'k' } })
  assert.equal(isRejected(stranger) && stranger.rejected, 'not-found')
  const mended = await reseal(kernel, clerk, { caseId: id, commandId: fresh(), fields: { note: 'once more' } })
  assert.ok(!isRejected(mended) && mended.case.lost === undefined)
  assert.ok(!isRejected(await handle(kernel, clerk, { caseId: id, commandId: fresh(), command: note })))
  const mend = (key: string): ReturnType<typeof reseal> => reseal(kernel, actor('wei', 'citizen'), { caseId: lostCase, commandId: fresh(), fields: { key } })
  const taken = await mend('k1')
  assert.equal(isRejected(taken) && taken.rejected, 'already-open', 'the key of another open case')
  const part = await mend('free')
  assert.ok(!isRejected(part))
  assert.deepEqual([part.case.lost, part.case.claims?.length], [['secret'], 1])
})
test('a history that the bus contradicts stops its case and raises an alert', async () => {
  const id = await aCase(1)
  const backup = await load(id)
  await handle(kernel, clerk, { caseId: id, commandId: fresh(), command: { $case: 'note', value: { text: 'one' } } })
  await relay().drain()
  await kernel.store.cases.replaceOne({ _id: id }, backup)
  await handle(kernel, clerk, { caseId: id, commandId: fresh(), command: { $case: 'note', value: { text: 'another' } } })
  await relay().drain()
  assert.equal((await load(id)).held, 'fork')
  assert.ok(alerts.includes(`fork ${id}`))
})
test('document numbers have no gaps and no repeats under two relays', async () => {
  const settled = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const id = await aCase(0)
      const officer = actor('permit-1', 'permit', 'section:permit', '2016-12-31')
      const proposal = await handle(kernel, officer, { caseId: id, commandId: fresh(), command: { $case: 'settle', value: { grounds: 'g' } } })
      assert.ok(!isRejected(proposal))
      const signed = await sign(kernel, actor('head-1', 'head', 'bureau', '2016-12-31'), {
        caseId: id,
        commandId: fresh(),
        digest: proposal.case.proposals[0]!.digest,
      })
      assert.ok(!isRejected(signed))
      return signed.entry.eventId
    }),
  )
  await Promise.all([relay().drain(), relay().drain()])
  await relay().drain()
  const taken = await numbers.of(settled)
  assert.deepEqual(
    [...taken.values()].map(({ n }) => n).sort((a, b) => a - b),
    [1, 2, 3, 4, 5, 6],
  )
})
test('the number of a paper comes back from the bus after an older backup, and the next paper does not take it again', async () => {
  const settle = async (): Promise<{ id: string; eventId: string; backup: Case }> => {
    const id = await aCase(0)
    const officer = actor('permit-1', 'permit', 'section:permit', '2016-12-31')
    const proposal = await handle(kernel, officer, { caseId: id, commandId: fresh(), command: { $case: 'settle', value: { grounds: 'g' } } })
    assert.ok(!isRejected(proposal))
    const backup = await load(id)
    const signed = await sign(kernel, actor('head-1', 'head', 'bureau', '2016-12-31'), {
      caseId: id,
      commandId: fresh(),
      digest: proposal.case.proposals[0]!.digest,
    })
    assert.ok(!isRejected(signed))
    return { id, eventId: signed.entry.eventId, backup }
  }
  const numberOf = async (eventId: string): Promise<number | undefined> => (await numbers.of([eventId])).get(eventId)?.n
  const first = await settle()
  await relay().drain()
  const n = await numberOf(first.eventId)
  assert.ok(n)
  const raw = (await connectStore(process.env['MONGODB_URL'] ?? '', kernel.database)).collection('numbers')
  await raw.deleteOne({ _id: first.eventId as never })
  await kernel.store.cases.replaceOne({ _id: first.id } as never, first.backup as never)
  await reconcile(bus, kernel, numbers)
  assert.equal(await numberOf(first.eventId), n)
  const second = await settle()
  await relay().drain()
  assert.equal(await numberOf(second.eventId), n + 1)
})
test('a proposal whose content a restore lost cannot be signed, and is proposed anew', async () => {
  const id = await aCase(0)
  const backup = await load(id)
  const settle = { $case: 'settle', value: { grounds: 'g' } } as const
  const officer = actor('permit-1', 'permit', 'section:permit', '2016-12-31')
  const head = actor('head-1', 'head', 'bureau', '2016-12-31')
  const proposed = await handle(kernel, officer, { caseId: id, commandId: fresh(), command: settle })
  assert.ok(!isRejected(proposed))
  await relay().drain()
  await kernel.store.cases.replaceOne({ _id: id }, backup)
  await reconcile(bus, kernel, numbers)
  const restored = await load(id)
  assert.deepEqual([restored.lost, restored.proposals.length], [undefined, 1])
  const [{ digest } = { digest: '' }] = restored.proposals
  const refused = await sign(kernel, head, { caseId: id, commandId: fresh(), digest })
  assert.equal(isRejected(refused) && refused.rejected, 'no-proposal')
  const anew = await handle(kernel, officer, { caseId: id, commandId: fresh(), command: settle })
  assert.ok(!isRejected(anew), JSON.stringify(anew))
  const signed = await sign(kernel, head, { caseId: id, commandId: fresh(), digest: anew.case.proposals[0]!.digest })
  assert.ok(!isRejected(signed) && signed.case.state === 'settled')
})
