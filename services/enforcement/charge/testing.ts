import type { Context } from '@qingdan/lib/kind.ts'
import type { NoAnswer } from '@qingdan/lib/law.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Facts } from '@qingdan/proto/enforcement/charge/v1/charge.ts'
import { type Case, decide } from './decide.ts'
import { empty } from './event.ts'
import { evolve } from './evolve.ts'
import { type Command, machine } from './machine.ts'
import type { Day, Standing } from './standing.ts'

/** A charge of ten thousand yuan, served on a Monday. */
export const aCharge = (change: Partial<Standing> = {}): Standing => ({
  principalFen: 1_000_000,
  servedOn: '2015-08-03',
  payments: [],
  requests: [],
  ...change,
})
export function dayIn(found: Day | NoAnswer): string {
  if ('rejected' in found) throw new Error(found.because)
  return found.on
}

export const aCase: Case = {
  state: 'investigated',
  township: 'township:370304106',
  bornOn: '2015-03-02',
  chargedElsewhere: false,
  person: { 'person.name': '示例' },
}
export const on = (today: string, more: Partial<Context> = {}): Context => ({
  today,
  actor: { account: 'somebody', roles: ['brigade'], office: 'brigade', via: 'u' },
  people: [],
  evidence: aCase,
  parameters: specimens,
  ...more,
})
/** Each command as it is given on a plain file: a rural man, one child beyond the rule, thirty thousand yuan of the specimens. */
export const commandsOn = (today: string): { readonly [K in Command['$case']]: Extract<Command, { $case: K }> } => ({
  notice: {
    $case: 'notice',
    value: { feeCase: 'f1', party: 'man', ground: 'beyond', children: 1, residence: 'rural', baseYear: 2015, facts: '事实', evidence: '证据' },
  },
  serveNotice: { $case: 'serveNotice', value: { way: 'personal', servedOn: today, proof: '签收' } },
  defend: { $case: 'defend', value: { statement: '陈述' } },
  waive: { $case: 'waive', value: { explained: true } },
  revokeWaiver: { $case: 'revokeWaiver', value: {} },
  noDefence: { $case: 'noDefence', value: {} },
  reExamine: { $case: 'reExamine', value: { upheld: true, amountFen: 2_000_000, findings: '复核意见' } },
  reviewLegality: { $case: 'reviewLegality', value: { lawful: true, opinion: '意见' } },
  decide: { $case: 'decide', value: { amountFen: 1_000_000, grounds: '理由' } },
  decideJointly: { $case: 'decideJointly', value: { amountFen: 1_000_000, grounds: '理由', minutes: '讨论记录' } },
  drop: { $case: 'drop', value: { findings: '事实不成立' } },
  postService: { $case: 'postService', value: { reason: '无法送达', postedOn: today } },
  serve: { $case: 'serve', value: { way: 'personal', servedOn: today, proof: '签收', witnesses: [] } },
  servedByNotice: { $case: 'servedByNotice', value: {} },
  askInstalments: { $case: 'askInstalments', value: { hardship: '困难', plan: [{ due: '2016-06-30', fen: 1_000_000 }] } },
  agreeInstalments: { $case: 'agreeInstalments', value: { plan: [{ due: '2016-06-30', fen: 1_000_000 }] } },
  refuseInstalments: { $case: 'refuseInstalments', value: { grounds: '理由' } },
  breakPlan: { $case: 'breakPlan', value: {} },
  becomeOverdue: { $case: 'becomeOverdue', value: {} },
  recordPayment: { $case: 'recordPayment', value: { fen: 1_000_000, paidOn: today, reference: `SJ-${today}` } },
  recordRemedy: { $case: 'recordRemedy', value: { kind: 'reconsideration', askedOn: today, acceptedOn: '', reference: '' } },
  recordOutcome: { $case: 'recordOutcome', value: { kind: 'reconsideration', decidedOn: today, outcome: 'upheld', amountFen: 0, extended: false } },
  annul: { $case: 'annul', value: { way: 'suit', reference: '', grounds: '理由' } },
  demand: { $case: 'demand', value: { legalReview: '' } },
  serveDemand: { $case: 'serveDemand', value: { way: 'personal', servedOn: today, proof: '签收' } },
  applyCourt: { $case: 'applyCourt', value: { legalReview: '', followed: '' } },
  recordEnforcement: { $case: 'recordEnforcement', value: { ruledOn: today, reference: 'C-1' } },
  recordRefusal: { $case: 'recordRefusal', value: { ruledOn: today, reference: 'C-1' } },
  objectRefusal: { $case: 'objectRefusal', value: { grounds: '理由' } },
  acceptRefusal: { $case: 'acceptRefusal', value: {} },
  requestDelisting: { $case: 'requestDelisting', value: { reason: '理由' } },
  recordDelisted: { $case: 'recordDelisted', value: { reference: 'C-2' } },
  close: { $case: 'close', value: {} },
  abate: { $case: 'abate', value: { reason: 'policy' } },
  withdrawCourtApplication: { $case: 'withdrawCourtApplication', value: {} },
  closeAbated: { $case: 'closeAbated', value: {} },
})
export interface Told {
  readonly state: string
  readonly facts: Facts
  readonly seq: number
}
export const untold: Told = { state: 'none', facts: empty, seq: 0 }
type Rows = Readonly<Record<string, Readonly<Record<string, { to: string; windDown?: true }>>>>
export const rows: Rows = machine as unknown as Rows

/** One command on its day; undefined where the table or the decision refuses it. From 2021-07-20 only what winds down is taken, as the kernel has it. */
export function given(told: Told, today: string, command: Command): Told | undefined {
  const step = rows[told.state]?.[command.$case]
  if (!step || (today >= '2021-07-20' && !step.windDown)) return undefined
  const decision = decide(told.facts, command, on(today))
  if ('rejected' in decision) return undefined
  const seq = told.seq + 1
  return { state: step.to, facts: evolve(told.facts, decision.event, { seq, on: today }), seq }
}
type Step = readonly [today: string, command: Command['$case'], change?: object]
const commandOf = (today: string, name: Command['$case'], change: object = {}): Command => {
  const command = commandsOn(today)[name]
  return { ...command, value: { ...command.value, ...change } } as Command
}
/** Plays commands on their days; a refusal is a fault of the story. */
export function tell(from: Told, ...steps: readonly Step[]): Told {
  return steps.reduce<Told>((told, [today, name, change]) => {
    const after = given(told, today, commandOf(today, name, change))
    if (!after) throw new Error(`${name} on ${today} in ${told.state}: ${why(told, today, name, change)}`)
    return after
  }, from)
}
/** Why a command is refused; the event where it is not. */
export function why(told: Told, today: string, name: Command['$case'], change: object = {}, more: Partial<Context> = {}): string {
  if (!rows[told.state]?.[name]) return 'no row'
  const decision = decide(told.facts, commandOf(today, name, change), on(today, more))
  if (!('rejected' in decision)) return decision.event.$case
  return decision.meta?.['parameter'] ?? (decision.fields?.[0] ? `${decision.fields[0].field} ${decision.fields[0].rule}` : decision.rejected)
}
