import { besideAfter } from './beside.ts'
import { endOf } from './law.ts'
import { addDays } from './calendar.ts'
import type { LegalDate } from './calendar.ts'
import type { Case, OpenDeadline, Proposal, Seals } from './case.ts'
import type { Entry } from './entry.ts'
import type { AnyKind, Deadline, PersonRef, Tagged, Who } from './kind.ts'
import { stepOf } from './machine.ts'

export type Parameters = Readonly<Record<string, unknown>>

/** The end of the law as a deadline of an open case: due on the last day in force, fired first among equals. */
export function endOfLaw(kind: AnyKind, state: string, start: LegalDate): Deadline | undefined {
  const step = stepOf(kind.machine, state, 'endOfLaw')
  const end = endOf(kind.basis)
  if (!step || !end) return undefined
  return { name: 'endOfLaw', start, due: addDays(end, -1), clause: step.under, grade: 'verified', provisional: false, fires: 'endOfLaw', who: 'clock' }
}

function deadlineOf(proposal: Proposal): Deadline {
  const { digest, on: start, voidOn: due, under } = proposal
  return {
    name: `proposal:${digest.slice(0, 12)}`,
    start,
    due,
    clause: under as Deadline['clause'],
    grade: 'verified',
    provisional: false,
    fires: 'voidProposal',
    who: 'head',
  }
}

/** The open deadlines of a case after a change; one that was already running keeps its number and its marks. */
export function deadlinesOf(
  kind: AnyKind,
  now: Pick<Case<object>, 'facts' | 'state' | 'seq' | 'proposals' | 'created' | 'deadlines'>,
  parameters: Parameters,
): OpenDeadline[] {
  const wanted = [...kind.deadlines(now.facts, now.state, parameters), ...now.proposals.map(deadlineOf)]
  const end = endOfLaw(kind, now.state, now.created.on)
  if (end) wanted.push(end)
  const before = new Map(now.deadlines.map((deadline) => [`${deadline.name} ${deadline.start}`, deadline]))
  return wanted.map((deadline) => {
    const running = before.get(`${deadline.name} ${deadline.start}`)
    const marks = { n: running?.n ?? now.seq, ...(running?.fired && { fired: running.fired }), ...(running?.parked && { parked: running.parked }) }
    return { ...deadline, ...marks }
  })
}

/** Deadlines that still have something to do, earliest first, the end of the law first among equals. */
export function pending(deadlines: readonly OpenDeadline[]): OpenDeadline[] {
  const rank = (deadline: OpenDeadline): string => `${deadline.due} ${deadline.name === 'endOfLaw' ? 0 : 1} ${deadline.name}`
  return deadlines.filter(({ fired, parked, provisional }) => !fired && !parked && !provisional).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

/** A day after every other: cases on which no period runs come last. */
export const never = '9999-12-31'
/** The earliest day by which somebody must act or should have acted; what the clock does by itself and waiting periods are nobody's work. */
export function actBy(deadlines: readonly OpenDeadline[]): LegalDate {
  const days = deadlines.filter(({ name, fires }) => name !== 'endOfLaw' && fires !== 'pass').map(({ due }) => due)
  return days.toSorted()[0] ?? never
}

/** Folds a history into facts. */
export function factsOf<Facts extends object>(kind: AnyKind, entries: readonly Entry[], start: Facts = kind.empty): Facts {
  return entries.reduce<Facts>((facts, entry) => evolved(kind, facts, kind.decode(entry.data), entry), start)
}
function evolved<Facts extends object>(kind: AnyKind, facts: Facts, event: Tagged, { seq, on }: Entry): Facts {
  return event.$case === 'kernel' ? facts : kind.evolve(facts, event, { seq, on })
}

function sealsAfter(before: Seals, entry: Entry): Seals {
  const added = Object.entries(entry.sealed ?? {}).map(([field, box]) => [field, { seq: entry.seq, box }] as const)
  return added.length > 0 ? { ...before, ...Object.fromEntries(added) } : before
}

/** Blind indexes join the parts that the history names; they are never in it. */
const known = (people: readonly PersonRef[], who: Who): readonly PersonRef[] =>
  people.map((person) => (who[person.part] ? { ...person, who: who[person.part] as string } : person))

/** The case after one more entry. Pure; what `save` writes is exactly this. `who` is what the writer knows of the people beside the entry. */
export function after<Facts extends object>(kind: AnyKind, before: Case<Facts>, entry: Entry, parameters: Parameters, who: Who = {}): Case<Facts> {
  const event = kind.decode(entry.data) as Tagged
  const facts = evolved(kind, before.facts, event, entry)
  const { people: parts, proposals, recused, did, lost, erased } = besideAfter(kind, before, entry, event)
  const people = erased ? parts : known(parts, who)
  const claims = kind.claims(facts, people, entry.to)
  const now = { facts, state: entry.to, seq: entry.seq, proposals, created: before.created, deadlines: before.deadlines }
  const deadlines = deadlinesOf(kind, now, parameters).map((deadline) => (answered(deadline, entry) ? { ...deadline, fired: true as const } : deadline))
  const dueOn = pending(deadlines)[0]?.due
  const { claims: _claims, dueOn: _dueOn, lost: _lost, ...rest } = before
  return {
    ...rest,
    state: entry.to,
    version: before.version + 1,
    seq: entry.seq,
    on: entry.on,
    facts,
    people,
    area: kind.area(facts),
    proposals,
    deadlines,
    actBy: actBy(deadlines),
    head: entry.hash,
    tail: [...before.tail, entry],
    seals: erased ? {} : sealsAfter(before.seals, entry),
    pendingSince: before.pendingSince ?? entry.at,
    ...(recused && { recused }),
    ...(did && { did }),
    ...(lost && { lost }),
    ...(erased && { erased }),
    ...(claims.length > 0 && { claims }),
    ...(dueOn && { dueOn }),
  }
}
/** The entry is the clock's answer to this deadline, which need not be swept again. */
const answered = ({ name, n }: OpenDeadline, { command }: Entry): boolean => command.id === `c:${name}:${n}`
