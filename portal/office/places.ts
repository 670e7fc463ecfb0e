import { staff } from '@qingdan/list/roles.ts'
import { officeFrame } from '../text/office/frame.ts'
import type { Lang } from '../text/text.ts'

/** The rooms of the office. Which of them somebody sees follows from what the services answer to their role. */
const places = [
  {
    name: 'queue',
    href: '/office',
    for: staff.filter((role) => !['administrator', 'committee', 'subsidy', 'finance'].includes(role)),
  },
  { name: 'reward', href: '/office/reward', for: ['counterClerk', 'township', 'committee', 'subsidy', 'head', 'auditor'] },
  { name: 'special', href: '/office/special', for: ['counterClerk', 'township', 'committee', 'subsidy', 'head', 'auditor'] },
  { name: 'round', href: '/office/round', for: ['township', 'committee', 'subsidy', 'head', 'auditor'] },
  { name: 'batch', href: '/office/batch', for: ['subsidy', 'finance', 'head', 'auditor'] },
  { name: 'clawback', href: '/office/clawback', for: ['subsidy', 'finance', 'head', 'auditor'] },
  { name: 'monthly', href: '/office/monthly', for: ['township', 'permit', 'head', 'auditor'] },
  { name: 'reads', href: '/office/reads', for: ['head', 'auditor'] },
  { name: 'admin', href: '/office/admin', for: ['administrator'] },
  { name: 'list', href: '/list', for: [] },
  { name: 'clocks', href: '/clocks', for: [] },
] as const

export type Place = (typeof places)[number]

export const placesFor = (roles: readonly string[]): readonly Place[] =>
  places.filter((place) => place.for.length === 0 || place.for.some((role) => roles.includes(role)))

/** Who has a room. */
export const rolesOf = (name: string): readonly string[] => places.find((place) => place.name === name)?.for ?? []

/** The list in which the files of a kind stand. */
export const listPath = (kind: string): string => (kind === 'permit' ? '/office' : `/office/${kind}`)
export const listName = (kind: string, lang: Lang): string => {
  const { nav } = officeFrame[lang]
  const name = kind === 'permit' ? 'queue' : kind
  return name in nav ? nav[name as keyof typeof nav] : name
}
