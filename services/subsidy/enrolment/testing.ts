import { lastDigit } from '@qingdan/lib/id-number.ts'
import type { Actor, Context, Sealed } from '@qingdan/lib/kind.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { committees } from '@qingdan/list/committees.demo.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { type Apply, Apply as ApplyMessage, Person } from '@qingdan/proto/subsidy/enrolment/v1/command.ts'
import { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import { decide } from './decide.ts'
import type { Event, Programme } from './event.ts'
import { evolve } from './evolve.ts'
import { type Command, machines } from './machine.ts'
import { matterOf } from './matter.ts'

// Nobody here exists: each number ends in the digit after the right one.
const surnames = '苗乔葛柏史邹尹岳窦安贺莫凌霍虞柯管卢经房裘缪'
const given = ['小满', '立夏', '芒种', '白露', '寒露', '霜降', '冬至', '春分', '谷雨', '清明', '惊蛰']

/** An invented person born on a day; `demonstration: false` gives a number that production takes, still of nobody. */
export function invent(n: number, born: string, demonstration = true): Person {
  const first = `370304${born.replaceAll('-', '')}${String(100 + (n % 900))}`
  return Person.fromPartial({
    name: `${surnames[n % surnames.length]}${given[n % given.length]}`,
    idNumber: first + lastDigit(first, demonstration),
    phone: `1${String(3_800_000_000 + n)}`,
    address: `示例村${n + 1}号`,
    registeredAt: 'township:370304106',
  })
}
const handed = (...ids: string[]) => ids.map((id) => ({ id, uploadId: '', digest: '' }))
const of = <K extends Command['$case']>($case: K, value: Extract<Command, { $case: K }>['value']): Extract<Command, { $case: K }> =>
  ({ $case, value }) as Extract<Command, { $case: K }>

/** An application of the person n on a July day of 2015: a rural woman of sixty with a husband, or a bereaved mother of fifty who lives alone. */
export function application(programme: Programme, n = 1, change: Partial<Apply> = {}): Extract<Command, { $case: 'apply' }> {
  const common = { township: 'township:370304106', committee: 'committee:370304106-01', sex: 'woman', residence: 'rural' }
  const applicant = invent(n, programme === 'reward' ? '1955-03-01' : '1965-03-01')
  const own =
    programme === 'reward'
      ? { spouse: invent(n + 1, '1954-05-01'), marriage: 'married', materials: handed('identity-card', 'household-register', 'children-statement') }
      : { child: { name: '示例子女' }, marriage: 'widowed', branch: 'death', materials: handed('identity-card', 'household-register', 'death-proof') }
  const account = { holder: applicant.name, bank: '示例银行八陡支行', number: `62280000${String(10_000_000 + n)}` }
  return of('apply', ApplyMessage.fromPartial({ ...common, applicant, account, answers: { bornSince: 'yes' }, ...own, ...change }))
}

const payment = `P${'0'.repeat(22)}1`
/** One command of each name that is right in its form, for the story and for tests. */
export const commandsOf = (programme: Programme): { readonly [K in Command['$case']]: Extract<Command, { $case: K }> } => ({
  apply: application(programme),
  supply: of('supply', { materials: handed('account-proof') }),
  withdrawApplication: of('withdrawApplication', { reason: '另有安排' }),
  discuss: of('discuss', { favourable: true, present: 5, minutes: '五人参加，一致同意上报' }),
  postNotice: of('postNotice', {}),
  recordObjection: of('recordObjection', { text: '有人认为年龄不符', from: '邻居' }),
  takeDown: of('takeDown', {}),
  review: of('review', { favourable: true, opinion: '材料齐全，符合条件', objectionsAnswered: '' }),
  confirm: of('confirm', { note: '示例说明' }),
  refuse: of('refuse', { grounds: '子女情况不符合规定' }),
  changeAccount: of('changeAccount', { account: { holder: '', bank: '示例银行城东支行', number: '6228000099990000' } }),
  reserve: of(
    'reserve',
    programme === 'reward' ? { batch: 'b1', period: '2016', cutOff: '2016-06-30' } : { batch: 'b1', period: '2015-H2', cutOff: '2015-12-31' },
  ),
  release: of('release', { batch: 'b1' }),
  recordPaid: of('recordPaid', { payment, paidOn: '2016-07-05' }),
  recordFailed: of('recordFailed', { payment, code: 'E04' }),
  recordReversal: of('recordReversal', { payment, reversedOn: '2016-07-20', code: 'R01' }),
  reportChange: of('reportChange', { matter: 'death', changedOn: '2016-02-01', note: '家属来告知' }),
  recordLead: of('recordLead', { source: 'report', matter: 'death', changedOn: '', reference: '', text: '有人反映本人已去世', reporter: '不愿具名' }),
  takeUpLead: of('takeUpLead', { lead: 1, note: '当日电话核实' }),
  clearLead: of('clearLead', { lead: 1, findings: '本人健在，比对有误' }),
  openVerification: of('openVerification', { round: 'round-2016' }),
  assignCheck: of('assignCheck', { to: 'township' }),
  recordCheck: of('recordCheck', { way: 'home', result: 'unchanged', matter: '', changedOn: '', note: '当面见到本人' }),
  passVerification: of('passVerification', {}),
  suspend: of('suspend', { lead: 1, secondSource: 'certificate', evidence: '派出所出具的证明', facts: '登记显示情况已经变化' }),
  restore: of('restore', { findings: '查明情况没有变化' }),
  restoreBySilence: of('restoreBySilence', {}),
  noticeEnding: of('noticeEnding', { matter: 'death', eventOn: '2016-02-01', facts: '本人已去世', evidence: '死亡证明' }),
  defend: of('defend', { statement: '日期不对', nothingToSay: false }),
  terminate: of('terminate', { grounds: '本人已去世' }),
  stop: of('stop', { grounds: '已领取城镇职工养老金' }),
  reclassify: of('reclassify', { branch: 'disability', grade: 2, changedOn: '2016-02-01', findings: '残疾证等级变更' }),
  recordService: of('recordService', { ofSeq: 2, way: 'personal', servedOn: '2016-02-15' }),
  annul: of('annul', { way: 'reconsideration', reference: '示例复决1号', grounds: '复议认定事实不清' }),
  erase: of('erase', {}),
})

export const actor = (...roles: Role[]): Actor => {
  const offices: { readonly [R in Role]?: string } = { committee: 'committee:370304106-01', township: 'township:370304106' }
  return { account: 'somebody', roles, office: offices[roles[0] ?? 'subsidy'] ?? 'section:subsidy', via: 'u' }
}
export const on = (today: string, more: Partial<Context> = {}): Context => ({
  today,
  actor: actor('subsidy'),
  people: [{ part: 'applicant', who: 'w1' }],
  evidence: undefined,
  parameters: specimens,
  ...more,
})
export const anEnrolment = (facts: Partial<Facts> = {}): Facts =>
  Facts.fromPartial({
    township: 'township:370304106',
    committee: 'committee:370304106-01',
    receivedOn: '2015-07-20',
    withinBirthLimit: true,
    residence: 'rural',
    ...facts,
  })
export const matters = { reward: matterOf('reward', committees), special: matterOf('special', committees) } as const

export interface Told {
  readonly state: string
  readonly facts: Facts
  readonly seq: number
  readonly entries: readonly { readonly seq: number; readonly on: string; readonly command: Command; readonly event: Event; readonly sealed: Sealed }[]
}
export const untold: Told = { state: 'none', facts: Facts.fromPartial({}), seq: 0, entries: [] }
/** Plays commands on their days, by whoever the table lets; a refusal is a fault of the story. */
export function tell(programme: Programme, from: Told, ...steps: readonly (readonly [today: string, command: Command])[]): Told {
  return steps.reduce<Told>((told, [today, command]) => {
    const seq = told.seq + 1
    const step = (machines[programme] as Record<string, Record<string, { to: string; by: readonly Role[] }>>)[told.state]?.[command.$case]
    if (!step) throw new Error(`${command.$case} is not possible in ${told.state}`)
    const decision = decide(matters[programme])(told.facts, command, on(today, { actor: actor(step.by[0] ?? 'subsidy') }))
    if (isRejected(decision)) throw new Error(`${command.$case} on ${today}: ${decision.rejected}, ${decision.because}`)
    const { event, sealed = {} } = decision
    return { state: step.to, facts: evolve(told.facts, event, { seq, on: today }), seq, entries: [...told.entries, { seq, on: today, command, event, sealed }] }
  }, from)
}
/** An enrolment that was confirmed on 2015-08-20. */
export function confirmed(programme: Programme): Told {
  const c = commandsOf(programme)
  const noticed =
    programme === 'reward'
      ? ([
          ['2015-07-22', c.postNotice],
          ['2015-07-30', c.takeDown],
        ] as const)
      : []
  return tell(programme, untold, ['2015-07-20', c.apply], ['2015-07-21', c.discuss], ...noticed, ['2015-08-03', c.review], ['2015-08-20', c.confirm])
}
