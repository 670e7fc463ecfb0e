import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { townships } from '@qingdan/list/townships.ts'
import { agencies, subjectsOf, type Agency } from './agencies.ts'
import { asyncapi, asyncapiFile, asyncapiText } from './asyncapi.ts'
import { accountOf, natsConfig } from './config.ts'

const keys = { internal: 'UI', sys: 'US', agencies: Object.fromEntries(agencies.map(({ id }) => [id, `U-${id}`])) }
const settings = { listen: '127.0.0.1:1', monitor: '127.0.0.1:2', storeDir: '/data', maxFileBytes: 1000, keys }

test('the committed AsyncAPI document is the one that the register makes', async () => {
  assert.equal(await readFile(asyncapiFile, 'utf8'), asyncapiText(), 'run node deploy/nats/asyncapi.ts')
})

test('the document names every subject that an agency is handed, and every reference in it leads somewhere', () => {
  const document = asyncapi()
  const addresses = Object.values(document.channels).map((channel) => (channel as { address: string }).address)
  for (const subject of agencies.flatMap(subjectsOf)) assert.ok(addresses.includes(subject.replace('*', '{township}')), subject)
  for (const [, path = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    let node: unknown = document
    for (const step of path.split('/')) node = (node as Record<string, unknown> | undefined)?.[step]
    assert.ok(node, path)
  }
})

test('every agency has a ground in both languages, an area that exists, and an id that is one token of a subject', () => {
  const codes: string[] = townships.map((township) => township.code ?? 'kfq')
  for (const { id, ground, area, events } of agencies as readonly Agency[]) {
    assert.match(id, /^[a-z][a-z0-9-]*$/)
    assert.ok(ground.zh && ground.en && events.length > 0)
    assert.ok(area === 'all' || codes.includes(area), area)
  }
  assert.equal(new Set(agencies.map(accountOf)).size, agencies.length)
})

test('JetStream is turned on for our own account and for no agency: permissions inside one account are no wall', () => {
  const text = natsConfig(agencies, settings)
  assert.equal(text.match(/jetstream/g)?.length, 2, 'once for the server, once for INTERNAL')
  const agencyParts = text.slice(text.indexOf('AG_'))
  for (const agency of agencies) assert.ok(agencyParts.includes(`  ${accountOf(agency)} {`))
})

test('an agency is handed only matters of its own area', () => {
  assert.deepEqual(subjectsOf({ ...agencies[0], events: ['permit.Granted'] }), ['public.v1.permit.Granted.370304001', 'public.v1.test.township-370304001'])
  assert.deepEqual(subjectsOf(agencies[1]), ['public.v1.permit.DisciplineNotified.*', 'public.v1.test.discipline'])
})
