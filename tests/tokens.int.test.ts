import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Authority, authorityOf } from '@qingdan/lib/auth.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { tokenOf } from '@qingdan/lib/testing/tokens.ts'
import { ownRealm, type OwnRealm } from './abuse/realm.ts'
import { forged, type Loot, misused } from './abuse/tokens.ts'

const settings = { realm: 'qingdan', audience: 'qingdan', clients: ['portal', 'service', 'clock', 'cli'] }
const genuine = { url: process.env['KEYCLOAK_URL'] ?? '', ...settings }
let own: OwnRealm
let loot: Loot
before(async () => {
  own = await ownRealm()
  const token = await tokenOf('chengdong1')
  const { keys } = (await (await fetch(`${genuine.url}/realms/qingdan/protocol/openid-connect/certs`)).json()) as { keys: { kid: string; x5c: string[] }[] }
  const { kid } = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }
  loot = { genuine: token, pem: keys.find((key) => key.kid === kid)?.x5c[0] ?? '', own }
})
after(() => own.stop())

const taken = async (authority: Authority, token: string): Promise<boolean> => !isRejected(await authority.actorOf(token))
/** Cold: the authority has seen nothing. Warm: it has seen the genuine token, and this one once. */
async function accepted(authority: () => Authority, right: string, token: string): Promise<string[]> {
  const cold = await taken(authority(), token)
  const warm = authority()
  assert.ok(await taken(warm, right), 'the genuine token is taken')
  const seen = [await taken(warm, token), await taken(warm, token)]
  return [...(cold ? ['cold'] : []), ...(seen.some(Boolean) ? ['warm'] : [])]
}

test('no forged token is taken by the real sign-on, cold or warm', async (t) => {
  for (const [name, make] of Object.entries(forged))
    await t.test(name, async () => assert.deepEqual(await accepted(() => authorityOf(genuine), loot.genuine, await make(loot)), []))
})
test('no rightly signed token is taken that is wrong in one claim, cold or warm', async (t) => {
  for (const [name, make] of Object.entries(misused))
    await t.test(name, async () => assert.deepEqual(await accepted(() => authorityOf({ url: own.url, ...settings }), own.token(), make(own)), []))
})
test('a token is refused from the moment its session has ended, also one that was just taken', async () => {
  const ended = new Set<string>()
  const authority = authorityOf({ url: own.url, ...settings }, { ended: (session) => ended.has(session) })
  const token = own.token()
  assert.ok(await taken(authority, token))
  ended.add('session-1')
  assert.equal(await taken(authority, token), false)
  assert.equal(await taken(authority, own.token({ iat: 1 })), false)
  assert.ok(await taken(authority, own.token({ sid: 'session-2' })))
})
test('a token that was taken is refused past its expiry, out of the memory too', async () => {
  let ahead = 0
  const authority = authorityOf({ url: own.url, ...settings }, { now: () => Date.now() + ahead })
  const token = own.token()
  assert.ok(await taken(authority, token))
  ahead = 301_000
  assert.equal(await taken(authority, token), false)
})
test('only a logout token of the sign-on, of the last minutes, ends a session', async () => {
  const authority = authorityOf({ url: own.url, ...settings })
  const ends = async (claims: object, typ?: string): Promise<string> => {
    const outcome = await authority.sessionEndedBy(own.logout('session-1', { ...claims }, typ))
    return isRejected(outcome) ? outcome.rejected : outcome.session
  }
  assert.equal(await ends({}), 'session-1')
  const old = own.claims['iat'] as number
  for (const wrong of [{ typ: 'Bearer' }, { aud: 'qingdan' }, { events: {} }, { nonce: 'x' }, { iat: old - 400 }, { sid: undefined }, { iss: own.url }])
    assert.equal(await ends(wrong), 'invalid', JSON.stringify(wrong))
  for (const typ of ['JWT', 'at+jwt']) assert.equal(await ends({}, typ), 'invalid', typ)
  assert.equal(await taken(authority, own.logout('session-1')), false)
})
test('at least 28 ways were tried', () => {
  const tried = Object.keys(forged).length + Object.keys(misused).length + 2
  console.log(`forged tokens tried: ${tried}, accepted: 0`)
  assert.ok(tried >= 28)
})
