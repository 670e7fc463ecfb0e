import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseBrowser, fetchBrowser } from '@qingdan/deploy/backing/browser.ts'
import { startBacking } from '@qingdan/deploy/backing/index.ts'
import { apiOf } from '@qingdan/deploy/demo/api.ts'
import { ensurePortal, environmentFor, originAt, startParts } from '@qingdan/deploy/demo/parts.ts'
import { play } from '@qingdan/deploy/demo/story.ts'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'
import { internalConnection } from '@qingdan/deploy/nats/connection.ts'
import { ensureAgencies } from '@qingdan/deploy/nats/streams.ts'

// node tests/browser/run.ts [FILE...]: the whole system on this machine with the story played, and every journey in a real browser against it.
const base = 8320
const origin = originAt(base)
const files = process.argv.length > 2 ? process.argv.slice(2) : globSync('tests/{abuse,browser}/*.test.ts').toSorted()

const browser = await fetchBrowser()
if (!browser) {
  console.error(chooseBrowser().says)
  process.exit(1)
}
await ensurePortal((line) => console.log(line))
const dir = await mkdtemp(join(tmpdir(), 'qingdan-browser-'))
const backing = await startBacking({ dir, own: true, portalOrigin: origin })
// Each visitor of a test comes from an address of its own, as through a proxy of ours.
const environment: Record<string, string> = { ...(await environmentFor(backing, dir, base)), TRUSTED_PROXIES: '1', PUBLIC_PER_SECOND: '400' }
const nc = await internalConnection(backing.natsUrl, backing.seeds.internal)
await ensureAgencies(nc)
await nc.drain()
const started = await startParts(dir, environment)
const told = await play(apiOf(environment['PERMIT_ADDRESS'] ?? '', tokensOf(environment)), () => undefined)
try {
  const env = { ...process.env, ...environment, ORIGIN: origin, BROWSER: browser, TOLD: JSON.stringify(told), LOGS: dir }
  const child = spawn(process.execPath, ['--test', '--test-concurrency=1', '--test-force-exit', ...files], { stdio: 'inherit', env })
  process.exitCode = await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
} finally {
  for (const part of started.toReversed()) await part.stop()
  await backing.stop()
}
process.exit()
