import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { before, test } from 'node:test'
import { api, applied, granted, signingIn } from '../browser/files.ts'
import { origin } from '../browser/open.ts'
import { addAccounts, cookieOf, type Visitor, visitors } from './sessions.ts'
import { type Answer, expected, type Ids, routes } from './routes.ts'

// Every page and handler of the portal, asked for by everybody, about a case of the household and about one that does not exist.
const absent: Ids = {
  case: '0'.repeat(24),
  signing: '0'.repeat(24),
  digest: '0'.repeat(64),
  draft: '00000000-0000-4000-8000-000000000000',
  seq: '3',
  month: '370304001-2014-01',
}
let ids = absent
const cookies = new Map<Visitor, string>()
const secrets: string[] = []

before(async () => {
  await addAccounts()
  for (const [visitor, username] of Object.entries(visitors)) cookies.set(visitor as Visitor, username && (await cookieOf(username)))
  const { id, receipt, code, names } = await applied('citizen7')
  for (const next of granted) await next(id, 'citizen7')
  await api.permit.claim({ receiptNumber: receipt, queryCode: code }, await api.as('citizen6'))
  const draft = await api.permit.saveDraft(
    { draftId: '', version: 0, content: Buffer.from(JSON.stringify({ woman: { name: '密示例' } })) },
    await api.as('citizen7'),
  )
  ids = { case: id, ...(await signingIn()), draft: draft.draftId, seq: '3', month: `370304001-${(await api.today()).slice(0, 7)}` }
  secrets.push(receipt, ...names, '密示例')
})

interface Seen {
  readonly answer: Answer
  readonly status: number
  readonly text: string
  readonly headers: Headers
}
const kinds: Readonly<Record<number, Answer>> = { 200: 'page', 404: 'absent', 405: 'not-here', 400: 'wrong' }
async function look(path: string, visitor: Visitor, more: Readonly<Record<string, string>> = {}): Promise<Seen> {
  const cookie = cookies.get(visitor) ?? ''
  // Each visitor comes from an address of their own, as in life.
  const from = `10.9.0.${Object.keys(visitors).indexOf(visitor) + 1}`
  const response = await fetch(`${origin}${path}`, { redirect: 'manual', headers: { ...(cookie && { cookie }), 'x-forwarded-for': from, ...more } })
  const to = response.headers.get('location') ?? ''
  const answer = response.status >= 300 && response.status < 400 ? (/\/auth\/sign-in/.test(to) ? 'sign-in' : 'elsewhere') : (kinds[response.status] ?? 'wrong')
  return { answer, status: response.status, text: await response.text(), headers: response.headers }
}
/** What differs by itself: nonces, and the address that the page was asked by, which its links repeat. */
function plain(text: string, asked: Ids): string {
  const without = Object.values(asked)
    .filter((id) => id.length > 5)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, id) => rest.replaceAll(encodeURIComponent(id), 'ID').replaceAll(id, 'ID'), text)
  const plainly = without.replaceAll(/[0-9a-f]{32}/g, 'nonce')
  // The same data for the script comes in an order and in pieces that depend on the moment.
  const piece = /<script nonce="nonce">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g
  const rows = [...plainly.matchAll(piece)]
    .map(([, json = '""']) => JSON.parse(json) as string)
    .join('')
    .split('\n')
  return (
    plainly.replaceAll(piece, '') +
    rows
      .map((row) => row.replace(/^[0-9a-f]+:/, '').replaceAll(/\$L?[0-9a-f]+\b/g, '$'))
      .toSorted()
      .join('\n')
  )
}

/** Where two answers first differ, with what stands there. */
function differ(one: string, two: string): string {
  const at = [...one].findIndex((letter, i) => letter !== two[i])
  return one === two ? '' : `…${one.slice(Math.max(0, at - 60), at + 60)}… differs from …${two.slice(Math.max(0, at - 60), at + 60)}…`
}

test('every page and handler of the portal has its row, and no row is of one that does not exist', () => {
  const found = globSync('portal/app/**/{page.tsx,route.ts}').map((file) => file.split('/').slice(2, -1).join('/'))
  assert.deepEqual(Object.keys(routes).toSorted(), found.toSorted())
})
for (const [route, row] of Object.entries(routes)) {
  test(`${route} answers each role, office and relation as its row says, and the ids of others like ids that nobody has`, async () => {
    const wrong: string[] = []
    for (const visitor of Object.keys(visitors) as Visitor[]) {
      const seen = await look(row.at(ids), visitor)
      const wanted = expected(row, visitor)
      if (seen.answer !== wanted) wrong.push(`${visitor}: ${seen.answer} (${seen.status}), not ${wanted}`)
      if (/text\/html/.test(seen.headers.get('content-type') ?? '') && seen.text)
        assert.match(seen.headers.get('content-security-policy') ?? '', /script-src 'self' 'nonce-/, `${visitor}: no policy`)
      assert.ok(!/unsafe-inline/.test(seen.headers.get('content-security-policy') ?? ''))
      if (secrets.some((secret) => seen.text.includes(secret))) assert.match(seen.headers.get('cache-control') ?? '', /no-store/, `${visitor}: may be kept`)
      if (row.at(ids) === row.at(absent) || wanted === 'page') continue
      const other = await look(row.at(absent), visitor)
      if (other.status !== seen.status) wrong.push(`${visitor}: ${seen.status}, but ${other.status} where there is none`)
      const difference = differ(plain(seen.text, ids), plain(other.text, absent))
      if (difference) wrong.push(`${visitor}: ${difference}`)
      for (const secret of secrets) assert.ok(!seen.text.includes(secret), `${visitor} reads ${secret}`)
    }
    assert.deepEqual(wrong, [])
  })
}
const variants = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { 'next-action': '40'.repeat(21) },
  { purpose: 'prefetch', 'sec-purpose': 'prefetch' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-lang': 'en', 'x-answer': 'x', 'x-visitor': 'x', 'x-path': '/' },
]
test('asked for in advance, as data, or past the proxy, a private page gives a stranger nothing', async () => {
  for (const [route, row] of Object.entries(routes).filter(([, { at }]) => at(ids) !== at(absent)))
    for (const visitor of ['nobody', 'stranger', 'otherTownship'] as const)
      for (const [i, variant] of variants.entries())
        for (const path of 'rsc' in variant ? [row.at(ids), `${row.at(ids)}?_rsc=1a2b3`] : [row.at(ids)]) {
          const seen = await look(path, visitor, variant)
          for (const secret of secrets) assert.ok(!seen.text.includes(secret), `${route} as variant ${i} gives ${visitor} ${secret}`)
          assert.ok(!seen.headers.has('location') || new URL(seen.headers.get('location') ?? '', origin).hostname === new URL(origin).hostname)
        }
})
test('the time of an answer tells nobody whether a case exists: the medians are printed, not judged', async (t) => {
  for (const [visitor, at] of [
    ['stranger', routes['[lang]/(public)/my/[id]']?.at],
    ['otherTownship', routes['[lang]/(office)/office/permit/[id]']?.at],
  ] as const) {
    const took: [number[], number[]] = [[], []]
    for (let i = 0; i < 30; i++)
      for (const [which, these] of [ids, absent].entries()) {
        const began = performance.now()
        await look(at?.(these) ?? '', visitor)
        took[which]?.push(performance.now() - began)
      }
    const [real, none] = took.map((all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
    t.diagnostic(`${visitor}: ${real?.toFixed(2)} ms for a case of others, ${none?.toFixed(2)} ms for none, ratio ${((real ?? 0) / (none ?? 1)).toFixed(3)}`)
  }
})
