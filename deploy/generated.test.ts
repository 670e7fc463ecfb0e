import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { parse, parseAllDocuments } from 'yaml'
import { composeFile, composeText } from './compose.ts'
import { k8sFile, k8sText } from './k8s.ts'
import { parts, services as ours } from './system.ts'

interface Container {
  environment?: Record<string, string>
  depends_on?: Record<string, { condition: string }>
  healthcheck?: object
  volumes?: string[]
  command?: string[]
}
const compose = parse(composeText()) as { services: Record<string, Container>; volumes: object }
const services = Object.entries(compose.services)

test('the committed compose file and cluster files are those that the list of parts makes', async () => {
  assert.equal(await readFile(composeFile, 'utf8'), composeText(), 'run node deploy/compose.ts')
  assert.equal(await readFile(k8sFile, 'utf8'), k8sText(), 'run node deploy/k8s.ts')
})

test('every part runs in both, and the programs that they name exist', () => {
  const deployed = parseAllDocuments(k8sText()).map((document) => document.toJS() as { kind: string; metadata: { name: string } })
  for (const { name, command } of parts) {
    assert.ok(compose.services[name], name)
    assert.ok(
      deployed.some(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name),
      name,
    )
    const program = command.find((word) => word.endsWith('.ts'))
    if (program) assert.ok(existsSync(fileURLToPath(new URL(`../${program}`, import.meta.url))), program)
  }
})

test('whoever is waited for exists, and whoever must be healthy says how that is seen', () => {
  for (const [name, { depends_on = {} }] of services) {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      assert.ok(compose.services[other], `${name} waits for ${other}`)
      if (condition === 'service_healthy') assert.ok(compose.services[other]?.healthcheck, other)
    }
  }
})

test('no secret stands in a compose file, a cluster file or an image', () => {
  for (const text of [composeText(), k8sText()]) assert.doesNotMatch(text, /SECRET: (?!\$)|_SECRET=|PASSWORD|\bSU[A-Z0-9]{50}/)
  for (const [, { environment = {} }] of services)
    assert.deepEqual(
      Object.keys(environment).filter((name) => /SECRET|PASSWORD/.test(name)),
      [],
    )
})

test('in a cluster a part is given the secret files that it names, and no other', () => {
  interface Deployed {
    kind: string
    metadata: { name: string }
    spec: { template: { spec: { volumes: { secret?: { items?: { key: string }[] } }[] } } }
  }
  const deployed = parseAllDocuments(k8sText()).map((document) => document.toJS() as Deployed)
  const given = (part: string) =>
    deployed
      .filter(({ kind, metadata }) => kind === 'Deployment' && metadata.name === part)
      .flatMap(({ spec }) => spec.template.spec.volumes.flatMap(({ secret }) => secret?.items?.map(({ key }) => key) ?? []))
      .toSorted()
  assert.deepEqual(given('portal'), ['session.key', 'tls__ca.pem'])
  for (const { name } of ours) assert.deepEqual(given(name), ['keyring.json', 'seeds__internal.nk', 'tls__certificate.pem', 'tls__key.pem'], name)
})

test('every volume that is mounted by name is declared', () => {
  const named = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] as string)).filter((name) => !name.startsWith('.'))
  for (const name of named) assert.ok(name in compose.volumes, name)
})
