import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, sign as signBytes } from 'node:crypto'
import { before, test } from 'node:test'
import { authorityOf } from './auth.ts'
import { isRejected } from './rejections.ts'
import { masterToken, signOn, tokenOf, visitorToken } from './testing/tokens.ts'

const url = process.env['KEYCLOAK_URL'] ?? ''
const realm = { url, realm: 'qingdan', audience: 'qingdan', clients: ['portal', 'service', 'clock', 'cli'] }
const authority = authorityOf(realm)
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
let genuine = ''
let pem = ''
const parts = (): { header: Record<string, unknown>; claims: Record<string, unknown>; signature: string } => {
  const [header = '', claims = '', signature = ''] = genuine.split('.')
  return { header: decode(header), claims: decode(claims), signature }
}
/** A token signed with our own key: whatever its header says. */
function forged(header: object, claims: object): string {
  const text = `${encode({ ...parts().header, ...header })}.${encode({ ...parts().claims, ...claims })}`
  return `${text}.${signBytes('sha256', Buffer.from(text), own.privateKey).toString('base64url')}`
}
before(async () => {
  genuine = await tokenOf('chengdong1')
  const { keys } = (await (await fetch(`${url}/realms/qingdan/protocol/openid-connect/certs`)).json()) as { keys: { kid: string; x5c: string[] }[] }
  pem = keys.find(({ kid }) => kid === parts().header['kid'])?.x5c[0] ?? ''
})

test('a genuine token is an actor with roles, office and credential', async () => {
  const actor = await authority.actorOf(genuine)
  assert.ok(!isRejected(actor))
  assert.ok(actor.roles.includes('township'))
  assert.equal(actor.office, 'township:370304001')
  assert.deepEqual(actor.credential, { number: 'DEMO-T-001', expiresOn: '2016-12-31' })
  const visitor = await authority.actorOf(await visitorToken())
  assert.ok(!isRejected(visitor) && visitor.roles.includes('public'))
})
test('an office that is not in the token cannot be chosen', async () => {
  const refused = await authority.actorOf(genuine, 'section:permit')
  assert.equal(isRejected(refused) && refused.rejected, 'not-allowed')
})

const forgeries: Record<string, () => string | Promise<string>> = {
  nothing: () => '',
  garbage: () => 'a.b.c',
  'two parts': () => genuine.split('.').slice(0, 2).join('.'),
  'four parts': () => `${genuine}.x`,
  'alg none': () => `${encode({ ...parts().header, alg: 'none' })}.${encode(parts().claims)}.`,
  'alg NONE': () => `${encode({ ...parts().header, alg: 'NONE' })}.${encode(parts().claims)}.AAAA`,
  'alg nOnE with the old signature': () => `${encode({ ...parts().header, alg: 'nOnE' })}.${genuine.split('.')[1]}.${parts().signature}`,
  'HS256 with the public key': () => {
    const text = `${encode({ ...parts().header, alg: 'HS256' })}.${encode(parts().claims)}`
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`
  },
  'another key under the same kid': () => forged({}, {}),
  'an unknown kid': () => forged({ kid: 'unknown' }, {}),
  'a jku of its own': () => forged({ jku: 'http://127.0.0.1/keys' }, {}),
  'an x5u of its own': () => forged({ x5u: 'http://127.0.0.1/cert' }, {}),
  'a key in the header': () => forged({ jwk: own.publicKey.export({ format: 'jwk' }) }, {}),
  'a critical extension': () => forged({ crit: ['exp'] }, {}),
  'a stripped signature': () => `${genuine.split('.').slice(0, 2).join('.')}.`,
  'an altered signature': () => `${genuine.slice(0, -8)}AAAAAAAA`,
  'more roles under the old signature': () => {
    const [header, , signature] = genuine.split('.')
    return `${header}.${encode({ ...parts().claims, realm_access: { roles: ['head', 'administrator'] } })}.${signature}`
  },
  'another realm': () => masterToken(),
  'an ID token': async () => (await signOn('chengdong1')).id_token ?? '',
  'a refresh token': async () => (await signOn('chengdong1')).refresh_token ?? '',
  'one megabyte': () => `${genuine}${'A'.repeat(1024 * 1024)}`,
}
for (const [name, make] of Object.entries(forgeries)) {
  test(`refused: ${name}`, async () => {
    const refused = await authority.actorOf(await make())
    assert.equal(isRejected(refused) && refused.rejected, 'not-signed-on')
  })
}
test('a genuine token is refused once it has expired, also when it was seen before', async () => {
  let ahead = 0
  const later = authorityOf(realm, () => Date.now() + ahead)
  assert.ok(!isRejected(await later.actorOf(genuine)))
  ahead = 3600_000
  const refused = await later.actorOf(genuine)
  assert.deepEqual(isRejected(refused) && [refused.rejected, refused.because], ['not-signed-on', 'expired'])
})
test('a token for another audience, or issued to another client, is refused', async () => {
  const elsewhere = await authorityOf({ ...realm, audience: 'another' }).actorOf(genuine)
  assert.equal(isRejected(elsewhere) && elsewhere.rejected, 'not-signed-on')
  const stranger = await authorityOf({ ...realm, clients: ['portal'] }).actorOf(genuine)
  assert.equal(isRejected(stranger) && stranger.rejected, 'not-signed-on')
})
