import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { authorityOf } from '@qingdan/lib/auth.ts'
import { masterToken } from '@qingdan/lib/testing/tokens.ts'
import { post, signIn } from './abuse/sign-in.ts'

// The real sign-on, whose portal client is told of ended sessions at an address of the test.
const received: string[] = []
let server: Server
interface Client {
  id: string
  redirectUris: string[]
  attributes: Record<string, string>
}
let portal: Client
const admin = async (path: string, body?: unknown): Promise<Response> =>
  fetch(`${process.env['KEYCLOAK_URL']}/admin/realms/qingdan${path}`, {
    method: body === undefined ? 'GET' : 'PUT',
    headers: { authorization: `Bearer ${await masterToken()}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

before(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      received.push(new URLSearchParams(body).get('logout_token') ?? '')
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  portal = ((await (await admin('/clients?clientId=portal')).json()) as [Client])[0]
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  assert.ok((await admin(`/clients/${portal.id}`, { ...portal, attributes: { ...portal.attributes, 'backchannel.logout.url': url } })).ok)
})
after(async () => {
  await admin(`/clients/${portal.id}`, portal)
  server.close()
})
const renew = (token: string): Promise<Response> => post('token', { grant_type: 'refresh_token', refresh_token: token })
const callback = (): string => portal.redirectUris[0] ?? ''

test('the sign-on says that a session has ended, and the services take its word', async () => {
  const { session, refresh } = await signIn('citizen1', callback())
  assert.equal((await post('logout', { refresh_token: refresh })).status, 204)
  const authority = authorityOf({ url: process.env['KEYCLOAK_URL'] ?? '', realm: 'qingdan', audience: 'qingdan', clients: ['portal'] })
  assert.deepEqual(await authority.sessionEndedBy(received.at(-1) ?? ''), { session })
  assert.ok('rejected' in (await authority.actorOf(received.at(-1) ?? '')), 'and it is no access token')
})
test('a code is good once; who sends it again ends what it gave', async () => {
  const { refresh, again } = await signIn('citizen2', callback())
  const renewed = await renew(refresh)
  assert.equal(renewed.status, 200)
  assert.equal((await again()).status, 400)
  assert.equal((await renew(((await renewed.json()) as { refresh_token: string }).refresh_token)).status, 400)
})
test('an account that is switched off gets no further token, and its session ends with the one it has', async () => {
  const { refresh } = await signIn('citizen8', callback())
  const [found] = (await (await admin('/users?username=citizen8&exact=true')).json()) as [{ id: string; enabled: boolean }]
  assert.ok((await admin(`/users/${found.id}`, { ...found, enabled: false })).ok)
  try {
    assert.equal((await renew(refresh)).status, 400)
  } finally {
    assert.ok((await admin(`/users/${found.id}`, { ...found, enabled: true })).ok)
  }
})
