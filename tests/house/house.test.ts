import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const sources = globSync('{list,lib,services,portal,deploy,tests,bench}/**/*.{ts,tsx}', { exclude: ['**/node_modules/**', '**/.next/**', '**/*.d.ts'] })
const code = sources.filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('tests/') && !file.includes('/testing/') && !file.endsWith('testing.ts'))
const text = new Map(sources.map((file) => [file, readFileSync(file, 'utf8')]))
const importsOf = (file: string): string[] =>
  [...(text.get(file) ?? '').matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g)].map(
    ([, a, b]) => a ?? b ?? '',
  )
const within = (files: readonly string[], allowed: RegExp, imports: RegExp): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((from) => imports.test(from) && !allowed.test(from))
      .map((from) => `${file} imports ${from}`),
  )

test('the list imports nothing of ours: it is data', () => {
  assert.deepEqual(
    within(
      code.filter((file) => file.startsWith('list/')),
      /^$/,
      /^@qingdan\//,
    ),
    [],
  )
})
test('the kernel imports the list and the contracts, no service and no page', () => {
  assert.deepEqual(
    within(
      code.filter((file) => file.startsWith('lib/')),
      /^@qingdan\/(list|proto)\//,
      /^@qingdan\//,
    ),
    [],
  )
})
test('a service imports the list, the kernel and the contracts, and never another service', () => {
  const services = code.filter((file) => file.startsWith('services/'))
  assert.deepEqual(within(services, /^@qingdan\/(list|lib|proto)\//, /^@qingdan\//), [])
  assert.deepEqual(
    services.flatMap((file) => importsOf(file).filter((from) => /services\//.test(from))),
    [],
  )
})
test('the portal restates no rule: of the kernel it knows the calendar, the law, the calls and the driver', () => {
  assert.deepEqual(
    within(
      code.filter((file) => file.startsWith('portal/')),
      /^@qingdan\/(list|proto)\/|^@qingdan\/lib\/(calendar|law|grpc|rejections|driver)\.ts$/,
      /^@qingdan\//,
    ),
    [],
  )
})
test('a page that is absent draws its own words and status: what the framework draws for it is empty without script', () => {
  assert.deepEqual(
    code.filter((file) => file.startsWith('portal/') && /import \{[^}]*\bnotFound\b[^}]*\} from 'next\/navigation'/.test(text.get(file) ?? '')),
    [],
  )
})
const pure = code.filter((file) => /^services\/[^/]+\/[^/]+\/[^/]+\.ts$/.test(file) && !/\/(calls|work)\//.test(file))
test('what is decided is decided without a clock, a network, a file or chance: a pure file imports no I/O', () => {
  assert.ok(pure.length > 10)
  const known = /^@qingdan\/lib\/(calendar|law|machine|kind|rejections|digest|citation|fields|id-number|outcome|paper|remedies)\.ts$/
  assert.deepEqual(within(pure, new RegExp(`^@qingdan/(list|proto)/|${known.source}|^\\.|^zod$`), /.*/), [])
  const shared = code.filter((file) => known.test(`@qingdan/${file}`))
  const besides = /^@qingdan\/(list|proto)\/|^\.\/(calendar|law|machine|kind|rejections|citation|holidays|id-number)\.ts$|^zod$|^node:crypto$/
  assert.deepEqual(within(shared, besides, /.*/), [])
})
test('the wall clock and chance are read in few places, so that a date can be tested and a history replayed', () => {
  const allowed = /^(lib\/(business-date|relay)\.ts|deploy\/|services\/[^/]+\/main\.ts|portal\/|bench\/)/
  const found = code.filter((file) => !allowed.test(file) && /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|Temporal\.Now/.test(text.get(file) ?? ''))
  assert.deepEqual(found, [])
  assert.deepEqual(
    code.filter((file) => file.startsWith('portal/') && /\bMath\.random\b/.test(text.get(file) ?? '')),
    [],
  )
})
test('subjects are spelled in one function, so that a permission can rely on them', () => {
  const found = code.filter(
    (file) => /^(lib|services)\//.test(file) && file !== 'lib/bus.ts' && /['"`](public|inbound|parked)\.v1|\.v1\.\$\{/.test(text.get(file) ?? ''),
  )
  assert.deepEqual(
    found.filter((file) => !['lib/relay.ts', 'lib/publish.ts', 'lib/reconcile.ts', 'lib/agencies.ts'].includes(file)),
    [],
  )
})
test('the libraries of gRPC, the bus and the store are known to the kernel alone', () => {
  const outside = code.filter((file) => /^(services|portal)\//.test(file))
  assert.deepEqual(within(outside, /^$/, /^(nice-grpc|@grpc\/|@nats-io\/|nats$|keycloak-connect)/), [])
})
test('what interrupts and imitates for tests is loaded by no production code and is not in the image', () => {
  const shipped = code.filter((file) => /^(list|lib|services|portal|deploy)\//.test(file) && !file.endsWith('/generate.ts'))
  assert.deepEqual(within(shipped, /^$/, /\/testing(\/|\.ts$)/), [])
  const leftOut = readFileSync('.dockerignore', 'utf8').split('\n')
  for (const part of ['lib/testing', 'tests', '**/*.test.ts']) assert.ok(leftOut.includes(part), part)
})
test('no promise is left in the code: what is not done is in an issue, not in a comment', () => {
  const words = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].map((word) => `\\b${word}\\b`).join('|'))
  assert.deepEqual(
    sources.filter((file) => words.test(text.get(file) ?? '')),
    [],
  )
})
test('no address of a package registry and no path of a machine is in the repository', () => {
  assert.deepEqual(
    sources.filter(
      (file) => !file.endsWith('house.test.ts') && /registry\.npmjs|proxy\.golang|repo1?\.maven|files\.pythonhosted|\/root\//.test(text.get(file) ?? ''),
    ),
    [],
  )
})
test('no test is switched off', () => {
  assert.deepEqual(
    sources.filter((file) => /\.test\.ts$/.test(file) && /\b(test|describe|it)\.(skip|only|todo)\(/.test(text.get(file) ?? '')),
    [],
  )
})
