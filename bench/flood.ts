import { fork } from 'node:child_process'
import { readEnvironment } from '@qingdan/deploy/demo/parts.ts'
import { anotherPortal } from '../tests/abuse/portal.ts'
import { cookieOf } from '../tests/abuse/sessions.ts'
import { median, percentile } from './rounds.ts'

// node bench/flood.ts: an officer's queue page before and during a flood of the public forms, from one source and from a thousand, against the
// running demonstration (make demo) or the servers of the environment. The portal is a copy of its own, with the allowances of production.
const rounds = 3
const looks = Number(process.env['LOOKS'] ?? 60)
const perSecond = Number(process.env['FLOOD'] ?? 500)
if (!process.env['PERMIT_ADDRESS']) Object.assign(process.env, await readEnvironment())
const portal = await anotherPortal(8325, { TRUSTED_PROXIES: '1', PUBLIC_PER_SECOND: '20' })
process.once('exit', () => portal.stop())
process.once('SIGTERM', () => process.exit(1))
let cookie = ''

async function look(): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${portal.at}/office?queue=all`, { headers: { cookie, 'x-forwarded-for': '10.5.0.1' } })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`the queue answered ${answer.status}`)
  return performance.now() - began
}
/** Signs on before the flood; a session of its own for each round, because it is not refreshed. */
async function signOn(): Promise<void> {
  cookie = await cookieOf('permit1')
  await look()
}
/** The 99th percentile of an officer who looks, waits a moment and looks again. */
async function officer(): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < looks; n++) {
    took.push(await look())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return percentile(took, 0.99)
}
const told = new Map<string, number>()
async function during(sources: number): Promise<number> {
  await signOn()
  const file = new URL('flood-source.ts', import.meta.url).pathname
  const child = fork(file, { env: { ...process.env, AT: portal.at, SOURCES: String(sources), PER_SECOND: String(perSecond) } })
  child.on('message', (codes) => {
    for (const [code, n] of Object.entries(codes as Record<string, number>)) told.set(code, (told.get(code) ?? 0) + n)
  })
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const p99 = await officer()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.send('stop')
  await gone
  return p99
}

await signOn()
await officer()
const seen = { quiet: [] as number[], one: [] as number[], thousand: [] as number[] }
for (let round = 0; round < rounds; round++) {
  await signOn()
  seen.quiet.push(await officer())
  seen.one.push(await during(1))
  seen.thousand.push(await during(1000))
  const [none, one, thousand] = [seen.quiet, seen.one, seen.thousand].map((p99s) => p99s.at(-1)?.toFixed(0))
  console.log(`round ${round + 1}: p99 ${none} ms without a flood, ${one} ms from one source, ${thousand} ms from a thousand`)
}
const quiet = median(seen.quiet)
console.log(`a flood of ${perSecond} requests a second, answered: ${[...told].map(([code, n]) => `${code} ${n}×`).join(', ')}`)
console.log(`an officer's queue page, p99 of ${looks} looks, median of ${rounds} rounds: ${quiet.toFixed(1)} ms without a flood`)
for (const [from, p99s] of [
  ['one source', seen.one],
  ['a thousand sources', seen.thousand],
] as const)
  console.log(`  from ${from}: ${median(p99s).toFixed(1)} ms, ${(median(p99s) / quiet).toFixed(2)} × (goal 1.5 ×)`)
process.exit()
