import type { Shown } from '@qingdan/lib/generating.ts'
import type { AnyKind, Tagged } from '@qingdan/lib/kind.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { Facts as BatchFacts } from '@qingdan/proto/subsidy/batch/v1/batch.ts'
import { Facts as ClawbackFacts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { Facts as RoundFacts } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { batchKind } from './batch/batch.ts'
import type { Command as BatchCommand } from './batch/machine.ts'
import { clawbackKind } from './clawback/clawback.ts'
import type { Command as ClawbackCommand } from './clawback/machine.ts'
import { titleOf } from './clawback/papers.ts'
import type { Command as RoundCommand } from './round/machine.ts'
import { roundKind } from './round/round.ts'

type Values<C extends Tagged> = { readonly [K in C['$case']]: Extract<C, { $case: K }>['value'] }
interface Sample {
  /** The sample case on which a command is right. */
  facts(command: string): object
  readonly values: Readonly<Record<string, unknown>>
  readonly today: string
}
const of = { actor: { account: 'somebody', roles: [], office: '', via: 'u' }, people: [], parameters: specimens } as const

/** A kind whose commands are decided on one sample; what another register would answer is asked of the kind as it is. */
function shown(kind: AnyKind, title: string, proto: string, { facts, values, today }: Sample, evidence: Readonly<Record<string, unknown>>): Shown {
  const eventOf = (state: string, $case: string): Tagged => {
    const decision = kind.decide(state === 'none' ? kind.empty : facts($case), { $case, value: values[$case] }, { ...of, today, evidence: evidence[$case] })
    if (isRejected(decision)) throw new Error(`${$case} in ${state}: ${decision.because}`)
    return decision.event as Tagged
  }
  const { name, machine, document, publish } = kind
  return { name, title, machine, deadlines: (state) => kind.deadlines(facts(''), state, specimens), records: { eventOf, document, titleOf, publish }, proto }
}
const nobody = () => Promise.reject(new Error('a table asks no register'))

const counted = { waiting: 0, members: 2, checked: 2, changed: 0, unreachable: 0, passed: 2, suspended: 0 }
const rounds: Values<RoundCommand> = {
  open: { year: '2016' },
  requestMatch: { agency: 'dpf' },
  recordAnswer: { request: 'r1', part: 1, digest: '', lines: 2, hits: 0, unknown: 0, contradictory: 0 },
  endMatch: { agency: 'psb', because: 'none' },
  summarise: {},
  feedBack: { note: '' },
  close: {},
}
const match = { agency: 'psb', request: 'r1', lines: 2, on: '2016-01-10' }
const year = (command: string) =>
  RoundFacts.fromPartial({ year: '2016', due: '2016-03-31', openedOn: '2016-01-01', matches: command === 'summarise' ? [] : [match] })
export const round = shown(
  roundKind({ register: { counted: nobody, asked: nobody } }),
  'The verification of a year',
  'proto/qingdan/subsidy/round/v1/round.proto',
  { facts: year, values: rounds, today: '2016-01-20' },
  { requestMatch: { request: 'r1', lines: 2, waiting: 0 }, summarise: counted, close: counted },
)

const sending = { count: 1, totalFen: 96_000, fileDigest: 'd', waiting: 0 }
const batches: Values<BatchCommand> = {
  draw: { programme: 'reward', period: '2015', cutOff: '2015-06-01', supplement: 0 },
  finishDrawing: { count: 1, totalFen: 96_000, digest: 'd' },
  approve: { digest: 'd' },
  cancel: { reason: '' },
  finishCancelling: {},
  export: {},
  takeAnswer: { fileDigest: 'd', paid: 1, failed: 0, paidFen: 96_000 },
  retry: {},
  settle: { unpaid: 1 },
  recordReversals: { fileDigest: 'd', count: 1, fen: 96_000 },
}
const paying = () => BatchFacts.fromPartial({ ...batches.draw, count: 1, totalFen: 96_000, digest: 'd', attempt: 1, sentCount: 1, sentFen: 96_000 })
export const batch = shown(
  batchKind({ payments: { sending: nobody, unpaid: nobody } }),
  'A payment of one period',
  'proto/qingdan/subsidy/batch/v1/batch.proto',
  { facts: paying, values: batches, today: '2015-09-30' },
  { export: sending, retry: sending, settle: sending },
)

const plan = [{ due: '2016-06-30', amountFen: 96_000 }]
const clawbacks: Values<ClawbackCommand> = {
  notice: { programme: 'reward', enrolment: 'e', facts: '事实', evidence: '证据' },
  defend: { statement: '', nothingToSay: true },
  decide: { amountFen: 96_000, grounds: '理由' },
  drop: { findings: '查明' },
  askInstalments: { reason: '困难', plan },
  agreeInstalments: { plan },
  refuseInstalments: { grounds: '理由' },
  recordRepayment: { amountFen: 1, paidOn: '2016-05-20', reference: 'r1' },
  writeOff: { grounds: '理由' },
  close: {},
  recordService: { ofSeq: 1, way: 'post', servedOn: '2016-05-20' },
  annul: { way: 'suit', reference: '', grounds: '理由' },
  erase: {},
}
const fraud = { programme: 'reward', enrolment: 'e', township: 'township:370304106', paidFen: 96_000 }
const owing = (command: string) =>
  ClawbackFacts.fromPartial({
    ...fraud,
    repaidFen: command === 'close' ? 96_000 : 0,
    endedOn: command === 'erase' ? '2005-05-01' : '',
    noticedOn: '2016-04-01',
    defenceUntil: '2016-04-11',
    decidedOn: '2016-05-01',
    amountFen: 96_000,
    payBy: '2016-05-31',
    plan,
    documents: [{ seq: 1, on: '2016-05-01' }],
  })
const ended = { matter: 'fraud', township: fraud.township, counter: '', paidFen: fraud.paidFen, person: {} }
export const clawback = shown(
  clawbackKind({ ended: nobody }),
  'A recovery after fraud',
  'proto/qingdan/subsidy/clawback/v1/clawback.proto',
  { facts: owing, values: clawbacks, today: '2016-05-20' },
  { notice: ended, decide: ended },
)
