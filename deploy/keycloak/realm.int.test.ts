import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { clientOf, officeOf, systems } from '@qingdan/list/agencies.ts'
import { forget } from '../backing/forget.ts'
import { startKeycloak, type KeycloakServer } from '../backing/keycloak.ts'
import { demoOrigin } from '../backing/secrets.ts'
import { accounts, demoPassword } from './accounts.ts'
import { accountId } from './realm.ts'

let dir: string
let keycloak: KeycloakServer

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qingdan-realm-'))
  keycloak = await startKeycloak({ dir })
})

after(async () => {
  await keycloak?.stop()
  await forget(dir)
})

const endpoint = (name: string) => `${keycloak.url}/realms/qingdan/protocol/openid-connect/${name}`

async function token(form: Record<string, string>): Promise<{ status: number; claims: Record<string, unknown>; refresh: string }> {
  const answer = await fetch(endpoint('token'), { method: 'POST', body: new URLSearchParams(form) })
  const { access_token = '', refresh_token = '' } = (await answer.json()) as { access_token?: string; refresh_token?: string }
  const payload = access_token.split('.')[1]
  return { status: answer.status, claims: payload ? JSON.parse(Buffer.from(payload, 'base64url').toString()) : {}, refresh: refresh_token }
}

const cli = () => ({ client_id: 'cli', client_secret: keycloak.secrets.cli })
const asPerson = (username: string) => token({ ...cli(), grant_type: 'password', username, password: demoPassword })
const signInPage = (query: Record<string, string>) => {
  const form = { client_id: 'portal', response_type: 'code', scope: 'openid', redirect_uri: `${demoOrigin}/auth/callback`, ...query }
  return fetch(`${endpoint('auth')}?${new URLSearchParams(form).toString()}`, { redirect: 'manual' })
}
const challenge = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' }

test('every account signs in, and its token says who, in what role, for which office, with which credential', async () => {
  for (const { username, name, roles, offices, credential } of accounts) {
    const { status, claims } = await asPerson(username)
    assert.equal(status, 200, username)
    assert.equal(claims.sub, accountId(username))
    assert.equal(claims.name, name)
    assert.equal(claims.aud, 'qingdan')
    assert.deepEqual(claims.realm_access, { roles })
    assert.deepEqual(claims.office, offices.length ? offices : undefined)
    assert.deepEqual([claims.credential_number, claims.credential_expiry], [credential?.number, credential?.expiry])
    assert.equal(Number(claims.exp) - Number(claims.iat), 300)
  }
})

test('the portal, the services and the clock come as themselves, with one role each', async () => {
  for (const [client, role] of [
    ['portal', 'public'],
    ['service', 'service'],
    ['clock', 'clock'],
  ] as const) {
    const { claims } = await token({ grant_type: 'client_credentials', client_id: client, client_secret: keycloak.secrets[client] })
    assert.deepEqual([claims.realm_access, claims.aud, claims.azp], [{ roles: [role] }, 'qingdan', client])
  }
})

test('the system of an agency comes as itself, with the one role of such systems and for its own office alone', async () => {
  for (const { id } of systems) {
    const { claims } = await token({ grant_type: 'client_credentials', client_id: clientOf(id), client_secret: keycloak.secrets[id] })
    assert.deepEqual([claims.realm_access, claims.aud, claims.azp, claims.office], [{ roles: ['agency'] }, 'qingdan', clientOf(id), [officeOf(id)]])
  }
})

test('a refresh token is good once', async () => {
  const { refresh } = await asPerson('citizen1')
  const again = () => token({ ...cli(), grant_type: 'refresh_token', refresh_token: refresh })
  assert.equal((await again()).status, 200)
  assert.equal((await again()).status, 400)
})

test('the portal takes no password, and a sign-in returns to no other address and not without a proof key', async () => {
  const portal = { client_id: 'portal', client_secret: keycloak.secrets.portal }
  assert.equal((await token({ ...portal, grant_type: 'password', username: 'citizen1', password: demoPassword })).status, 400)
  assert.equal((await signInPage({ ...challenge, redirect_uri: `${demoOrigin}/auth/callback/x` })).status, 400)
  const unproven = await signInPage({})
  assert.match(unproven.headers.get('location') ?? '', /error=invalid_request/)
})

test('the pages of sign-on speak Chinese and English', async () => {
  assert.match(await (await signInPage({ ...challenge, ui_locales: 'zh-CN' })).text(), /lang="zh-CN"[^]*登录/)
  assert.match(await (await signInPage({ ...challenge, ui_locales: 'en' })).text(), /lang="en"[^]*Sign in/)
})

test('who registers is asked for a name and never for an office or a credential', async () => {
  const form = { client_id: 'portal', response_type: 'code', scope: 'openid', redirect_uri: `${demoOrigin}/auth/callback`, ...challenge }
  const page = await (await fetch(`${endpoint('registrations')}?${new URLSearchParams(form).toString()}`)).text()
  const fields = [...page.matchAll(/<input[^>]* name="([^"]+)"/g)].map(([, name]) => name)
  assert.ok(fields.includes('username') && fields.includes('firstName'), fields.join())
  assert.deepEqual(
    fields.filter((name) => /office|credential/.test(name ?? '')),
    [],
  )
})
