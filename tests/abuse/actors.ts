import { type Role, roles } from '@qingdan/list/roles.ts'
import type { OwnRealm } from './realm.ts'

export const own = 'township:370304001'
export const other = 'township:370304106'
/** Whom a case belongs to: the wife applied in `own`, the husband claimed his part; a stranger has nothing to do with it. */
export const accounts = { wife: 'wife', husband: 'husband', stranger: 'stranger' } as const
export const offices = { own, other, bureau: 'bureau', none: '' } as const

export interface Someone<Office extends string> {
  readonly role: Role
  readonly office: Office
  readonly account: string
  readonly token: string
  readonly called: string
}
export type Person = Someone<keyof typeof offices>
/** Each role at each of some offices, and the citizens of some accounts. `none` is who acts for no office. */
export function crowd<Office extends string>(
  realm: OwnRealm,
  at: Readonly<Record<Office | 'none', string>>,
  citizens: readonly string[],
): Someone<Office | 'none'>[] {
  const one = (role: Role, office: Office | 'none', account: string): Someone<Office | 'none'> => ({
    role,
    office,
    account,
    called: `${role} at ${office} (${account})`,
    token: realm.token({
      sub: account,
      realm_access: { roles: [role] },
      office: at[office] ? [at[office]] : [],
      credential_number: 'M-1',
      credential_expiry: '2016-12-31',
    }),
  })
  const officers = roles
    .filter((role) => role !== 'citizen')
    .flatMap((role) => (Object.keys(at) as (Office | 'none')[]).map((office) => one(role, office, `${role}-${office}`)))
  return [...citizens.map((account) => one('citizen', 'none', account)), ...officers]
}
/** Each role at each office, and the citizens in each relation to the case. */
export const everybody = (realm: OwnRealm): Person[] => crowd(realm, offices, Object.values(accounts))
/** Who may see the case of the wife, spelled out here and nowhere taken from the service. */
export function sees({ role, office, account }: Person): boolean {
  switch (role) {
    case 'citizen':
      return account === accounts.wife || account === accounts.husband
    case 'township':
      return office === 'own'
    case 'permit':
    case 'head':
    case 'auditor':
      return true
    default:
      return false // a counter clerk sees what their own counter entered, and it entered nothing here
  }
}
