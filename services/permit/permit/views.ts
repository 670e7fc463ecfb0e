import { type Actor, anyOf, type Filter } from '@qingdan/lib/kind.ts'
import type { Role } from '@qingdan/list/roles.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { empty, type Event } from './event.ts'

/** What every officer who decides reads of the sealed texts. */
const decided = ['correction', 'competent', 'opinion', 'checked', 'note', 'grounds', 'facts', 'evidence', 'statement', 'findings', 'compensation'] as const
const asked = ['modification', 'modified', 'reason'] as const

interface View {
  /** Facts that this role does not need. */
  readonly hides: readonly (keyof Facts)[]
  /** Sealed texts beside the people's own data. */
  readonly reads?: readonly string[]
  /** Which files; undefined: none. */
  readonly sees?: (actor: Actor) => Filter | undefined
}
const all = (): Filter => ({})
/** Role × fields. A role without a row sees no file. The supervision organ sees files only through a sample drawn on a ground. */
const views: { readonly [R in Role]?: View } = {
  public: { hides: ['leadSource', 'disciplineNotified', 'contacts'] },
  citizen: { hides: ['leadSource', 'disciplineNotified'], sees: ({ account }) => ({ 'people.account': account }) },
  counterClerk: {
    hides: ['leadSource', 'disciplineNotified', 'contacts', 'matter'],
    reads: ['correction', 'competent', 'grounds', ...asked],
    // What a citizen enters has no office: a clerk without one must not be taken for them.
    sees: ({ office }) => (office ? { 'created.by.office': office } : undefined),
  },
  township: {
    hides: ['disciplineNotified'],
    reads: ['correction', 'competent', 'opinion', 'checked', 'note', 'grounds', 'answers', 'reason'],
    sees: ({ office }) => (office ? { area: office } : undefined),
  },
  // What a dropped lapse rests on is for the section that examined it, not even for a spouse.
  permit: { hides: [], reads: [...decided, ...asked, 'lapseFindings', 'lead', 'leadMatter', 'answers', 'bornOn'], sees: all },
  head: { hides: [], reads: [...decided, ...asked, 'lead', 'leadMatter', 'answers', 'partyCadre'], sees: all },
  auditor: { hides: [], sees: all },
  service: { hides: [], sees: all },
  clock: { hides: [], sees: all },
}
/** What the people of a file read of it. */
const own: readonly string[] = [...decided, ...asked, 'answers', 'bornOn']

/** Facts as this actor may see them: hidden only when every role of theirs hides it. A party sees as a party. */
export function view(facts: Facts, actor: Actor, isOwn: boolean): Facts {
  const rows = (isOwn ? (['citizen'] as const) : actor.roles).flatMap((role) => (views[role] ? [views[role].hides] : []))
  if (rows.length === 0) return empty
  const fields = (rows[0] ?? []).filter((field) => rows.every((row) => row.includes(field)))
  return { ...facts, ...Object.fromEntries(fields.map((field) => [field, empty[field]])) }
}

/** What happened, as this actor may see it: who gave a lead is hidden in the history as it is in the facts. */
export function viewEvent(event: Event, actor: Actor, isOwn: boolean): Event {
  if (event.$case !== 'leadRaised') return event
  const { leadSource: source } = view({ ...empty, leadSource: event.value.source }, actor, isOwn)
  return { $case: 'leadRaised', value: { source } }
}

/** The sealed texts of a file that this actor may read, by field. */
export function textsFor(actor: Actor, isOwn: boolean): readonly string[] {
  return isOwn ? own : [...new Set(actor.roles.flatMap((role) => views[role]?.reads ?? []))]
}

/** Which files an actor may see; undefined: none. */
export const scope = (actor: Actor): Filter | undefined => anyOf(actor.roles.map((role) => views[role]?.sees?.(actor)))
