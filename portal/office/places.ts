import { staff } from '@qingdan/list/roles.ts'

/** The rooms of the office. Which of them somebody sees follows from what the services answer to their role. */
const places = [
  {
    name: 'queue',
    href: '/office',
    for: staff.filter((role) => role !== 'administrator'),
  },
  { name: 'monthly', href: '/office/monthly', for: ['township', 'permit', 'head', 'auditor'] },
  { name: 'reads', href: '/office/reads', for: ['head', 'auditor'] },
  { name: 'admin', href: '/office/admin', for: ['administrator'] },
  { name: 'list', href: '/list', for: [] },
  { name: 'clocks', href: '/clocks', for: [] },
] as const

export type Place = (typeof places)[number]

export const placesFor = (roles: readonly string[]): readonly Place[] =>
  places.filter((place) => place.for.length === 0 || place.for.some((role) => roles.includes(role)))
