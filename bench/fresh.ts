import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import { apiOf, type Inner } from '@qingdan/deploy/demo/api.ts'
import { tokensOf } from '@qingdan/deploy/demo/tokens.ts'
import { boxOf } from '../portal/sign-on/box.ts'
import { application, commands } from '../services/permit/permit/testing.ts'
import { median, percentile, type Result } from './rounds.ts'

const files = 60
// Somebody new at each run over the same system.
const first = Math.floor(performance.timeOrigin / 1000) % 100_000

/** The words of a page, without what differs from one answer to the next. */
const read = (page: string): string => page.replaceAll(/<script[\s\S]*?<\/script>/g, '').replaceAll(/<[^>]*>/g, ' ')

let visits = 0
/** Each look comes from a loopback address of its own: one that looks again and again is made to wait. */
const another = (): string => `127.${1 + (visits >> 15)}.${(visits >> 7) & 255}.${1 + (visits++ & 127)}`
/** What is read on the public page of a file by whoever has its receipt number and query code. */
function tracked(origin: string, cookie: string): Promise<string> {
  return new Promise((resolve, failed) => {
    const asked = get(`${origin}/track`, { localAddress: another(), agent: false, headers: { cookie, accept: 'text/html' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (part: Buffer) => chunks.push(part))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(read(Buffer.concat(chunks).toString())) : failed(new Error(`the page answered ${answer.statusCode}`)),
      )
    })
    asked.on('error', failed)
  })
}
/** From the moment an act is sent until the public page of its file shows it, for two acts of each of many files. */
export async function freshPage(origin: string, environment: Readonly<Record<string, string>>): Promise<Result> {
  const api = apiOf(environment['PERMIT_ADDRESS'] ?? '', tokensOf(environment))
  const key = Buffer.from(await readFile(environment['SESSION_KEY_FILE'] ?? '', 'utf8'), 'base64')
  // Whoever acts has signed on before.
  await api.as('citizen9')
  const took: number[] = []
  const shown = async (cookie: string, isNew: (text: string) => boolean, began: number): Promise<void> => {
    while (!isNew(await tracked(origin, cookie))) await new Promise((resolve) => setTimeout(resolve, 5))
    took.push(performance.now() - began)
  }
  for (let n = 0; n < files; n++) {
    const began = performance.now()
    const { case: made, queryCode } = await api.act('citizen9', '', application(first + n) as Inner)
    const cookie = `track=${boxOf({ receiptNumber: made?.receiptNumber ?? '', queryCode }, 'track', key).toString('base64url')}`
    await shown(cookie, (text) => text.includes(made?.receiptNumber ?? ''), began)
    const before = await tracked(origin, cookie)
    const again = performance.now()
    await api.act('citizen9', made?.id ?? '', commands.withdrawApplication as Inner)
    await shown(cookie, (text) => text !== before, again)
  }
  return resultOf(took)
}
function resultOf(took: readonly number[]): Result {
  const [p99, low, high] = [percentile(took, 0.99), Math.min(...took), Math.max(...took)]
  return {
    id: 'P13',
    title: 'from an act to the page that shows it, p99',
    unit: 'ms',
    goal: '≤ 1 s',
    met: p99 <= 1000,
    ratio: p99 / 1000,
    low: low / 1000,
    high: high / 1000,
    ours: {
      says: `an act sent over gRPC until the public page of its file shows it, ${took.length} acts one after the other; the ratio is the 99th percentile in seconds`,
      median: p99,
    },
    theirs: { says: 'half of them were shown within this time', median: median(took) },
  }
}
