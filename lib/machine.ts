import type { Clause } from '@qingdan/list/law/index.ts'
import type { Role } from '@qingdan/list/roles.ts'

/** One row of a process: what a command leads to, who may give it, and under which clause. */
export interface Step<State extends string = string> {
  readonly to: State
  readonly by: readonly Role[]
  readonly under: Clause
  /** A second person with one of these roles must sign before the command takes effect. */
  readonly countersign?: readonly Role[]
  /** Commands whose author may not give this one on the same case. */
  readonly otherThan?: readonly string[]
  /** An enforcement credential valid on the day is needed, from each officer. */
  readonly credential?: true
  /** Still possible when the law behind the matter has ended. */
  readonly windDown?: true
  /** Carries reasons and remedies; shown with its consequence before it is sent. */
  readonly adverse?: true
  /** Destroys the key of the file and its blind indexes; nothing follows it. */
  readonly erases?: true
}
/** State × command → step. `none` is the state before a case exists; a state without rows is an end. */
export type Machine<State extends string = string, Command extends string = string> = {
  readonly [S in State]: { readonly [C in Command]?: Step<Exclude<State, 'none'>> }
}

export function stepOf(machine: Machine, state: string, command: string): Step | undefined {
  return machine[state]?.[command]
}
/** The row that begins a case. */
export function beginningOf(machine: Machine): Step {
  const [step] = Object.values(machine['none'] ?? {})
  if (!step) throw new Error('this machine has no beginning')
  return step
}
/** Commands whose author may not give some other one. */
export function keptApart(machine: Machine): ReadonlySet<string> {
  return new Set(Object.values(machine).flatMap((rows) => Object.values(rows).flatMap((step) => step?.otherThan ?? [])))
}
/** The party of a case, or the clerk's office that entered it for the person. */
export const parties: readonly Role[] = ['citizen', 'counterClerk']
/** Everyone who acts for an office in some row of the table. */
export function officersOf(machine: Machine): ReadonlySet<Role> {
  const steps = Object.values(machine).flatMap((rows) => Object.values(rows).filter((step) => step !== undefined))
  return new Set(steps.flatMap(({ by, countersign = [] }) => [...by, ...countersign]).filter((role) => role !== 'clock' && !parties.includes(role)))
}
/** A state that no row leaves; a closed file may still take a record. */
export function isEnd(machine: Machine, state: string): boolean {
  return Object.values(machine[state] ?? {}).every((step) => !step || step.to === state)
}

/** Faults of a table: unreachable states, targets that do not exist, rows that are nobody's, states that nobody can leave and that are not among its `ends`. */
export function checkMachine(machine: Machine, ends: readonly string[]): string[] {
  const reached = new Set(['none'])
  for (let size = 0; size !== reached.size;) {
    size = reached.size
    for (const state of reached) for (const step of Object.values(machine[state] ?? {})) if (step) reached.add(step.to)
  }
  const faults = Object.keys(machine).flatMap((state) => (reached.has(state) ? [] : [`${state} cannot be reached`]))
  for (const [state, rows] of Object.entries(machine)) {
    if (isEnd(machine, state) !== ends.includes(state)) faults.push(`${state} has ${ends.includes(state) ? 'a' : 'no'} way out`)
    for (const [command, step] of Object.entries(rows)) {
      if (step && !(step.to in machine)) faults.push(`${state}.${command} leads to ${step.to}, which does not exist`)
      if (step?.by.length === 0) faults.push(`${state}.${command} is nobody's`)
    }
  }
  return faults
}

/** The state diagram of a kind in Mermaid's notation; rows with the same ends are drawn as one arrow. */
export function toMermaid(machine: Machine): string {
  const arrows = new Map<string, string[]>()
  for (const [state, rows] of Object.entries(machine)) {
    for (const [command, step] of Object.entries(rows)) {
      if (!step) continue
      const ends = `${state === 'none' ? '[*]' : state} --> ${step.to}`
      arrows.set(ends, [...(arrows.get(ends) ?? []), command])
    }
  }
  const lines = [...arrows].map(([ends, commands]) => `  ${ends}: ${commands.join(', ')}`)
  const closed = Object.keys(machine)
    .filter((state) => isEnd(machine, state))
    .map((state) => `  ${state} --> [*]`)
  return ['stateDiagram-v2', ...lines, ...closed].join('\n')
}
