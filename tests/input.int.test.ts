import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Inner } from '@qingdan/deploy/demo/api.ts'
import { applicationOf, couples, type Couple } from '@qingdan/deploy/demo/people.ts'
import { asActor, connect, rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import { OperationsDefinition } from '@qingdan/proto/kernel/v1/office.ts'
import { ActRequest } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { application } from '../services/permit/permit/testing.ts'
import { aWorld, type World } from './world.ts'

let world: World
before(async () => {
  world = await aWorld()
})
after(() => world.stop())

const [one] = couples as [Couple]
const apply = (change: object = {}): Inner => applicationOf(one, change)
const refusal = (work: Promise<unknown>): Promise<Rejection | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => rejectionOf(error) ?? Promise.reject(error),
  )

test('all faults of an application are told at once, by field and rule, and nothing is stored', async () => {
  const bad = apply({
    township: 'township:1',
    woman: { ...one.woman, name: '', idNumber: '37030419850521771X', phone: '12345' },
    man: { ...one.man, name: '名\u202E字' },
  })
  const refused = await refusal(world.api.act('citizen1', '', bad))
  assert.equal(refused?.rejected, 'invalid')
  const fields = refused.fields?.map(({ field }) => field) ?? []
  for (const field of ['township', 'woman.name', 'woman.phone', 'man.name']) assert.ok(fields.includes(field), `${field} in ${fields.join(', ')}`)
  assert.equal(await world.running.parts.kernels['permit']?.store.count({}), 0)
})
const hostile: Readonly<Record<string, object>> = {
  'an operator as a key': { answers: { $where: 'sleep(1000)' } },
  'a prototype as a ground': { ground: '__proto__' },
  'a prototype as a paper': { materials: [{ id: '__proto__', uploadId: '', digest: '' }] },
  'a constructor as a key': { answers: { constructor: 'yes' } },
  'an operator as a ground': { ground: '{"$gt":""}' },
  'an overlong name': { woman: { ...one.woman, name: '长'.repeat(5000) } },
  'a control character': { woman: { ...one.woman, address: 'a\u0000b' } },
  'a paper that may not be asked for': { materials: [{ id: 'pregnancy-test', uploadId: '', digest: '' }] },
  'a paper of somebody else': { materials: [{ id: 'identity-cards', uploadId: randomUUID(), digest: '' }] },
  'ten thousand papers': { materials: Array.from({ length: 10_000 }, () => ({ id: 'identity-cards', uploadId: '', digest: '' })) },
}
for (const [name, change] of Object.entries(hostile)) {
  test(`refused: ${name}`, async () => {
    const refused = await refusal(world.api.act('citizen1', '', apply(change)))
    assert.ok(refused?.rejected === 'invalid' || refused?.rejected === 'forbidden-material', JSON.stringify(refused))
  })
}
test('bytes that are no message of ours are refused, and the service goes on', async () => {
  const { port } = world.running
  const { Client, credentials } = await import('@grpc/grpc-js')
  const raw = new Client(`127.0.0.1:${port}`, credentials.createInsecure())
  const { Metadata } = await import('@grpc/grpc-js')
  const metadata = new Metadata()
  metadata.set('authorization', asActorToken(await world.api.as('citizen1')))
  const send = (bytes: Buffer): Promise<number> =>
    new Promise((resolve) => {
      raw.makeUnaryRequest(
        '/qingdan.permit.permit.v1.Permit/Act',
        (value: Buffer) => value,
        (value: Buffer) => value,
        bytes,
        metadata,
        { deadline: Date.now() + 5000 },
        (error) => resolve(error?.code ?? 0),
      )
    })
  for (let i = 0; i < 200; i++) assert.notEqual(await send(randomBytes(1 + (i % 64))), 0)
  raw.close()
  assert.equal(await world.api.today(), '2015-07-20')
})
const asActorToken = (options: ReturnType<typeof asActor>): string => options.metadata?.get('authorization') ?? ''

