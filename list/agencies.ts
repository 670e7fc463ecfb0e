import type { Bilingual } from './law/rule.ts'

/**
 * The agencies whose systems fetch a list that is made for them alone: with what a client of the sign-on is named after. What each may have on the
 * bus is the register, deploy/nats/agencies.ts; what each is given of a person is docs/agencies.md.
 */
export const systems = [
  { id: 'psb', name: { zh: '区公安局', en: 'District Public Security Bureau' } },
  { id: 'hrss', name: { zh: '区人社局', en: 'District Human Resources and Social Security Bureau' } },
  { id: 'dpf', name: { zh: '区残联', en: 'District Disabled Persons’ Federation' } },
  { id: 'bank', name: { zh: '代发银行', en: 'Paying bank' } },
] as const satisfies readonly { id: string; name: Bilingual }[]

export type System = (typeof systems)[number]['id']
/** The word in the token's `office` of an agency's own client. */
export const officeOf = (system: System): `agency:${System}` => `agency:${system}`
/** The client of the sign-on by which an agency's system comes as itself. */
export const clientOf = (system: System): `agency-${System}` => `agency-${system}`
