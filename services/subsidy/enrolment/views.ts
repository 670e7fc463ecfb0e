import { type Actor, anyOf, type Filter } from '@qingdan/lib/kind.ts'
import type { Role } from '@qingdan/list/roles.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { empty } from './event.ts'

/** Reasons, health, money and what somebody has said of a person. */
const reasons = ['leads', 'suspendedMatter', 'endingMatter', 'eventOn', 'objections'] as const
const person = ['age', 'withinBirthLimit', 'woman', 'partnered', 'residence', 'branches', 'materials'] as const
const money = ['payments', 'reservedBy', 'overpaidFen', 'accountSeq'] as const
const everything = Object.keys(empty) as readonly (keyof Facts)[]
const work = ['checks', 'checkBy', 'round'] as const

/** What every officer who decides reads of the sealed texts. */
const decided = ['minutes', 'opinion', 'objectionsAnswered', 'note', 'grounds', 'facts', 'evidence', 'statement', 'findings'] as const
const told = ['changeNote', 'reason'] as const

interface View {
  /** Facts that this role does not need. */
  readonly hides: readonly (keyof Facts)[]
  /** Sealed texts beside the people's own data. */
  readonly reads?: readonly string[]
  /** Which files; undefined: none. */
  readonly sees?: (actor: Actor) => Filter | undefined
}
const all = (): Filter => ({})
const ofOffice =
  (field: string) =>
  ({ office }: Actor): Filter | undefined =>
    office ? { [field]: office } : undefined
/** Role × fields. A role without a row sees no file: finance and the bank are given payments by their batch, never a file. */
const views: { readonly [R in Role]?: View } = {
  public: { hides: [...reasons, ...person, ...money, ...work] },
  citizen: { hides: ['leads', 'objections'], sees: ({ account }) => ({ 'people.account': account }) },
  // What a citizen enters has no office: a clerk without one must not be taken for them.
  counterClerk: { hides: [...reasons, ...money, ...work], reads: ['grounds', ...told], sees: ofOffice('created.by.office') },
  committee: { hides: [...reasons, ...person, ...money], reads: ['minutes'], sees: ofOffice('facts.committee') },
  township: { hides: ['overpaidFen'], reads: [...decided, ...told, 'objection', 'checkNote', 'inquiry', 'answers', 'grade'], sees: ofOffice('area') },
  subsidy: {
    hides: [],
    reads: [...decided, ...told, 'objection', 'objector', 'checkNote', 'inquiry', 'lead', 'reporter', 'answers', 'marriage', 'grade', 'reference'],
    sees: all,
  },
  head: {
    hides: [],
    reads: [...decided, ...told, 'objection', 'objector', 'checkNote', 'inquiry', 'lead', 'answers', 'marriage', 'grade', 'reference'],
    sees: all,
  },
  // A report is handed over and nothing is shown of the file that it meets.
  hotline: { hides: everything, sees: all },
  auditor: { hides: [], sees: all },
  service: { hides: [], sees: all },
  clock: { hides: [], sees: all },
}
/** What the person reads of their own file: never who reported or objected. */
const own: readonly string[] = [...decided, ...told, 'answers', 'marriage', 'grade', 'reference']

/** What is hidden from this actor: a fact only when every role of theirs hides it. A party sees as a party. */
export function hiddenFrom(actor: Actor, isOwn: boolean): readonly (keyof Facts)[] {
  const rows = (isOwn ? (['citizen'] as const) : actor.roles).flatMap((role) => (views[role] ? [views[role].hides] : []))
  return rows.length === 0 ? everything : (rows[0] ?? []).filter((field) => rows.every((row) => row.includes(field)))
}
/** Facts as this actor may see them. */
export function view(facts: Facts, actor: Actor, isOwn: boolean): Facts {
  return { ...facts, ...Object.fromEntries(hiddenFrom(actor, isOwn).map((field) => [field, empty[field]])) }
}
/** The sealed texts of a file that this actor may read, by field. */
export function textsFor(actor: Actor, isOwn: boolean): readonly string[] {
  return isOwn ? own : [...new Set(actor.roles.flatMap((role) => views[role]?.reads ?? []))]
}
/** Accounts and the child are for whom the decision needs them: the person, the township that reviews, the section that confirms. */
const parts: Readonly<Record<string, readonly Role[]>> = {
  account: ['subsidy', 'head'],
  child: ['counterClerk', 'township', 'subsidy', 'head'],
  spouse: ['counterClerk', 'township', 'subsidy', 'head'],
  applicant: ['counterClerk', 'committee', 'township', 'subsidy', 'head'],
}
/** False for personal data that this actor is not shown, neither masked nor on a ground. A committee of special assistance sees a number and no name. */
export function maySee(special: boolean): (actor: Actor, field: string, isOwn: boolean) => boolean {
  return ({ roles }, field, isOwn) => {
    const [part = '', name = ''] = field.split('.')
    const allowed = parts[part]
    if (isOwn || !allowed) return true
    return roles.some((role) => allowed.includes(role) && (role !== 'committee' || (!special && name === 'name')))
  }
}

/** Which files an actor may see; undefined: none. */
export const scope = (actor: Actor): Filter | undefined => anyOf(actor.roles.map((role) => views[role]?.sees?.(actor)))