test('a message of four megabytes and one byte is refused', async () => {
  const refused = await world.api.act('citizen1', '', apply({ draftId: 'x'.repeat(4 * 1024 * 1024 + 1) })).then(
    () => 'taken',
    (error: { code: number }) => error.code,
  )
  assert.equal(refused, 8)
})
test('without a token, with garbage, or with an office that is not theirs, nobody is let in', async () => {
  const list = { queue: 'all', states: [], receiptNumber: '', documentNumber: '', pageSize: 10, pageToken: '', lateOnly: false, export: false }
  assert.equal((await refusal(world.api.permit.list(list)))?.rejected, 'not-signed-on')
  assert.equal((await refusal(world.api.permit.list(list, asActor('a.b.c'))))?.rejected, 'not-signed-on')
  const token = asActorToken(await world.api.as('chengdong1')).replace('Bearer ', '')
  assert.equal((await refusal(world.api.permit.list(list, asActor(token, { office: 'section:permit' }))))?.rejected, 'not-allowed')
})
test('what the server owns cannot be sent: steps of the clock, digests, ids of the clock and of events, fields that are none', async () => {
  const { api } = world
  const papers = [{ id: 'identity-cards', uploadId: '', digest: 'a'.repeat(64) }]
  const made = await api.act('citizen7', '', application(30, { materials: papers }), 'c:answer:1')
  const id = made.case?.id ?? ''
  assert.equal(made.facts?.materials[0]?.digest, '')
  assert.equal((await api.refused('citizen7', id, { $case: 'acceptBySilence', value: {} })).rejected, 'not-allowed')
  assert.equal((await api.refused('citizen7', id, { $case: 'endOfLaw', value: {} })).rejected, 'not-in-force')
  const [entry] = await world.running.parts.kernels['permit']!.store.history((await world.running.parts.kernels['permit']!.store.load(id, {}))!)
  assert.match(entry?.command.id ?? '', /^u:[^:]+:c:answer:1$/)
  // Field 999 of the request, and a state beside the command: a reader of the contract skips both.
  const { Client, credentials, Metadata } = await import('@grpc/grpc-js')
  const raw = new Client(world.address, credentials.createInsecure())
  const metadata = new Metadata()
  metadata.set('authorization', asActorToken(await api.as('citizen7')))
  const bytes = Buffer.concat([
    Buffer.from(ActRequest.encode({ caseId: id, commandId: 'unknown-fields', command: undefined }).finish()),
    Buffer.from([0xba, 0x3e, 7]),
    Buffer.from('granted'),
  ])
  const code = await new Promise<number>((resolve) =>
    raw.makeUnaryRequest(
      '/qingdan.permit.permit.v1.Permit/Act',
      (value: Buffer) => value,
      (value: Buffer) => value,
      bytes,
      metadata,
      (error) => resolve(error?.code ?? 0),
    ),
  )
  raw.close()
  assert.equal(code, 3)
  assert.equal((await api.permit.get({ caseId: id }, await api.as('citizen7'))).case?.state, 'submitted')
})
test('ten wrong codes in a row have to wait, and the right one waits with them', async () => {
  const { case: made, queryCode } = await world.api.act('citizen1', '', apply())
  const as = await world.api.as('citizen7')
  const answers: (string | undefined)[] = []
  for (let i = 0; i < 6; i++)
    answers.push((await refusal(world.api.permit.track({ receiptNumber: made?.receiptNumber ?? '', queryCode: `000000000${i}` }, as)))?.rejected)
  assert.ok(answers.includes('too-many'), answers.join(', '))
  const refused = await refusal(world.api.permit.track({ receiptNumber: made?.receiptNumber ?? '', queryCode }, as))
  assert.equal(refused?.rejected, 'too-many')
  assert.ok(Number(refused.meta?.['retryAfterSeconds']) > 0)
})
test('an operator sends an agency a test event, sees its lag, and offers everything again from a time', async () => {
  const operations = connect(OperationsDefinition, world.address)
  const as = await world.api.as('admin1')
  const agency = 'township-370304001'
  const { eventId } = await operations.sendTestEvent({ agency }, as)
  assert.match(eventId, /^test:township-370304001:/)
  const status = await operations.status({}, as)
  assert.deepEqual(
    status.components.map(({ healthy }) => healthy),
    [true, true],
  )
  assert.equal(status.agencies.find(({ id }) => id === agency)?.waiting, 1)
  const consumer = await world.running.parts.bus.js.consumers.get('PUBLIC', agency)
  await (await consumer.next({ expires: 5000 }))?.ackAck()
  const seen = await operations.status({}, as)
  assert.match(seen.agencies.find(({ id }) => id === agency)?.lastSeen ?? '', /^20\d\d-/)
  assert.equal((await operations.replay({ agency, since: '2015-01-01T00:00:00Z' }, as)).waiting, 1)
  assert.equal((await refusal(operations.replay({ agency, since: 'yesterday' }, as)))?.rejected, 'invalid')
  assert.equal((await refusal(operations.sendTestEvent({ agency: 'nobody' }, as)))?.rejected, 'not-found')
  assert.equal((await refusal(operations.status({}, await world.api.as('head1'))))?.rejected, 'not-allowed')
})
test('a sample for the file review is drawn again alike from the same seed, needs a ground, and is on record', async () => {
  const { api } = world
  const ask = { ground: '2015年下半年案卷评查', from: '2015-07-01', to: '2015-12-31', size: 10, seed: 'seed-2015-2' }
  const first = await api.permit.sample(ask, await api.as('supervision1'))
  assert.deepEqual(await api.permit.sample(ask, await api.as('supervision1')), first)
  assert.deepEqual(
    (await refusal(api.permit.sample({ ...ask, ground: '', size: 0 }, await api.as('supervision1'))))?.fields?.map(({ field }) => field),
    ['ground', 'size'],
  )
  const { reads } = await api.permit.reads({ caseId: '', pageSize: 10, pageToken: '' }, await api.as('auditor1'))
  assert.ok(reads.some(({ ground, role }) => ground === ask.ground && role === 'supervisionOrgan'))
})
test('what an agency answers is kept once; what is no answer is parked with its reason and holds up nobody', async () => {
  const { bus, inbound } = world.running.parts
  const answer = (body: string): Promise<unknown> => bus.js.publish('inbound.v1.discipline.Received', body)
  await answer('{"event":"e1"}')
  await answer('not json')
  await answer('{"event":"e1"}')
  await answer('{"event":"e2","result":"concluded"}')
  for (const last = performance.now() + 10_000; performance.now() < last && (await inbound.countDocuments({})) < 2;)
    await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal(await inbound.countDocuments({}), 2)
  const operations = connect(OperationsDefinition, world.address)
  const { parked } = await operations.status({}, await world.api.as('admin1'))
  assert.match(parked[0]?.because ?? '', /JSON/)
})
