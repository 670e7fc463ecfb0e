import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { systems } from '@qingdan/list/agencies.ts'
import { accounts } from './accounts.ts'
import { accountId, demoRealm, realm, realmFile, demoRealmFile, texts } from './realm.ts'

test('the committed realm files are those that the tables make', async () => {
  const made = texts()
  for (const file of [realmFile, demoRealmFile]) assert.equal(await readFile(file, 'utf8'), made[file], `${file}: run node deploy/keycloak/realm.ts`)
})

test('the realm of a deployment holds no person, no password and no client that takes one', () => {
  const { users, clients } = realm()
  assert.deepEqual(
    users.filter((user) => !user.username.startsWith('service-account-')),
    [],
  )
  assert.deepEqual(
    clients.filter((client) => client.directAccessGrantsEnabled),
    [],
  )
  assert.doesNotMatch(JSON.stringify(realm()), /Qingdan-2015/)
})

test('no secret is written down: each is a placeholder', () => {
  const secrets = demoRealm().clients.flatMap((client) => ('secret' in client ? [client.secret] : []))
  assert.equal(secrets.length, 4 + systems.length)
  for (const secret of secrets) assert.match(secret, /^\$\{QINGDAN_[A-Z]+_SECRET\}$/)
})

test('every account has an id of its own that is the same in every run', () => {
  assert.equal(new Set(accounts.map(({ username }) => accountId(username))).size, accounts.length)
  assert.equal(accountId('citizen1'), '80866534-e63c-4c26-8742-31eebf0b1200')
})

test('a person cannot change the attributes that say what the person may do', () => {
  const [profile] = realm().components['org.keycloak.userprofile.UserProfileProvider']
  const { attributes } = JSON.parse(profile?.config['kc.user.profile.config'][0] ?? '{}')
  const appointed = attributes.filter(({ name }: { name: string }) => /office|credential/.test(name))
  assert.equal(appointed.length, 3)
  for (const { permissions } of appointed) assert.deepEqual(permissions.edit, ['admin'])
})

test('the system of an agency comes as itself, for one office, and as nothing else', () => {
  const { clients, users } = realm()
  for (const { id } of systems) {
    const client = clients.find(({ clientId }) => clientId === `agency-${id}`)
    assert.deepEqual([client?.serviceAccountsEnabled, client?.standardFlowEnabled, client?.directAccessGrantsEnabled], [true, false, false])
    const account = users.find(({ serviceAccountClientId }) => serviceAccountClientId === `agency-${id}`)
    assert.deepEqual(account?.realmRoles, ['agency'])
    assert.deepEqual(account && 'attributes' in account && account.attributes, { office: [`agency:${id}`] })
  }
})
