import { addDays } from '@qingdan/lib/calendar.ts'
import { inventedNumber } from '@qingdan/deploy/demo/people.ts'
import type { Person } from '@qingdan/proto/permit/permit/v1/command.ts'

// Everybody here is invented, and everything personal begins in a way that is found again wherever it should not be.
const name = '金丝雀'
const phone = '13800005555'
const couplesPerDay = 500
const bornOf = (n: number): string => addDays('1980-01-01', Math.floor(n / couplesPerDay)).replaceAll('-', '')

/** What may stand nowhere outside the seal once `couples` couples have applied. */
export const canaries = (couples: number): string[] => [
  name,
  phone,
  ...Array.from({ length: Math.floor(couples / couplesPerDay) + 1 }, (_, day) => `370304${bornOf(day * couplesPerDay)}`),
]
function person(n: number, sex: 0 | 1, registeredAt: string): Person {
  const serial = String((n % couplesPerDay) * 2 + sex).padStart(3, '0')
  return { name: `${name}${n}`, idNumber: inventedNumber(`370304${bornOf(n)}${serial}`), phone, address: `${name}路${n}号`, registeredAt }
}
export const coupleOf = (n: number, township: string): { woman: Person; man: Person } => ({ woman: person(n, 0, township), man: person(n, 1, township) })

export const townshipIds = ['township:370304001', 'township:370304106'] as const
export type Office = (typeof townshipIds)[number]
export interface Somebody {
  readonly account: string
  readonly role: 'citizen' | 'township' | 'permit' | 'head' | 'administrator'
  readonly office: string
}
const officer = (account: string, role: Somebody['role'], office: string): Somebody => ({ account, role, office })
export const officers = {
  township: townshipIds.flatMap((office, i) => [officer(`clerk-${i}-a`, 'township', office), officer(`clerk-${i}-b`, 'township', office)]),
  permit: [officer('permit-a', 'permit', 'section:permit'), officer('permit-b', 'permit', 'section:permit')],
  head: [officer('head-a', 'head', 'bureau')],
  administrator: officer('admin-a', 'administrator', 'bureau'),
} as const
export const citizen = (n: number): Somebody => ({ account: `citizen-${n}`, role: 'citizen', office: '' })
/** The claims of a person's token. */
export const claimsOf = ({ account, role, office }: Somebody): Record<string, unknown> => ({
  sub: account,
  exp: Math.floor(Date.now() / 1000) + 24 * 3600,
  iat: Math.floor(Date.now() / 1000) - 3600,
  sid: `session-${account}`,
  realm_access: { roles: [role] },
  office: office ? [office] : [],
  ...(role !== 'citizen' && { credential_number: account, credential_expiry: '2026-12-31' }),
})
