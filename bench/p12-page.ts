import { get } from 'node:http'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBacking } from '@qingdan/deploy/backing/index.ts'
import { ensurePortal, environmentFor, originAt, startParts } from '@qingdan/deploy/demo/parts.ts'
import { internalConnection } from '@qingdan/deploy/nats/connection.ts'
import { ensureAgencies } from '@qingdan/deploy/nats/streams.ts'
import { started } from './child.ts'
import { freshPage } from './fresh.ts'
import { compare, keep, perSecond } from './rounds.ts'

// P12: a public page of the built portal against a bare server of the same bytes. P13: how soon a page shows an act, over the same system.
const base = 8360
const origin = originAt(base)
await ensurePortal((line) => console.log(line))
const dir = await mkdtemp(join(tmpdir(), 'qingdan-bench-'))
const backing = await startBacking({ dir, own: true, portalOrigin: origin })
// What is measured is the page and not the allowance of a visitor.
const allowed = { VISITOR_PER_SECOND: '100000', PUBLIC_PER_SECOND: '100000' }
const environment: Record<string, string> = { ...(await environmentFor(backing, dir, base)), ...allowed }
const nc = await internalConnection(backing.natsUrl, backing.seeds.internal)
await ensureAgencies(nc)
await nc.drain()
const parts = await startParts(dir, environment)
let visitors = 0
/** Each page is asked for from a loopback address of its own: one visitor alone is made to wait. */
function page(address: string): Promise<string> {
  const from = `127.${1 + (visitors >> 15)}.${(visitors >> 7) & 255}.${1 + (visitors++ & 127)}`
  const options = { localAddress: from, agent: false as const, headers: { accept: 'text/html' } }
  return new Promise((resolve, failed) => {
    const asked = get(address, options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (part: Buffer) => chunks.push(part))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(Buffer.concat(chunks).toString()) : failed(new Error(`${address} answered ${answer.statusCode}`)),
      )
    })
    asked.on('error', failed)
  })
}
const body = join(dir, 'page.html')
await writeFile(body, await page(`${origin}/list`))
const bare = await started(new URL('bytes.ts', import.meta.url).pathname, { ...process.env, BYTES: body })
keep(
  await compare({
    id: 'P12',
    title: 'a public page',
    unit: 'per second',
    goal: { atLeast: 0.8 },
    rounds: 9,
    ours: {
      says: 'GET /list from the built portal, rendered for each visitor with a nonce of its own, each from an address of its own; 2 lanes',
      round: () => perSecond(2, 80, () => page(`${origin}/list`)),
    },
    theirs: { says: 'the same bytes from memory by node:http; 2 lanes', round: () => perSecond(2, 80, () => page(`http://127.0.0.1:${bare.port}/`)) },
  }),
)
await bare.stop()
keep(await freshPage(origin, environment))
for (const part of parts.toReversed()) await part.stop()
await backing.stop()
process.exit()
