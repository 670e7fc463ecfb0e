import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { authorityOf } from './auth.ts'
import { isRejected } from './rejections.ts'
import { tokenOf, visitorToken } from './testing/tokens.ts'

const url = process.env['KEYCLOAK_URL'] ?? ''
const realm = { url, realm: 'qingdan', audience: 'qingdan', clients: ['portal', 'service', 'clock', 'cli'] }
const authority = authorityOf(realm)
let genuine = ''
before(async () => {
  genuine = await tokenOf('chengdong1')
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

test('a token for another audience, or issued to another client, is refused', async () => {
  const elsewhere = await authorityOf({ ...realm, audience: 'another' }).actorOf(genuine)
  assert.equal(isRejected(elsewhere) && elsewhere.rejected, 'not-signed-on')
  const stranger = await authorityOf({ ...realm, clients: ['portal'] }).actorOf(genuine)
  assert.equal(isRejected(stranger) && stranger.rejected, 'not-signed-on')
})
