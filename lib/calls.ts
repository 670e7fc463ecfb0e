import type { Header } from '@qingdan/proto/kernel/v1/case.ts'
import type { Case } from './case.ts'
import type { Entry } from './entry.ts'
import { type Caller, orRefuse } from './grpc.ts'
import { handle } from './handle.ts'
import type { Handled, Kernel } from './kernel.ts'
import type { Actor, AnyKind, Filter, Tagged } from './kind.ts'
import { isEnd, stepOf } from './machine.ts'
import type { Metrics } from './metrics.ts'
import { type Numbers, printed } from './numbers.ts'
import { presentHeader } from './present.ts'
import { isRejected, reject, type Rejection } from './rejections.ts'
import { sign } from './sign.ts'

/** The calls that every kind has in common, over its kernel. */
export interface Calls {
  act(request: { caseId: string; commandId: string; command: Tagged | undefined }, caller: Caller): Promise<Handled>
  sign(request: { caseId: string; commandId: string; digest: string }, caller: Caller): Promise<Handled>
  get(caseId: string, actor: Actor): Promise<Case>
  page(filter: Filter, size: number, token: string, actor: Actor): Promise<{ cases: readonly Case[]; next: string }>
  headers(entries: readonly Entry[], actor: Actor): Promise<Header[]>
  /** Newest first; the token is the sequence number to go on below. */
  history(found: Case, size: number, token: string): Promise<{ entries: readonly Entry[]; next: string }>
}
const idRule = /^[\w:.-]{8,64}$/
/** A page token as the page before gave it, or the refusal of one that no page gave. */
export function tokenOf(rule: RegExp, token: string): string {
  if (token && !rule.test(token)) orRefuse(reject('invalid', 'page_token', { fields: [{ field: 'page_token', rule: 'id' }] }))
  return token
}
const queueToken = /^\d{4}-\d\d-\d\d~[\w:-]{1,64}$/
const pageRule = (size: number): number => (size === 0 ? 25 : Math.min(size, 100))

/** The number of an entry's document as it is printed; undefined while the relay has not taken it. */
export async function numbersFor(numbers: Numbers, kernel: Pick<Kernel, 'parameters'>, entries: readonly Entry[]): Promise<ReadonlyMap<string, string>> {
  const wanted = entries.filter(({ document }) => document)
  const taken = await numbers.of(wanted.map(({ eventId }) => eventId))
  return new Map(
    wanted.flatMap((entry): [string, string][] => {
      const n = taken.get(entry.eventId)?.n
      return n === undefined ? [] : [[entry.eventId, printed(prefixOf(kernel, entry), entry.on.slice(0, 4), n)]]
    }),
  )
}
export function prefixOf(kernel: Pick<Kernel, 'parameters'>, entry: Pick<Entry, 'document'>): string {
  const loaded = kernel.parameters[entry.document?.series ?? ''] as { value?: unknown } | undefined
  return typeof loaded?.value === 'string' ? loaded.value : ''
}
/** 示例博计许准〔2015〕3号 → the event that has this number. */
export async function eventOfNumber(numbers: Numbers, kernel: Pick<Kernel, 'parameters'>, typed: string): Promise<string | undefined> {
  const parts = /^(.+?)[〔[(（](\d{4})[〕\])）](\d{1,7})号?$/.exec(typed.normalize('NFC').replace(/\s/g, ''))
  const series = parts && Object.keys(kernel.parameters).find((name) => prefixOf(kernel, { document: { name: '', series: name } }) === parts[1])
  return series ? numbers.find(`${series}:${parts[2]}`, Number(parts[3])) : undefined
}

