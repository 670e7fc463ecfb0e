import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { authorizationCodeGrant, type Configuration } from 'openid-client'
import { ownRealm, type OwnRealm } from './abuse/realm.ts'

// The portal's own client, at a sign-on of the test that answers with whatever ID token it is told to.
let own: OwnRealm
let signOn: Server
let answer = ''
let client: Configuration
before(async () => {
  own = await ownRealm()
  signOn = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url?.startsWith('/.well-known')) response.end(JSON.stringify(metadata()))
    else if (request.url === '/keys') void fetch(own.url).then(async (keys) => response.end(await keys.text()))
    else response.end(JSON.stringify({ access_token: 'a', token_type: 'bearer', id_token: answer }))
  })
  await new Promise<void>((resolve) => signOn.listen(0, '127.0.0.1', resolve))
  process.env['OIDC_ISSUER'] = issuer()
  process.env['OIDC_PORTAL_SECRET'] = 'a secret of the test'
  const { configuration } = await import('../portal/sign-on/client.ts')
  client = (await configuration()) as Configuration
})
after(() => {
  own.stop()
  signOn.close()
})
const issuer = (): string => `http://127.0.0.1:${(signOn.address() as AddressInfo).port}`
const metadata = (): object => ({
  issuer: issuer(),
  token_endpoint: `${issuer()}/token`,
  authorization_endpoint: `${issuer()}/auth`,
  jwks_uri: `${issuer()}/keys`,
})
const right = (): Record<string, unknown> => ({ iss: issuer(), aud: 'portal', azp: 'portal', nonce: 'asked', typ: 'ID' })
async function signedIn(token: string, state = 'asked'): Promise<boolean> {
  answer = token
  const checks = { pkceCodeVerifier: 'v'.repeat(43), expectedState: 'asked', expectedNonce: 'asked', idTokenExpected: true }
  return authorizationCodeGrant(client, new URL(`http://here.invalid/auth/callback?code=c&state=${state}`), checks).then(
    () => true,
    () => false,
  )
}

test('who comes back from the sign-on is let in by a signed ID token for this portal, this person’s question and this moment alone', async () => {
  assert.equal(await signedIn(own.token(right())), true)
  const old = own.claims['iat'] as number
  for (const wrong of [{ iss: own.issuer }, { aud: 'qingdan' }, { nonce: 'another' }, { nonce: undefined }, { exp: old - 400 }, { sub: undefined }])
    assert.equal(await signedIn(own.token({ ...right(), ...wrong })), false, JSON.stringify(wrong))
  const [head, , signature] = own.token(right()).split('.')
  const bent = Buffer.from(JSON.stringify({ ...own.claims, ...right(), sub: 'somebody else' })).toString('base64url')
  assert.equal(await signedIn(`${head}.${bent}.${signature}`), false, 'an altered person')
  assert.equal(await signedIn(own.token(right()), 'of another window'), false, 'an answer to a question of somebody else')
})
