import type { Actor, Filter } from '@qingdan/lib/kind.ts'
import type { Role } from '@qingdan/lib/machine.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { empty } from './event.ts'

/** Facts that a role does not need. Roles without a row see no file at all. */
const hidden: { readonly [R in Role]?: readonly (keyof Facts)[] } = {
  citizen: ['leadSource', 'disciplineNotified'],
  public: ['leadSource', 'disciplineNotified', 'contacts'],
  counterClerk: ['leadSource', 'disciplineNotified', 'contacts', 'matter'],
  township: ['disciplineNotified'],
  permit: [],
  head: [],
  auditor: [],
  service: [],
  clock: [],
}

/** Sealed texts beside the people's own data. What a dropped lapse rests on is for the section that examined it, not even for a spouse. */
const texts = {
  own: [
    'correction',
    'competent',
    'opinion',
    'checked',
    'note',
    'grounds',
    'facts',
    'evidence',
    'statement',
    'findings',
    'compensation',
    'modification',
    'modified',
    'reason',
    'answers',
    'bornOn',
  ],
  counterClerk: ['correction', 'competent', 'grounds', 'modification', 'modified', 'reason'],
  township: ['correction', 'competent', 'opinion', 'checked', 'note', 'grounds', 'answers', 'reason'],
  permit: [
    'correction',
    'competent',
    'opinion',
    'checked',
    'note',
    'grounds',
    'facts',
    'evidence',
    'statement',
    'findings',
    'lapseFindings',
    'compensation',
    'lead',
    'leadMatter',
    'modification',
    'modified',
    'reason',
    'answers',
    'bornOn',
  ],
  head: [
    'correction',
    'competent',
    'opinion',
    'checked',
    'note',
    'grounds',
    'facts',
    'evidence',
    'statement',
    'findings',
    'compensation',
    'lead',
    'leadMatter',
    'modification',
    'modified',
    'reason',
    'answers',
    'partyCadre',
  ],
} as const satisfies { readonly [R in Role | 'own']?: readonly string[] }

/** Facts as this actor may see them: hidden only when every role of theirs hides it. A party sees as a party. */
export function view(facts: Facts, actor: Actor, own: boolean): Facts {
  const rows = own ? [hidden.citizen ?? []] : actor.roles.flatMap((role) => (hidden[role] ? [hidden[role]] : []))
  if (rows.length === 0) return empty
  const fields = (rows[0] ?? []).filter((field) => rows.every((row) => row.includes(field)))
  return { ...facts, ...Object.fromEntries(fields.map((field) => [field, empty[field]])) }
}

/** The sealed texts of a file that this actor may read, by field. */
export function textsFor(actor: Actor, own: boolean): readonly string[] {
  if (own) return texts.own
  const rows: readonly (readonly string[])[] = actor.roles.flatMap((role) => (role in texts ? [texts[role as keyof typeof texts]] : []))
  return [...new Set(rows.flat())]
}

const filters: { readonly [R in Role]?: (actor: Actor) => Filter | undefined } = {
  citizen: ({ account }) => ({ 'people.account': account }),
  // What a citizen enters has no office: a clerk without one must not be taken for them.
  counterClerk: ({ office }) => (office ? { 'created.by.office': office } : undefined),
  township: ({ office }) => (office ? { area: office } : undefined),
  permit: () => ({}),
  head: () => ({}),
  auditor: () => ({}),
  service: () => ({}),
  clock: () => ({}),
}
/** Which files an actor may see; undefined: none. The supervision organ sees files only through a sample drawn on a ground. */
export function scope(actor: Actor): Filter | undefined {
  const rows = actor.roles.flatMap((role): Filter[] => {
    const filter = filters[role]?.(actor)
    return filter ? [filter] : []
  })
  if (rows.some((row) => Object.keys(row).length === 0)) return {}
  return rows.length > 1 ? { $or: rows } : rows[0]
}
