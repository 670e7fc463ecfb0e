import type { Clause } from '@qingdan/list/law/index.ts'

export const roles = [
  'public',
  'citizen',
  'counterClerk',
  'township',
  'committee',
  'permit',
  'subsidy',
  'brigade',
  'regulations',
  'head',
  'leadingGroup',
  'legalOffice',
  'supervisionOrgan',
  'hotline',
  'auditor',
  'administrator',
  'service',
  'clock',
] as const
export type Role = (typeof roles)[number]

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
}
/** State × command → step. `none` is the state before a case exists; a state without rows is an end. */
export type Machine<State extends string = string, Command extends string = string> = {
  readonly [S in State]: { readonly [C in Command]?: Step<Exclude<State, 'none'>> }
}

export function stepOf(machine: Machine, state: string, command: string): Step | undefined {
  return machine[state]?.[command]
}
export function isEnd(machine: Machine, state: string): boolean {
  return Object.keys(machine[state] ?? {}).length === 0
}

/** Faults of a table: unreachable states, open states that nobody can leave, targets that do not exist. Empty when sound. */
export function checkMachine(machine: Machine): string[] {
  const reached = new Set(['none'])
  for (let size = 0; size !== reached.size;) {
    size = reached.size
    for (const state of [...reached]) for (const step of Object.values(machine[state] ?? {})) if (step) reached.add(step.to)
  }
  const faults = Object.keys(machine)
    .filter((state) => !reached.has(state))
    .map((state) => `${state} cannot be reached`)
  for (const [state, rows] of Object.entries(machine)) {
    const steps = Object.entries(rows).flatMap(([command, step]) => (step ? [{ command, step }] : []))
    for (const { command, step } of steps) {
      if (!(step.to in machine)) faults.push(`${state}.${command} leads to ${step.to}, which does not exist`)
      if (step.by.length === 0) faults.push(`${state}.${command} is nobody's`)
    }
    if (steps.length > 0 && !steps.some(({ step }) => step.to !== state)) faults.push(`${state} has no way out`)
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
