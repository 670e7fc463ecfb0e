import { type Actor, anyOf, type Filter } from '@qingdan/lib/kind.ts'
import type { Role } from '@qingdan/list/roles.ts'

const decided = ['facts', 'evidence', 'grounds', 'findings', 'statement', 'reason', 'reference'] as const
interface View {
  readonly sees: (actor: Actor) => Filter | undefined
  readonly reads: readonly string[]
}
const all = (): Filter => ({})
/** Who sees which clawback, and which of its sealed texts. Finance is told whom and how much, never why. */
const views: { readonly [R in Role]?: View } = {
  citizen: { sees: ({ account }) => ({ 'people.account': account }), reads: [] },
  // Whoever has an account acts for themselves; the counter is for those who had applied there and have none.
  counterClerk: {
    sees: ({ office }) => (office ? { 'facts.counter': office, 'people.account': { $exists: false } } : undefined),
    reads: ['grounds', 'statement', 'reason'],
  },
  subsidy: { sees: all, reads: decided },
  head: { sees: all, reads: decided },
  finance: { sees: all, reads: [] },
  auditor: { sees: all, reads: [] },
  service: { sees: all, reads: [] },
  clock: { sees: all, reads: [] },
}
/** The sealed texts that this actor may read, by field; the person reads all that is held against them. */
export const textsFor = (actor: Actor, own: boolean): readonly string[] =>
  own ? decided : [...new Set(actor.roles.flatMap((role) => views[role]?.reads ?? []))]
/** Finance needs a name beside an amount, and nothing else of the person. */
export function maySee({ roles }: Actor, field: string, own: boolean): boolean {
  if (own || !field.startsWith('person.')) return true
  return roles.some((role) => ['subsidy', 'head', 'counterClerk'].includes(role) || (role === 'finance' && field === 'person.name'))
}
/** Which clawbacks an actor may see; undefined: none. */
export const scope = (actor: Actor): Filter | undefined => anyOf(actor.roles.map((role) => views[role]?.sees(actor)))
