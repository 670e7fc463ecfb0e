import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { applicationOf, inventedNumber } from '@qingdan/deploy/demo/people.ts'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { connectStore } from '@qingdan/lib/store.ts'
import type { UploadRequest } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace'
import { aWorld, type World } from './world.ts'

// Marked names and numbers in every personal field, and then a search through everything that is stored, sent, logged or traced.
const township = 'township:370304001'
const mark = (field: string): string => `密${field}`
const person = (part: string, serial: number): { name: string; idNumber: string; phone: string; address: string; registeredAt: string } => ({
  name: mark(`${part}名`),
  idNumber: inventedNumber(`3703041985052${serial}0${serial}`.padEnd(16, '7') + String(serial)),
  phone: `1381234567${serial}`,
  address: mark(`${part}址`),
  registeredAt: township,
})
const woman = { ...person('女', 2), idNumber: inventedNumber('37030419850521772') }
const man = { ...person('男', 1), idNumber: inventedNumber('37030419840420771') }
const texts = { opinion: mark('意见'), grounds: mark('理由'), note: mark('附言') }
const canaries = [woman, man].flatMap(({ name, idNumber, phone, address }) => [name, idNumber, phone, address]).concat(Object.values(texts), '密文件名')

const exporter = new InMemorySpanExporter()
const written: string[] = []
let world: World
let caseId = ''
before(async () => {
  const stderr = process.stderr.write.bind(process.stderr)
  process.stderr.write = (chunk: string | Uint8Array, ...rest: never[]) => {
    written.push(String(chunk))
    return stderr(chunk, ...rest)
  }
  process.env['LOG_LEVEL'] = 'debug'
  world = await aWorld({ exporter })
  const { api } = world
  const draft = await api.permit.saveDraft({ draftId: '', content: Buffer.from(JSON.stringify({ woman, man })), version: 0 }, await api.as('citizen1'))
  const parts: UploadRequest[] = [
    { part: { $case: 'head', value: { caseId: '', name: '密文件名.pdf', material: 'identity-cards', draftId: draft.draftId } } },
    { part: { $case: 'chunk', value: Buffer.concat([Buffer.from('%PDF-1.7 '), Buffer.from(woman.name.repeat(40_000))]) } },
  ]
  const upload = await api.permit.upload(
    (async function* () {
      yield* parts
    })(),
    await api.as('citizen1'),
  )
  const apply = applicationOf(
    { township, woman, man },
    {
      answers: { registered: 'yes', children: '1', onlyChild: 'one' },
      materials: [{ id: 'identity-cards', uploadId: upload.uploadId, digest: 'chosen by the client' }],
      draftId: draft.draftId,
    },
  )
  caseId = (await api.act('citizen1', '', apply, draft.draftId)).case?.id ?? ''
  await api.act('chengdong1', caseId, { $case: 'requestCorrection', value: { missing: ['family-photo'], note: texts.note } })
  await api.act('citizen1', caseId, { $case: 'supply', value: { materials: [{ id: 'family-photo', uploadId: '', digest: '' }] } })
  await api.act('chengdong1', caseId, { $case: 'accept', value: {} })
  await api.act('chengdong1', caseId, { $case: 'review', value: { favourable: false, opinion: texts.opinion } })
  await api.act('permit1', caseId, { $case: 'refuse', value: { grounds: texts.grounds } })
  await api.permit.get({ caseId }, await api.as('permit1'))
  await api.permit.get({ caseId: randomUUID() }, await api.as('permit1')).catch(() => undefined)
  for (const relay of Object.values(world.running.parts.relays)) await relay.drain()
})
after(() => world.stop())

