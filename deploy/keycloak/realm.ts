import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { accounts, demoPassword, type Account } from './accounts.ts'
import { cli, clients, programAccounts } from './clients.ts'
import { profileComponent } from './profile.ts'
import { roles } from './roles.ts'

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))
export const realmFile = file('qingdan-realm.json')
export const demoRealmFile = file('demo/qingdan-realm.json')

const settings = {
  realm: 'qingdan',
  displayName: '清单 · 博山区责任清单 / Qingdan, the responsibility list of Boshan District',
  enabled: true,
  sslRequired: 'external',
  registrationAllowed: true,
  registrationEmailAsUsername: false,
  rememberMe: false,
  resetPasswordAllowed: false,
  loginWithEmailAllowed: false,
  duplicateEmailsAllowed: true,
  bruteForceProtected: true,
  permanentLockout: false,
  failureFactor: 10,
  // Length, and nothing about letters and signs: such rules make passwords that are easy to guess. Who changes one signs in again.
  passwordPolicy: 'length(12) and notUsername(undefined) and notContainsUsername(undefined) and maxAuthAge(0)',
  otpPolicyType: 'totp',
  otpPolicyDigits: 6,
  otpPolicyPeriod: 30,
  otpPolicyLookAheadWindow: 1,
  otpPolicyCodeReusable: false,
  revokeRefreshToken: true,
  refreshTokenMaxReuse: 0,
  accessCodeLifespan: 60,
  accessTokenLifespan: 300,
  ssoSessionIdleTimeout: 1800,
  ssoSessionMaxLifespan: 36_000,
  internationalizationEnabled: true,
  supportedLocales: ['zh-CN', 'en'],
  defaultLocale: 'zh-CN',
  eventsEnabled: true,
  eventsExpiration: 15_552_000,
  adminEventsEnabled: true,
  adminEventsDetailsEnabled: true,
}

const defaultRole = 'default-roles-qingdan'

/** The realm of a deployment: no accounts of persons. A person who registers is a citizen; every other role is given by an administrator. */
export function realm() {
  const named = Object.entries(roles).map(([name, description]) => ({ name, description }))
  const initial = { name: defaultRole, composite: true, composites: { realm: ['citizen', 'offline_access', 'uma_authorization'] } }
  return {
    ...settings,
    roles: { realm: [...named, { name: 'offline_access' }, { name: 'uma_authorization' }, initial] },
    defaultRole: { name: defaultRole },
    clients,
    components: profileComponent,
    users: programAccounts,
  }
}

/** The realm of the demonstration and the tests: the same, with invented people and a client that takes passwords. */
export function demoRealm() {
  const base = realm()
  return { ...base, clients: [...base.clients, cli], users: [...base.users, ...accounts.map(userOf)] }
}

/** The same person has the same id in every run, so that a restart does not orphan anyone's cases. */
export function accountId(username: string): string {
  const hex = createHash('sha256').update(`qingdan:${username}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

function userOf({ username, name, roles: given, offices, credential }: Account) {
  const card = credential ? { credential_number: [credential.number], credential_expiry: [credential.expiry] } : {}
  return {
    id: accountId(username),
    username,
    enabled: true,
    firstName: name,
    attributes: { ...(offices.length && { office: offices }), ...card },
    credentials: [{ type: 'password', value: demoPassword, temporary: false }],
    realmRoles: given,
  }
}

export const texts = () => ({ [realmFile]: toText(realm()), [demoRealmFile]: toText(demoRealm()) })
const toText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

if (import.meta.main) for (const [path, text] of Object.entries(texts())) await writeFile(path, text)
