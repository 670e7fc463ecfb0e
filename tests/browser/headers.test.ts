import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { origin } from './open.ts'

const bare = async (path: string, method = 'GET'): Promise<{ status: number; text: string }> =>
  new Promise((resolve, fail) => {
    const sent = request(`${origin}${path}`, { method, headers: { 'x-canary': 'sung-back' } }, (answer) => {
      let text = ''
      answer.on('data', (part) => (text += String(part)))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', fail).end()
  })

test('every answer asks for TLS, is what it says it is, names its letters, and may be framed by nobody', async () => {
  const script = /"(\/_next\/static\/[^"]+\.js)"/.exec(await (await fetch(origin)).text())?.[1] ?? ''
  const paths = ['/', '/en/law', '/nothing/here', '/api/law', '/api/openapi.json', '/api/nothing', '/auth/sign-in', '/auth/callback', '/icon.svg', script]
  const answers = paths.map((path) => [path, { redirect: 'manual' }] as const)
  for (const [path, asked] of [...answers, ['/', { method: 'POST' }] as const]) {
    const { headers, status } = await fetch(`${origin}${path}`, asked)
    const says = (name: string): string => headers.get(name) ?? ''
    assert.match(says('strict-transport-security'), /^max-age=31536000; includeSubDomains/, path)
    assert.match(says('x-content-type-options'), /^nosniff/, path)
    assert.match(says('content-security-policy'), /base-uri 'none'.*frame-ancestors 'none'/, path)
    assert.match(says('content-security-policy'), /(object|default)-src 'none'/, path)
    // Public facts may be read from anywhere; nothing else may be read from another site, or tells it where somebody was.
    if (!path.startsWith('/api/')) assert.equal(says('access-control-allow-origin'), '', path)
    if (status !== 403 && (path === '/' || path.startsWith('/auth/'))) assert.match(says('referrer-policy'), /^(same-origin|no-referrer)$/, path)
    if (/^(text|application)\//.test(says('content-type'))) assert.match(says('content-type'), /charset=utf-8/i, path)
  }
})
test('no folder is listed, no file of the program is given out, and nothing is sung back', async () => {
  for (const path of ['/.git/config', '/.env', '/package.json', '/server.js', '/_next', '/_next/static', '/_next/static/chunks', '/portal/proxy.ts'])
    assert.equal((await bare(path)).status, 404, path)
  const traced = await bare('/', 'TRACE')
  assert.ok(traced.status >= 400, String(traced.status))
  assert.ok(!traced.text.includes('sung-back'))
})
