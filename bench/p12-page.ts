import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBacking } from '@qingdan/deploy/backing/index.ts'
import { apiOf } from '@qingdan/deploy/demo/api.ts'
import { ensurePortal, environmentFor, startPart } from '@qingdan/deploy/demo/parts.ts'
import { applicationOf, couples } from '@qingdan/deploy/demo/people.ts'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'
import { internalConnection } from '@qingdan/deploy/nats/connection.ts'
import { ensureAgencies } from '@qingdan/deploy/nats/streams.ts'
import { started } from './child.ts'
import { compare, keep, percentile, perSecond } from './rounds.ts'

// P12: a public page of the built portal against a bare server of the same bytes, and how soon a page shows what has just happened.
const at = { portal: 8360, permit: 8361, metrics: 8362 } as const
const origin = `http://127.0.0.1:${at.portal}`
await ensurePortal((line) => console.log(line))
const dir = await mkdtemp(join(tmpdir(), 'qingdan-bench-'))
const backing = await startBacking({ dir, own: true, portalOrigin: origin })
// What is measured is the page and not the allowance of a visitor.
const allowed = { VISITOR_PER_SECOND: '100000', PUBLIC_PER_SECOND: '100000' }
const environment: Record<string, string> = { ...(await environmentFor(backing, dir, at)), ...allowed }
const nc = await internalConnection(backing.natsUrl, backing.seeds.internal)
await ensureAgencies(nc)
await nc.drain()
const parts = [await startPart('permit', dir, environment), await startPart('portal', dir, environment)]
const page = async (address: string, cookie?: string): Promise<string> => {
  const answer = await fetch(address, { headers: { ...(cookie && { cookie }), 'accept-encoding': 'identity' } })
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
  return answer.text()
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
    rounds: 5,
    ours: {
      says: 'GET /list from the built portal, rendered for each visitor with a nonce of its own; 8 lanes',
      round: () => perSecond(8, 4, () => page(`${origin}/list`)),
    },
    theirs: { says: 'the same bytes from memory by node:http; 8 lanes', round: () => perSecond(8, 40, () => page(`http://127.0.0.1:${bare.port}/`)) },
  }),
)
const api = apiOf(environment['PERMIT_ADDRESS'] ?? '', tokensOf(environment))
const times: number[] = []
const recorded = (text: string): number => text.split('Accepted').length
for (const couple of couples) {
  const { case: made, queryCode } = await api.act(couple.account, '', applicationOf(couple))
  const cookie = `track=${encodeURIComponent(JSON.stringify([made?.receiptNumber, queryCode]))}`
  const before = recorded(await page(`${origin}/en/track`, cookie))
  await api.act(couple.township === 'township:370304106' ? 'badou1' : 'chengdong1', made?.id ?? '', { $case: 'accept', value: {} })
  const began = performance.now()
  while (recorded(await page(`${origin}/en/track`, cookie)) === before) if (performance.now() - began > 20_000) throw new Error('the page did not change')
  times.push(performance.now() - began)
}
const slowest = percentile(times, 0.99)
keep({
  id: 'P12b',
  title: 'from an act to the page that shows it, in seconds, the slowest of a few',
  unit: 'ms',
  goal: '≤ 1.00',
  met: slowest <= 1000,
  ratio: slowest / 1000,
  low: Math.min(...times) / 1000,
  high: slowest / 1000,
  ours: { says: 'an officer accepts; the page of the receipt is asked for until it says so', median: percentile(times, 0.5) },
  theirs: { says: 'one second', median: 1000 },
})
await bare.stop()
for (const part of parts.toReversed()) await part.stop()
await backing.stop()
process.exit()
