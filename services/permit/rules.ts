import { parties } from '@qingdan/lib/machine.ts'
import { everyone, kernelRules, mayCallUnder, type Rules } from '@qingdan/lib/rules.ts'
import type { Role } from '@qingdan/list/roles.ts'

const officers: readonly Role[] = ['township', 'permit', 'head']
const readers: readonly Role[] = [...parties, ...officers, 'auditor']

/** Who may call what. A method without a row is refused; what a caller then sees of a case is `scope` and `views`. */
export const rules = {
  ...kernelRules,
  '/qingdan.permit.permit.v1.Permit/Act': [...parties, ...officers],
  '/qingdan.permit.permit.v1.Permit/Sign': officers,
  '/qingdan.permit.permit.v1.Permit/Preview': ['counterClerk', ...officers],
  '/qingdan.permit.permit.v1.Permit/Proposed': officers,
  '/qingdan.permit.permit.v1.Permit/Get': readers,
  '/qingdan.permit.permit.v1.Permit/List': readers,
  '/qingdan.permit.permit.v1.Permit/History': readers,
  '/qingdan.permit.permit.v1.Permit/Track': everyone,
  '/qingdan.permit.permit.v1.Permit/Check': everyone,
  '/qingdan.permit.permit.v1.Permit/Verify': everyone,
  '/qingdan.permit.permit.v1.Permit/Sheet': [...readers, 'public'],
  '/qingdan.permit.permit.v1.Permit/Reads': ['citizen', 'head', 'auditor'],
  '/qingdan.permit.permit.v1.Permit/Unmask': officers,
  '/qingdan.permit.permit.v1.Permit/Upload': [...parties, 'township'],
  '/qingdan.permit.permit.v1.Permit/Download': [...parties, ...officers],
  '/qingdan.permit.permit.v1.Permit/Sample': ['supervisionOrgan', 'permit', 'head', 'service'],
  '/qingdan.permit.permit.v1.Permit/Claim': ['citizen'],
  '/qingdan.permit.permit.v1.Permit/Recuse': officers,
  '/qingdan.permit.permit.v1.Permit/Reseal': [...parties, ...officers],
  '/qingdan.permit.permit.v1.Permit/SaveDraft': parties,
  '/qingdan.permit.permit.v1.Permit/GetDraft': parties,
  '/qingdan.permit.permit.v1.Permit/ListDrafts': parties,
  '/qingdan.permit.permit.v1.Permit/DeleteDraft': parties,
  '/qingdan.permit.monthly.v1.Monthly/Act': ['township', 'permit'],
  '/qingdan.permit.monthly.v1.Monthly/Get': [...officers, 'auditor'],
  '/qingdan.permit.monthly.v1.Monthly/List': [...officers, 'auditor'],
  '/qingdan.permit.monthly.v1.Monthly/History': [...officers, 'auditor'],
} as const satisfies Rules

export const mayCall = mayCallUnder(rules)