/** The states in which this actor's roles have a step that moves the case on. */
export function waitingStates(kind: AnyKind, actor: Actor): string[] {
  return Object.keys(kind.machine).filter((state) =>
    Object.entries(kind.machine[state] ?? {}).some(
      ([, step]) => step && step.to !== state && step.by.some((role) => role !== 'clock' && actor.roles.includes(role)),
    ),
  )
}
/** States that some step leads out of; a closed file may still take a record. */
export const openStates = (kind: AnyKind): string[] => Object.keys(kind.machine).filter((state) => state !== 'none' && !isEnd(kind.machine, state))
/** Commands for which this actor may be the second officer. */
const signable = (kind: AnyKind, actor: Actor): string[] =>
  Object.entries(kind.machine).flatMap(([state, rows]) =>
    Object.keys(rows).filter((command) => stepOf(kind.machine, state, command)?.countersign?.some((role) => actor.roles.includes(role))),
  )

/** A queue as a filter within the actor's scope: mine, office, sign, all, own. */
export function queueFilter(kind: AnyKind, actor: Actor, queue: string): Filter | undefined {
  switch (queue) {
    case 'mine':
      return { state: { $in: waitingStates(kind, actor) } }
    case 'office':
      return { state: { $in: openStates(kind) } }
    case 'sign':
      return { proposals: { $elemMatch: { command: { $in: signable(kind, actor) }, 'by.account': { $ne: actor.account } } } }
    case 'own':
      return { 'people.account': actor.account }
    case 'all':
    case '':
      return {}
    default:
      return undefined
  }
}

export function callsOf(kernel: Kernel, numbers: Numbers, metrics: Metrics, nudge: () => void, titleOf: (name: string) => string): Calls {
  const {
    store,
    store: { kind },
  } = kernel
  const measured = async (command: string, work: () => Promise<Handled | Rejection>): Promise<Handled> => {
    const end = metrics.seconds.startTimer({ kind: kind.name, command })
    const outcome = await work()
    end()
    metrics.commands.inc({ kind: kind.name, command, outcome: isRejected(outcome) ? outcome.rejected : 'done' })
    nudge()
    return orRefuse(outcome)
  }
  const checkId = (commandId: string): void => {
    if (!idRule.test(commandId)) orRefuse(reject('invalid', 'the command id', { fields: [{ field: 'command_id', rule: 'id' }] }))
  }
  return {
    act: async ({ caseId, commandId, command }, { actor, until }) => {
      checkId(commandId)
      if (!command) return orRefuse<Handled>(reject('invalid', 'no command', { fields: [{ field: 'command', rule: 'required' }] }))
      return measured(command.$case, () => handle(kernel, actor, { caseId, commandId, command, until }))
    },
    sign: async ({ caseId, commandId, digest }, { actor, until }) => {
      checkId(commandId)
      return measured('sign', () => sign(kernel, actor, { caseId, commandId, digest, until }))
    },
    get: async (caseId, actor) => {
      const scope = kind.scope(actor)
      const found = scope && (await store.load(caseId, scope))
      return found ?? orRefuse<Case>(reject('not-found', caseId))
    },
    page: async (filter, size, token, actor) => {
      const scope = kind.scope(actor)
      if (!scope) return { cases: [], next: '' }
      const page = await store.list({ $and: [scope, filter] }, pageRule(size), tokenOf(queueToken, token) || undefined)
      return { cases: page.cases, next: page.next ?? '' }
    },
    headers: async (entries, actor) => {
      const taken = await numbersFor(numbers, kernel, entries)
      return entries.map((entry) => {
        const name = entry.document?.name ?? kind.plainPaper?.(entry.type)
        return presentHeader(entry, actor, taken.get(entry.eventId), name && { name, title: titleOf(name) })
      })
    },
    history: async (found, size, token) => {
      const all = await store.history(found)
      const below = tokenOf(/^\d{1,9}$/, token) ? Number(token) : Infinity
      const older = all.filter(({ seq }) => seq < below).reverse()
      const entries = older.slice(0, pageRule(size))
      return { entries, next: older.length > entries.length ? String(entries.at(-1)?.seq ?? '') : '' }
    },
  }
}