const clean = (where: string, text: string): void => {
  for (const canary of canaries) assert.ok(!text.includes(canary), `${canary} stands in ${where}`)
}
test('the store holds nothing personal outside the seal: cases, papers, drafts, reads, keys, numbers, notices', async () => {
  for (const name of ['permit', 'permit_keys']) {
    const connection = await connectStore(world.environment['MONGODB_URL'] ?? '', name)
    const collections = (await connection.db?.listCollections().toArray()) ?? []
    assert.ok(collections.length > 0)
    for (const { name: collection } of collections) {
      for await (const found of connection.collection(collection).find({})) {
        clean(`${name}.${collection}`, JSON.stringify(found))
        clean(
          `${name}.${collection} (bytes)`,
          buffersIn(found)
            .map((bytes) => bytes.toString('utf8'))
            .join('\n'),
        )
      }
    }
    await connection.close()
  }
})
function buffersIn(value: unknown): Buffer[] {
  if (Buffer.isBuffer(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buffersIn) : []
}
test('no stream carries anything personal, in subject, header or body', async () => {
  const { jsm } = world.running.parts.bus
  for await (const { config, state } of jsm.streams.list()) {
    for (let seq = Math.max(state.first_seq, 1); seq <= state.last_seq; seq++) {
      const message = await jsm.streams.getMessage(config.name, { seq })
      if (message)
        clean(
          config.name,
          `${message.subject} ${JSON.stringify([...(message.header?.keys() ?? [])].map((key) => message.header.get(key)))} ${Buffer.from(message.data).toString('utf8')}`,
        )
    }
  }
})
test('no log line, no span and no metric says anything personal', async () => {
  assert.ok(exporter.getFinishedSpans().length > 10)
  clean('the log', written.join(''))
  clean('the spans', JSON.stringify(exporter.getFinishedSpans().map(({ name, attributes, status, events }) => [name, attributes, status, events])))
  clean('the metrics', await (await fetch(`http://127.0.0.1:${world.running.metricsPort}/metrics`)).text())
})
test('an officer sees names and numbers masked until a ground is stated, and the person can read that ground', async () => {
  const { api } = world
  const seen = await api.permit.get({ caseId }, await api.as('chengdong1'))
  assert.equal(seen.people?.woman?.name, `密${'＊'.repeat([...woman.name].length - 1)}`)
  assert.ok(!JSON.stringify(seen).includes(woman.idNumber))
  const refused = await api.permit.unmask({ caseId, fields: ['woman.idNumber'], ground: '' }, await api.as('chengdong1')).then(() => undefined, rejectionOf)
  assert.deepEqual(
    refused?.fields?.map(({ field }) => field),
    ['ground'],
  )
  // A ground opens what is masked, not what the role does not read.
  for (const field of ['leadMatter', 'lapseFindings', 'partyCadre', 'proposal:x']) {
    const kept = await api.permit.unmask({ caseId, fields: ['woman.idNumber', field], ground: '核对户口簿' }, await api.as('chengdong1')).catch(rejectionOf)
    assert.deepEqual(kept && 'fields' in kept && kept.fields, [{ field: 'fields', rule: 'unknown' }], field)
  }
  const { values } = await api.permit.unmask({ caseId, fields: ['woman.idNumber'], ground: '核对户口簿' }, await api.as('chengdong1'))
  assert.equal(values['woman.idNumber'], woman.idNumber)
  const { reads } = await api.permit.reads({ caseId, pageSize: 100, pageToken: '' }, await api.as('citizen1'))
  assert.ok(reads.some(({ ground, fields, office }) => ground === '核对户口簿' && fields.includes('woman.idNumber') && office === township))
})
test('other areas, other citizens, the administrator and visitors cannot tell the case from one that does not exist', async () => {
  const { api } = world
  const answer = async (account: string, id: string): Promise<unknown> =>
    api.permit.get({ caseId: id }, await api.as(account)).then(
      () => 'seen',
      (error: unknown) => rejectionOf(error)?.rejected,
    )
  for (const account of ['badou1', 'citizen2', 'clerk1']) assert.equal(await answer(account, caseId), await answer(account, 'f'.repeat(24)), account)
  assert.equal(await answer('badou1', caseId), 'not-found')
  assert.equal(await answer('admin1', caseId), 'not-allowed')
  for (const account of ['badou1', 'citizen2']) {
    const { rows } = await api.permit.list(
      { queue: 'all', states: [], receiptNumber: '', documentNumber: '', pageSize: 100, pageToken: '', lateOnly: false, export: false },
      await api.as(account),
    )
    assert.deepEqual(rows, [])
  }
})
test('the digest of a paper is the service’s own, whatever the client sent', async () => {
  const { facts } = await world.api.permit.get({ caseId }, await world.api.as('permit1'))
  const paper = facts?.materials.find(({ id }) => id === 'identity-cards')
  assert.match(paper?.digest ?? '', /^[0-9a-f]{64}$/)
})
test('a paper comes back to its owner as it went in, and an officer needs a ground', async () => {
  const { api } = world
  const { facts } = await api.permit.get({ caseId }, await api.as('permit1'))
  const uploadId = facts?.materials.find(({ id }) => id === 'identity-cards')?.uploadId ?? ''
  const bytes: Uint8Array[] = []
  for await (const { part } of api.permit.download({ caseId, uploadId, ground: '' }, await api.as('citizen1')))
    if (part?.$case === 'chunk') bytes.push(part.value)
  assert.ok(Buffer.concat(bytes).includes(woman.name))
  const drained = async (): Promise<void> => {
    for await (const _ of api.permit.download({ caseId, uploadId, ground: '' }, await api.as('chengdong1'))) assert.fail('a paper without a ground')
  }
  await assert.rejects(drained(), (error) => rejectionOf(error)?.rejected === 'invalid')
})
