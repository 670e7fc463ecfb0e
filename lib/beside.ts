import type { Entry as KernelEntry } from '@qingdan/proto/kernel/v1/entry.ts'
import type { Case, Proposal } from './case.ts'
import type { Entry } from './entry.ts'
import type { AnyKind, PersonRef, Tagged } from './kind.ts'
import { keptApart, stepOf } from './machine.ts'

type Beside = Pick<Case, 'people' | 'proposals' | 'recused' | 'did' | 'lost' | 'erased'>
type Recorded = NonNullable<KernelEntry['entry']>

/** What the kernel itself recorded with this entry; undefined for an event of the kind. */
export function recordedIn(event: Tagged): Recorded | undefined {
  return event.$case === 'kernel' ? (event.value as KernelEntry).entry : undefined
}
function proposalOf(entry: Entry, { command, digest, voidOn, credentialUntil }: Extract<Recorded, { $case: 'proposed' }>['value']): Proposal {
  const by = entry.by[0]
  if (!by) throw new Error(`the proposal ${digest} names nobody`)
  return {
    command,
    digest,
    by,
    on: entry.on,
    at: entry.at,
    voidOn,
    seq: entry.seq,
    under: entry.under[0] ?? '',
    ...(credentialUntil && { credentialUntil }),
  }
}
/** Proposals after an entry: a change of state leaves none, nor does the command itself once both have signed. */
function proposalsAfter(before: Case, entry: Entry, recorded: Recorded | undefined): readonly Proposal[] {
  if (entry.to !== before.state) return []
  const rest = before.proposals.filter(({ command }) => command !== entry.type)
  switch (recorded?.$case) {
    case 'proposed':
      return [...rest.filter(({ command }) => command !== recorded.value.command), proposalOf(entry, recorded.value)]
    case 'voided':
      return rest.filter(({ digest }) => digest !== recorded.value.digest)
    case 'recused':
      return rest.filter(({ by }) => by.account !== entry.by[0]?.account)
    default:
      return rest
  }
}
function peopleAfter(kind: AnyKind, before: Case, entry: Entry, event: Tagged, recorded: Recorded | undefined): readonly PersonRef[] {
  if (recorded?.$case !== 'attached') return (recorded ? undefined : kind.parties?.(event, entry.by)) ?? before.people
  const account = entry.by[0]?.account ?? ''
  return before.people.map((person) => (person.part === recorded.value.part ? { ...person, account } : person))
}
function didAfter(kind: AnyKind, { did }: Case, entry: Entry): Case['did'] {
  if (!keptApart(kind.machine).has(entry.type)) return did
  return { ...did, [entry.type]: [...new Set([...(did?.[entry.type] ?? []), ...entry.by.map(({ account }) => account)])] }
}
/** What a case keeps beside its facts, folded from the history like them; blind indexes alone are not in it. */
export function besideAfter(kind: AnyKind, before: Case, entry: Entry, event: Tagged): Beside {
  const recorded = recordedIn(event)
  const erased = before.erased ?? stepOf(kind.machine, before.state, entry.type)?.erases
  const did = didAfter(kind, before, entry)
  const people = peopleAfter(kind, before, entry, event, recorded)
  const recused = recorded?.$case === 'recused' ? [...new Set([...(before.recused ?? []), entry.by[0]?.account ?? ''])] : before.recused
  const lost = recorded?.$case === 'resealed' ? before.lost?.filter((field) => !recorded.value.fields.includes(field)) : before.lost
  return {
    people: erased ? people.map(({ who: _who, ...person }) => person) : people,
    proposals: proposalsAfter(before, entry, recorded),
    ...(recused && { recused }),
    ...(did && { did }),
    ...(lost && lost.length > 0 && !erased && { lost }),
    ...(erased && { erased }),
  }
}
