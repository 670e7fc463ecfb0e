import { parties } from '@qingdan/lib/machine.ts'
import { everyone, kernelRules, mayCallUnder, type Rules } from '@qingdan/lib/rules.ts'
import type { Role } from '@qingdan/list/roles.ts'

const local: readonly Role[] = ['township', 'committee']
const bureau: readonly Role[] = ['subsidy', 'head']
const officers: readonly Role[] = [...local, ...bureau]
const readers: readonly Role[] = [...parties, ...officers, 'auditor']
const paying: readonly Role[] = [...bureau, 'finance']

/** The calls of both assistances. */
const enrolment = {
  Act: [...parties, ...officers],
  Sign: bureau,
  Preview: ['counterClerk', ...officers],
  Proposed: bureau,
  Get: readers,
  List: readers,
  History: readers,
  Track: everyone,
  Check: everyone,
  Verify: everyone,
  Sheet: [...readers, 'public'],
  Reads: ['citizen', 'head', 'auditor'],
  Unmask: ['township', ...bureau],
  Upload: [...parties, 'township'],
  Download: [...parties, 'township', ...bureau],
  Claim: ['citizen'],
  Recuse: officers,
  Reseal: [...parties, 'township', ...bureau],
  SaveDraft: [...parties, ...local],
  GetDraft: [...parties, ...local],
  ListDrafts: [...parties, ...local],
  DeleteDraft: [...parties, ...local],
  Report: ['hotline', 'subsidy', 'service'],
} as const satisfies Rules
/** The same rules under the name of a service of the contract. */
function callsOf(service: string, calls: Rules): Rules {
  return Object.fromEntries(Object.entries(calls).map(([call, allowed]) => [`/qingdan.subsidy.${service}/${call}`, allowed]))
}

/** Who may call what. A method without a row is refused; what a caller then sees of a case is `scope` and `views`. */
export const rules: Rules = {
  ...kernelRules,
  ...callsOf('enrolment.v1.Reward', { ...enrolment, Notices: everyone }),
  ...callsOf('enrolment.v1.Special', enrolment),
  ...callsOf('round.v1.Round', {
    Act: bureau,
    Get: [...officers, 'auditor'],
    List: [...officers, 'auditor'],
    History: [...officers, 'auditor'],
    Progress: [...officers, 'auditor'],
    Lines: ['agency'],
  }),
  ...callsOf('batch.v1.Batch', {
    Act: paying,
    Sign: bureau,
    Get: [...paying, 'auditor'],
    List: [...paying, 'auditor'],
    History: [...paying, 'auditor'],
    Progress: [...paying, 'auditor'],
    File: ['finance', 'agency'],
    Answer: ['finance', 'agency'],
    Report: [...paying, 'auditor'],
  }),
  ...callsOf('clawback.v1.Clawback', {
    Act: ['citizen', 'counterClerk', ...paying],
    Sign: bureau,
    Preview: ['counterClerk', ...bureau],
    Proposed: bureau,
    Get: ['citizen', 'counterClerk', ...paying, 'auditor'],
    List: ['citizen', 'counterClerk', ...paying, 'auditor'],
    History: ['citizen', 'counterClerk', ...paying, 'auditor'],
    Sheet: ['citizen', 'counterClerk', ...paying, 'auditor'],
    Verify: everyone,
    Reads: ['citizen', 'head', 'auditor'],
    Recuse: bureau,
  }),
}

export const mayCall = mayCallUnder(rules)
