/** Who works for an office and signs on. */
export const staff = [
  'counterClerk',
  'township',
  'committee',
  'permit',
  'subsidy',
  'finance',
  'brigade',
  'regulations',
  'head',
  'leadingGroup',
  'legalOffice',
  'supervisionOrgan',
  'hotline',
  'auditor',
  'administrator',
] as const
/** What a person or a program may be; which acts follow is said by the state tables alone. */
export const roles = ['public', 'citizen', ...staff, 'agency', 'service', 'clock'] as const
export type Role = (typeof roles)[number]
