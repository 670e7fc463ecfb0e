import { hmac } from '@qingdan/lib/digest.ts'
import type { Filter } from '@qingdan/lib/kind.ts'
import type { Counts, ProgressResponse } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { machines } from '../enrolment/machine.ts'
import { type Enrolment, pages, type Register, statesWith } from './members.ts'
import { type Programme, programmes } from '../programmes.ts'
import type { Asking, RoundRegister } from '../round/round.ts'

/** Whoever was confirmed when the round began and has not been taken in. */
export const waitingFor = (programme: Programme, round: string, openedOn: string): Filter => ({
  state: { $in: statesWith(machines[programme], 'openVerification') },
  'facts.round': { $ne: round },
  'facts.confirmedOn': { $gt: '', $lte: openedOn },
})
/** Whose lines an agency is asked about: HRSS of the reward assistance alone, the Federation of the special one and there of disability alone. */
const concerned: Readonly<Record<Asking, readonly Programme[]>> = { psb: programmes, hrss: ['reward'], dpf: ['special'] }
const isOf = (agency: Asking, { facts }: Enrolment): boolean => agency !== 'dpf' || facts.branches.at(-1)?.branch === 'disability'

/** The members that a request is about, a page at a time. */
export async function* concernedBy(
  register: Register,
  round: string,
  agency: Asking,
  projection: Readonly<Record<string, 1>> = {},
): AsyncGenerator<{ programme: Programme; members: readonly Enrolment[] }> {
  for (const programme of concerned[agency])
    for await (const page of pages(register(programme), { 'facts.round': round, erased: { $exists: false } }, { 'facts.branches': 1, ...projection })) {
      const members = page.filter((member) => isOf(agency, member))
      if (members.length > 0) yield { programme, members }
    }
}
/** What an agency names when it fetches and answers: nobody can guess the one of another. */
export const requestOf = (codes: Buffer, round: string, agency: string): string => hmac(codes, 'match', round, agency).toString('hex').slice(0, 32)
export const lineOf = (codes: Buffer, request: string, member: string): string => hmac(codes, 'line', request, member).toString('hex').slice(0, 32)

type Row = Counts & { area: string }
const names = ['members', 'checked', 'changed', 'unreachable', 'passed', 'suspended'] as const
const when = (condition: unknown): unknown => ({ $sum: { $cond: [condition, 1, 0] } })
const results = { $ifNull: ['$facts.checks.result', []] }
const stages = (match: Filter, openedOn: string): object[] => [
  { $match: match },
  {
    $group: {
      _id: '$area',
      members: { $sum: 1 },
      checked: when({ $gt: [{ $size: results }, 0] }),
      changed: when({ $in: ['changed', results] }),
      unreachable: when({ $eq: [{ $arrayElemAt: [results, -1] }, 'unreachable'] }),
      passed: when({ $gte: ['$facts.verifiedOn', openedOn] }),
      suspended: when({ $in: ['$state', ['suspended', 'endingNoticed']] }),
    },
  },
]
const none = (): Counts => ({ members: 0, checked: 0, changed: 0, unreachable: 0, passed: 0, suspended: 0 })
const plus = (a: Counts, b: Counts): Counts => Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as unknown as Counts

/** How far the round is, counted by the store; `scope` is what the asker may see. */
export async function progressOf(register: Register, round: string, openedOn: string, scope: Filter = {}): Promise<ProgressResponse> {
  const areas = new Map<string, Counts>()
  let waiting = 0
  for (const programme of programmes) {
    const rows = register(programme).aggregate<Row & { _id: string }>(stages({ $and: [{ 'facts.round': round }, scope] }, openedOn), { maxTimeMS: 30_000 })
    for await (const { _id: area, ...row } of rows) areas.set(area, plus(areas.get(area) ?? none(), { ...none(), ...row }))
    waiting += await register(programme).countDocuments({ $and: [waitingFor(programme, round, openedOn), scope] } as never, { maxTimeMS: 20_000 })
  }
  const sorted = [...areas].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { total: sorted.reduce((sum, [, counts]) => plus(sum, counts), none()), areas: sorted.map(([area, counts]) => ({ area, counts })), waiting }
}

/** What the round asks before it decides. */
export function roundRegister(register: Register, codes: Buffer): RoundRegister {
  return {
    counted: async (round, openedOn) => {
      const { total = none(), waiting } = await progressOf(register, round, openedOn)
      return { ...total, waiting }
    },
    asked: async (round, openedOn, agency) => {
      let lines = 0
      for await (const { members } of concernedBy(register, round, agency)) lines += members.length
      const { waiting } = await progressOf(register, round, openedOn)
      return { request: requestOf(codes, round, agency), lines, waiting }
    },
  }
}
