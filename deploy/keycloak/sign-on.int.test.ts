import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { forget } from '../backing/forget.ts'
import { startKeycloak, type KeycloakServer } from '../backing/keycloak.ts'

let dir: string
let keycloak: KeycloakServer
let user: string
const username = 'somebody-of-a-test'

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qingdan-sign-on-'))
  keycloak = await startKeycloak({ dir })
  const made = await admin('/users', 'POST', { username, firstName: '示例', enabled: true })
  assert.equal(made.status, 201)
  user = made.headers.get('location')?.split('/').at(-1) ?? ''
})
after(async () => {
  await admin(`/users/${user}`, 'DELETE')
  await keycloak?.stop()
  await forget(dir)
})

const realms = (path: string) => `${keycloak.url}/realms/${path}`
const post = (path: string, form: Record<string, string>) => fetch(realms(path), { method: 'POST', body: new URLSearchParams(form) })
async function admin(path: string, method = 'GET', body?: unknown): Promise<Response> {
  const answer = await post('master/protocol/openid-connect/token', {
    grant_type: 'password',
    client_id: 'admin-cli',
    username: 'admin',
    password: keycloak.secrets.admin,
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(`${keycloak.url}/admin/realms/qingdan${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
}
const setPassword = async (value: string) => (await admin(`/users/${user}/reset-password`, 'PUT', { type: 'password', value, temporary: false })).status
const signIn = (password: string, more: Record<string, string> = {}) =>
  post('qingdan/protocol/openid-connect/token', {
    client_id: 'cli',
    client_secret: keycloak.secrets.cli,
    grant_type: 'password',
    username,
    password,
    ...more,
  })
const authorize = (query: Record<string, string>) => {
  const form = { client_id: 'portal', scope: 'openid', redirect_uri: 'http://127.0.0.1:8300/auth/callback', response_type: 'code', ...query }
  return fetch(`${realms('qingdan/protocol/openid-connect/auth')}?${new URLSearchParams(form).toString()}`, { redirect: 'manual' })
}
const challenge = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }

test('a password needs length and no kinds of letters, may be long, and is taken as it was typed', async () => {
  for (const weak of ['elevenletter'.slice(1), `${username}-2015`]) assert.equal(await setPassword(weak), 400, weak)
  for (const good of ['onlysmalllett', '九个汉字加上三个字母也行abc', '1'.repeat(64), ' a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(2)]) {
    assert.equal(await setPassword(good), 204, good)
    assert.equal((await signIn(good)).status, 200, good)
  }
  assert.equal(await setPassword('onlysmalllett'), 204)
  assert.equal((await signIn('ONLYSMALLLETT')).status, 400)
})
test('a sign-in that succeeds and one that fails are on record, with the kind of the failure', async () => {
  const events = (await (await admin(`/events?user=${user}`)).json()) as { type: string; error?: string }[]
  assert.ok(events.some(({ type }) => type === 'LOGIN'))
  assert.ok(events.some(({ type, error }) => type === 'LOGIN_ERROR' && error === 'invalid_user_credentials'))
})
test('after wrong passwords in a row the right one waits too, for a while and not for good', async () => {
  for (let n = 0; n < 12; n++) assert.equal((await signIn('wrong-wrong-wrong')).status, 400)
  assert.equal((await signIn('onlysmalllett')).status, 400)
  const locked = (await (await admin(`/attack-detection/brute-force/users/${user}`)).json()) as { disabled: boolean; failedLoginNotBefore: number }
  assert.equal(locked.disabled, true)
  assert.equal(((await (await admin(`/users/${user}`)).json()) as { enabled: boolean }).enabled, true)
  assert.equal((await admin(`/attack-detection/brute-force/users/${user}`, 'DELETE')).status, 204)
  assert.equal((await signIn('onlysmalllett')).status, 200)
})
test('a sign-in comes by a code with a hashed proof: not by a plain one, and no token by the address', async () => {
  const answers = [
    [{ ...challenge, code_challenge_method: 'plain' }, /error=invalid_request/],
    [{ ...challenge, response_type: 'token' }, /error=unauthorized_client/],
    [{ ...challenge, response_type: 'id_token token' }, /error=unauthorized_client/],
  ] as const
  for (const [query, says] of answers) assert.match((await authorize(query)).headers.get('location') ?? '', says)
  assert.equal((await authorize(challenge)).status, 200)
})
test('a client without its secret gets nothing, and no program registers itself as one', async () => {
  assert.equal((await post('qingdan/protocol/openid-connect/token', { client_id: 'portal', grant_type: 'client_credentials' })).status, 401)
  const body = JSON.stringify({ redirect_uris: ['http://127.0.0.1:1/'] })
  const answer = await fetch(realms('qingdan/clients-registrations/openid-connect'), { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  assert.equal(answer.status, 403)
})
test('nobody gets a token that outlives the session, and a token says no more than it must', async () => {
  assert.equal((await signIn('onlysmalllett', { scope: 'openid offline_access' })).status, 400)
  const { access_token: token } = (await (await signIn('onlysmalllett', { scope: 'openid' })).json()) as { access_token: string }
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { scope: string }
  assert.deepEqual(claims.scope.split(' ').toSorted(), ['openid', 'profile'])
})
test('a link of another site signs nobody out: the sign-on asks first', async () => {
  const answer = await fetch(realms('qingdan/protocol/openid-connect/logout'), { redirect: 'manual' })
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /<form[^>]*logout-confirm/)
})
