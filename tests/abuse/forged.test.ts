import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { api } from '../browser/files.ts'
import { origin } from '../browser/open.ts'
import { anotherPortal, type Portal } from './portal.ts'
import { type Ids, routes } from './routes.ts'
import { cookieOf } from './sessions.ts'

// What changes something is taken from our own pages alone. The list of what does is generated: the build's server actions, and each handler that takes POST.
const built = 'portal/.next/standalone/portal/.next/server/server-reference-manifest.json'
const actions = Object.keys((JSON.parse(readFileSync(built, 'utf8')) as { node: Record<string, unknown> }).node)
const handlers = globSync('portal/app/**/route.ts')
  .filter((file) => /export (async function|const) POST\b/.test(readFileSync(file, 'utf8')))
  .map((file) => file.split('/').slice(2, -1).join('/'))
const host = new URL(origin).host
const foreign: readonly Record<string, string>[] = [
  {},
  { origin: 'null' },
  { origin: 'https://elsewhere.example' },
  { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
  { origin: `https://${host}` },
  { origin: `http://${host}.elsewhere.example` },
  { origin: `http://${host.split(':')[0]}:1` },
  { origin: `${origin}/` },
  { origin: origin.toUpperCase() },
]
const ids: Ids = { case: '0'.repeat(24), signing: '0'.repeat(24), digest: '0'.repeat(64), draft: 'd'.repeat(36), seq: '1', month: '370304001-2015-08' }
const cookies = { citizen: '', officer: '', administrator: '' }
before(async () => {
  cookies.citizen = await cookieOf('citizen3')
  cookies.officer = await cookieOf('chengdong1')
  cookies.administrator = await cookieOf('admin1')
})
// An address of its own for each request: what is tried here is not the gate.
let asked = 0
const somewhere = (): Record<string, string> => ({ 'x-forwarded-for': `10.8.${(asked >> 8) & 255}.${asked++ & 255}` })
const post = (path: string, headers: Readonly<Record<string, string>>, body: FormData | string = ''): Promise<Response> =>
  fetch(`${origin}${path}`, { method: 'POST', redirect: 'manual', headers: { ...somewhere(), ...headers }, body })

test('there are actions and handlers to try', () => {
  assert.ok(actions.length >= 18, `${actions.length} actions`)
  assert.ok(handlers.length >= 5, handlers.join(', '))
})
test('no server action is taken from another origin, from none, or from one that only looks like ours, with script or without', async () => {
  for (const action of actions)
    for (const headers of foreign) {
      const form = new FormData()
      form.set(`$ACTION_ID_${action}`, '')
      form.set('lang', 'zh')
      for (const cookie of Object.values(cookies)) {
        const plain = await post('/', { ...headers, cookie }, form)
        assert.equal(plain.status, 403, `${action} with ${JSON.stringify(headers)}`)
      }
      const scripted = await post('/office', { ...headers, cookie: cookies.officer, 'next-action': action }, '[]')
      assert.equal(scripted.status, 403, `${action} by script with ${JSON.stringify(headers)}`)
    }
})
test('no handler that changes something is taken from another origin; the sign-on’s own message is taken by its signature alone', async () => {
  for (const handler of handlers)
    for (const headers of foreign) {
      const answer = await post(routes[handler]?.at(ids) ?? '', { ...headers, cookie: cookies.officer })
      if (handler === 'auth/back-channel') assert.equal(answer.status, 400)
      else assert.equal(answer.status, 403, `${handler} with ${JSON.stringify(headers)}`)
    }
})
test('what was forged changed nothing: the draft is there, the session goes on, the date has not moved', async () => {
  const date = await api.today()
  const { draftId } = await api.permit.saveDraft({ draftId: '', version: 0, content: Buffer.from('{}') }, await api.as('citizen3'))
  const form = new FormData()
  for (const [name, value] of Object.entries({ draft: draftId, lang: 'zh', end: 'yes', to: '/' })) form.set(name, value)
  for (const action of actions) {
    form.set(`$ACTION_ID_${action}`, '')
    for (const cookie of Object.values(cookies)) await post('/', { origin: 'https://elsewhere.example', cookie }, form)
  }
  await post('/auth/sign-out', { origin: 'https://elsewhere.example', cookie: cookies.citizen })
  await fetch(`${origin}/auth/sign-out`, { headers: { cookie: cookies.citizen }, redirect: 'manual' })
  assert.equal((await api.permit.getDraft({ draftId }, await api.as('citizen3'))).draftId, draftId)
  assert.equal((await fetch(`${origin}/my`, { headers: { cookie: cookies.citizen }, redirect: 'manual' })).status, 200)
  assert.equal(await api.today(), date)
})
test('a forged host leads nowhere else, and neither does a path or a return address that looks like another site', async () => {
  const paths = [
    '/zh/guides',
    '/guides?type=large',
    '//elsewhere.example/x?type=large',
    '/zh//elsewhere.example',
    '/%5celsewhere.example?type=large',
    '/my',
    '/',
  ]
  const returns = ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '/%09/elsewhere.example', 'javascript:alert(1)']
  for (const path of [
    ...paths,
    ...returns.map((to) => `/auth/sign-in?to=${encodeURIComponent(to)}`),
    ...returns.map((to) => `/sign?to=${encodeURIComponent(to)}`),
  ])
    for (const headers of [{}, { 'x-forwarded-host': 'elsewhere.example' }, { forwarded: 'host=elsewhere.example' }]) {
      const answer = await fetch(`${origin}${path}`, { redirect: 'manual', headers: { ...somewhere(), ...headers } })
      const to = answer.headers.get('location')
      const there = to === null ? host : new URL(to, origin).host
      assert.ok([host, new URL(process.env['KEYCLOAK_URL'] ?? origin).host].includes(there), `${path} leads to ${to}`)
      assert.ok(!/href="(https?:)?\/\/elsewhere|href="javascript:/.test(await answer.text()), `${path} links elsewhere`)
    }
})
test('whatever answers with HTML carries a policy without inline script', async () => {
  for (const path of ['/_next/none', '/_next/static/none.js', '/papers/none', '/auth/none', '/favicon.ico', '/robots.txt', '/api', '/en/none']) {
    const answer = await fetch(`${origin}${path}`, { redirect: 'manual', headers: somewhere() })
    const policy = answer.headers.get('content-security-policy') ?? ''
    assert.match(policy, /frame-ancestors 'none'/, path)
    assert.ok(!/unsafe-inline|unsafe-eval/.test(policy), path)
  }
})
let tls: Portal | undefined
after(() => tls?.stop())
test('over TLS each cookie is bound to the host: Secure, HttpOnly, SameSite, Path=/, __Host-', async () => {
  const { at } = (tls = await anotherPortal(8343, { PORTAL_ORIGIN: 'https://portal.example' }))
  const set = async (path: string): Promise<string[]> => (await fetch(`${at}${path}`, { redirect: 'manual' })).headers.getSetCookie()
  const given = [...(await set('/auth/sign-in')), ...(await set('/?type=large')), ...(await set('/auth/callback?code=x&state=y'))]
  assert.ok(given.length >= 3)
  for (const cookie of given) {
    assert.match(cookie, /^__Host-(signing-in|type)=/)
    for (const flag of [/; Secure/i, /; HttpOnly/i, /; SameSite=lax/i, /; Path=\/(;|$)/]) assert.match(cookie, flag)
    assert.ok(!/domain=/i.test(cookie))
  }
})
