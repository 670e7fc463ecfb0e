import { demoPassword } from '@qingdan/deploy/keycloak/accounts.ts'
import { masterToken, signOn } from '@qingdan/lib/testing/tokens.ts'
import { boxOf } from '../../portal/sign-on/box.ts'
import { inMs, keyOf, newCookie, sessions } from '../../portal/sign-on/store.ts'
import { readAnswer } from '../../portal/sign-on/tokens.ts'

/** Roles of the realm for which the demonstration has no account; made in the realm of the test. */
const added = ['committee', 'subsidy', 'finance', 'brigade', 'leadingGroup', 'legalOffice', 'hotline'] as const

async function ask(path: string, token: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<Response> {
  const address = `${process.env['KEYCLOAK_URL']}/admin/realms/qingdan${path}`
  return fetch(address, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}
export async function addAccounts(): Promise<void> {
  const token = await masterToken()
  for (const role of added) {
    const credentials = [{ type: 'password', value: demoPassword, temporary: false }]
    const made = await ask('/users', token, { username: `only-${role}`.toLowerCase(), firstName: '示例', enabled: true, credentials })
    if (made.status === 409) continue
    const user = made.headers.get('location')?.split('/').at(-1)
    const known: unknown = await (await ask(`/roles/${role}`, token)).json()
    // Who registers alone becomes a citizen; these are nothing else than their role.
    const given: unknown = await (await ask(`/users/${user}/role-mappings/realm`, token)).json()
    await ask(`/users/${user}/role-mappings/realm`, token, given, 'DELETE')
    const mapped = await ask(`/users/${user}/role-mappings/realm`, token, [known])
    if (!made.ok || !mapped.ok) throw new Error(`no account for ${role}: ${made.status} ${mapped.status}`)
  }
}
/** The cookie of a session of this account, kept as the portal itself keeps one after a sign-in. */
export async function cookieOf(username: string): Promise<string> {
  const { kept, ...read } = readAnswer(await signOn(username))
  const cookie = newCookie()
  const key = keyOf(cookie)
  const office = read.offices[0] ?? ''
  await (await sessions()).create({ _id: key, ...read, office, box: boxOf(kept, `session:${key}`), turn: 1, lockedUntil: inMs(0) })
  return `session=${cookie}`
}

/** Who comes to a page, by their relation to the case of the test: the household, its own officers, those of elsewhere, every other role. */
export const visitors = {
  nobody: '',
  applicant: 'citizen7',
  spouse: 'citizen6',
  stranger: 'citizen8',
  counterClerk: 'clerk1',
  township: 'chengdong1',
  otherTownship: 'badou1',
  permit: 'permit1',
  head: 'head1',
  auditor: 'auditor1',
  administrator: 'admin1',
  regulations: 'regulations1',
  supervisionOrgan: 'supervision1',
  committee: 'only-committee',
  subsidy: 'only-subsidy',
  finance: 'only-finance',
  brigade: 'only-brigade',
  leadingGroup: 'only-leadinggroup',
  legalOffice: 'only-legaloffice',
  hotline: 'only-hotline',
} as const
export type Visitor = keyof typeof visitors
