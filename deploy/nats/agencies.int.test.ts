import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, createInbox, nkeyAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import { startNats, type NatsServer } from '../backing/nats.ts'
import { agencies, type Agency } from './agencies.ts'
import { lagOf, replay, sendTestEvent } from './operate.ts'
import { forbiddenRequests, forbiddenSubscriptions } from './forbidden.ts'
import { ensureAgencies } from './streams.ts'

let dir: string
let server: NatsServer
let inside: NatsConnection
const [township, discipline, ...others] = agencies
const [finance, bank, psb, hrss, dpf] = others

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qingdan-agencies-'))
  server = await startNats({ dir, own: true })
  inside = await as(server.seeds.internal)
  await ensureAgencies(inside)
  await ensureAgencies(inside)
  for (const service of ['permit', 'subsidy'])
    await (await jetstreamManager(inside)).streams.add({ name: service.toUpperCase(), subjects: [`${service}.v1.>`] })
  const sent = ['permit.Granted.370304001', 'permit.Granted.370304106', 'permit.Refused.370304001', 'permit.DisciplineNotified.370304002']
  for (const subject of sent) await jetstream(inside).publish(`public.v1.${subject}`, JSON.stringify({ id: subject }))
})

after(async () => {
  await inside?.close()
  await server?.stop()
  await rm(dir, { recursive: true, force: true })
})

async function as(seedFile: string, inboxPrefix = '_INBOX'): Promise<NatsConnection> {
  return connect({ servers: server.url, authenticator: nkeyAuthenticator(await readFile(seedFile)), inboxPrefix, reconnect: false })
}
const asAgency = ({ id }: Agency) => as(server.seeds.agencies[id] as string, `_INBOX.${id}`)
const stored = async () => (await (await jetstreamManager(inside)).streams.info('PUBLIC')).state.messages

async function take(agency: Agency, nc: NatsConnection): Promise<string[]> {
  const consumer = await jetstream(nc, { apiPrefix: 'FED.API' }).consumers.get('PUBLIC', agency.id)
  const ids: string[] = []
  for await (const message of await consumer.fetch({ max_messages: 10, expires: 1000 })) {
    ids.push(message.json<{ id: string }>().id)
    assert.ok(await message.ackAck(), 'the acknowledgement is itself acknowledged')
  }
  return ids
}

test('each agency is handed the events it has a ground for, in its own area, once', async () => {
  const [a, b] = await Promise.all([asAgency(township), asAgency(discipline)])
  assert.deepEqual(await take(township, a), ['permit.Granted.370304001'])
  assert.deepEqual(await take(discipline, b), ['permit.DisciplineNotified.370304002'])
  assert.deepEqual(await take(township, a), [])
  await Promise.all([a.close(), b.close()])
})

test('each of the three that are asked at a verification hears of its own request and of no other', async () => {
  for (const asked of ['psb', 'hrss', 'dpf'])
    await jetstream(inside).publish(`public.v1.subsidy.MatchRequested.${asked}.district`, JSON.stringify({ id: `request-${asked}` }))
  for (const agency of [psb, hrss, dpf]) {
    const nc = await asAgency(agency)
    assert.deepEqual(await take(agency, nc), [`request-${agency.id}`])
    await nc.close()
  }
})

test('an answer sent to us is acknowledged by the store', async () => {
  const nc = await asAgency(township)
  const reply = await nc.request(`inbound.v1.${township.id}.Received`, '{}', { timeout: 2000 })
  assert.equal(reply.json<{ stream: string }>().stream, 'INBOUND')
  await nc.close()
})

test('an agency that asks is offered everything again from a sequence or a moment, and can be sent a test event', async () => {
  const nc = await asAgency(township)
  assert.equal(await replay(inside, township.id, new Date('2015-07-20T00:00:00Z')), 1)
  assert.deepEqual(await take(township, nc), ['permit.Granted.370304001'])
  const beyond = await replay(inside, township.id, new Date('2100-01-01T00:00:00Z'))
  assert.equal(beyond, (await stored()) + 1)
  assert.deepEqual(await take(township, nc), [])
  await sendTestEvent(inside, township.id, new Date('2015-07-20T00:00:00Z'))
  assert.deepEqual(await take(township, nc), [`test:${township.id}:2015-07-20T00:00:00.000Z`])
  assert.deepEqual(
    (await lagOf(inside)).map(({ agency, waiting, open }) => [agency, waiting, open]),
    [[township.id, 0, 0], [discipline.id, 0, 0], ...others.map(({ id }) => [id, 0, 0])],
  )
  await nc.close()
})

for (const [agency, other] of [
  [township, discipline],
  [discipline, township],
  [psb, hrss],
  [bank, finance],
] as const) {
  test(`${agency.id} reaches no other subject, stream, consumer or administration`, async () => {
    const nc = await asAgency(agency)
    const subjects = forbiddenRequests(agency, other)
    assert.ok(subjects.length > 60)
    const known = await stored()
    for (const subject of subjects) await assert.rejects(nc.request(subject, '{}', { timeout: 300 }), `${subject} answered`)
    await nc.close()
    assert.equal(await stored(), known)
  })

  test(`${agency.id} can listen to nothing but its own inbox`, async () => {
    for (const subject of forbiddenSubscriptions(other)) {
      const nc = await asAgency(agency)
      const refused = await new Promise<boolean>((resolve) => {
        nc.subscribe(subject, { callback: (fault) => resolve(fault !== null) })
        void nc.flush().then(() => setTimeout(() => resolve(false), 200))
      })
      assert.ok(refused, subject)
      await nc.close()
    }
  })

  test(`${agency.id} cannot make the server act for it by a hostile reply subject`, async () => {
    const nc = await asAgency(agency)
    const known = await stored()
    for (const reply of ['$JS.API.STREAM.PURGE.PUBLIC', '$JS.API.STREAM.DELETE.INBOUND', 'permit.v1.permit.x.Granted', 'subsidy.v1.batch.x.Approved']) {
      nc.publish(`inbound.v1.${agency.id}.Received`, '', { reply })
      nc.publish(`FED.API.CONSUMER.MSG.NEXT.PUBLIC.${agency.id}`, '{"batch":1}', { reply })
      nc.publish(`FED.API.CONSUMER.INFO.PUBLIC.${agency.id}`, '', { reply })
      nc.publish(`$JS.ACK.PUBLIC.${agency.id}.1.1.1.1.1`, '+NXT', { reply })
    }
    await nc.flush()
    await inside.request('$JS.API.INFO', '', { timeout: 2000 })
    const jsm = await jetstreamManager(inside)
    assert.equal(await stored(), known)
    for (const stream of ['PERMIT', 'SUBSIDY']) assert.equal((await jsm.streams.info(stream)).state.messages, 0)
    assert.ok(await jsm.streams.info('INBOUND'))
    await nc.close()
  })
}

test('every stream that a deployment makes is in the list of what an agency must not reach', async () => {
  const made = new Set<string>(forbiddenRequests(township, discipline).flatMap((subject) => /^\$JS\.API\.STREAM\.INFO\.(.+)$/.exec(subject)?.[1] ?? []))
  for await (const { config } of (await jetstreamManager(inside)).streams.list()) assert.ok(made.has(config.name), config.name)
})
test('nobody gets in without a key, or with a key that we do not know', async () => {
  await assert.rejects(connect({ servers: server.url, reconnect: false }))
  const { createUser } = await import('@nats-io/nkeys')
  await assert.rejects(connect({ servers: server.url, authenticator: nkeyAuthenticator(createUser().getSeed()), reconnect: false }))
  assert.match(createInbox(), /^_INBOX\./)
})
