import type { Actor, Context, Sealed } from '@qingdan/lib/kind.ts'
import type { Role } from '@qingdan/list/roles.ts'
import { isRejected } from '@qingdan/lib/rejections.ts'
import { specimens } from '@qingdan/list/parameters.demo.ts'
import { type Apply, Apply as ApplyMessage, Person } from '@qingdan/proto/permit/permit/v1/command.ts'
import { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { decide } from './decide.ts'
import type { Event } from './event.ts'
import { evolve } from './evolve.ts'
import { lastDigit } from '@qingdan/lib/id-number.ts'
import { type Command, machine } from './machine.ts'

// Nobody here exists: each number ends in the digit after the right one.
const surnames = '苗乔葛柏史邹尹岳窦安贺莫凌霍虞柯管卢经房裘缪'
const given = ['小满', '立夏', '芒种', '白露', '寒露', '霜降', '冬至', '春分', '谷雨', '清明', '惊蛰']

/** An invented person; `demonstration: false` gives a number that production takes, still of nobody. */
export function invent(n: number, demonstration = true): Person {
  const born = `19${80 + (n % 10)}0${1 + (n % 9)}${10 + (n % 18)}`
  const first = `370304${born}${String(100 + (n % 900))}`
  return Person.fromPartial({
    name: `${surnames[n % surnames.length]}${given[n % given.length]}`,
    idNumber: first + lastDigit(first, demonstration),
    phone: `1${String(3_900_000_000 + n)}`,
    address: `示例路${n + 1}号`,
    registeredAt: 'township:370304001',
  })
}
/** An application of the couple n: an only-child spouse, one child, the papers that every ground asks for. */
export function application(n: number, change: Partial<Apply> = {}): Extract<Command, { $case: 'apply' }> {
  const materials = ['household-registers', 'identity-cards', 'marriage-certificate'].map((id) => ({ id, uploadId: '', digest: '' }))
  return {
    $case: 'apply',
    value: ApplyMessage.fromPartial({
      township: 'township:370304001',
      ground: 'only-child',
      answers: { registered: 'yes', children: '1', onlyChild: 'one' },
      woman: invent(2 * n),
      man: invent(2 * n + 1),
      children: 1,
      materials,
      applicant: 'woman',
      ...change,
    }),
  }
}

/** One command of each name that is right in its form, for the story and for tests. */
export const commands: { readonly [K in Command['$case']]: Extract<Command, { $case: K }> } = {
  apply: application(1),
  requestCorrection: { $case: 'requestCorrection', value: { missing: ['family-photo'], note: '请补交近期全家合影' } },
  supply: { $case: 'supply', value: { materials: [{ id: 'family-photo', uploadId: '', digest: '' }] } },
  accept: { $case: 'accept', value: {} },
  decline: { $case: 'decline', value: { competent: 'township:370304002', grounds: '夫妻户籍均不在本街道' } },
  acceptBySilence: { $case: 'acceptBySilence', value: {} },
  review: { $case: 'review', value: { favourable: true, opinion: '材料齐全，符合所选情形' } },
  reviewOnSite: { $case: 'reviewOnSite', value: { favourable: true, opinion: '情况属实', checked: '核对了户口簿原件' } },
  grant: { $case: 'grant', value: { note: '' } },
  refuse: { $case: 'refuse', value: { grounds: '夫妻双方均非独生子女' } },
  deliver: { $case: 'deliver', value: { way: 'counter', receivedOn: '2015-07-24' } },
  recordFollowUp: { $case: 'recordFollowUp', value: { month: '2015-07', statusUnchanged: true, identityConfirmed: true } },
  raiseLead: { $case: 'raiseLead', value: { source: 'complaint', matter: 'fraud', note: '有人反映材料不实' } },
  askModification: { $case: 'askModification', value: { what: '更正男方姓名用字', reason: '户口簿已经更正' } },
  modify: { $case: 'modify', value: { what: '男方姓名用字' } },
  refuseModification: { $case: 'refuseModification', value: { grounds: '户口簿没有更正记录' } },
  clearLead: { $case: 'clearLead', value: { findings: '材料属实' } },
  noticeRevocation: { $case: 'noticeRevocation', value: { matter: 'fraud', facts: '独生子女证明系伪造', evidence: '出具单位书面答复' } },
  noticeLapse: { $case: 'noticeLapse', value: { changedOn: '2015-07-24', facts: '婚姻登记机关告知离婚' } },
  defend: { $case: 'defend', value: { statement: '证明是单位出具的', nothingToSay: false } },
  revoke: { $case: 'revoke', value: { grounds: '以伪造证明取得许可', evidence: '出具单位书面答复', noBirthRecorded: true } },
  dropRevocation: { $case: 'dropRevocation', value: { findings: '证明属实' } },
  notifyDiscipline: { $case: 'notifyDiscipline', value: { partyCadre: true } },
  recordLapse: { $case: 'recordLapse', value: { grounds: '离婚后不再符合条件', exceptionExamined: true, pregnantThen: false } },
  dropLapse: { $case: 'dropLapse', value: { findings: '许可继续有效' } },
  cancel: { $case: 'cancel', value: { grounds: '许可已经失效' } },
  noticeWithdrawal: { $case: 'noticeWithdrawal', value: { grounds: '客观情况发生重大变化' } },
  withdraw: { $case: 'withdraw', value: { grounds: '客观情况发生重大变化', compensation: '已经考虑，持证人没有损失' } },
  dropWithdrawal: { $case: 'dropWithdrawal', value: { findings: '不符合撤回条件' } },
  withdrawApplication: { $case: 'withdrawApplication', value: { reason: '另有安排' } },
  recordBirth: { $case: 'recordBirth', value: { bornOn: '2015-07-24' } },
  recordService: { $case: 'recordService', value: { ofSeq: 2, way: 'personal', servedOn: '2015-07-24' } },
  endOfLaw: { $case: 'endOfLaw', value: {} },
  erase: { $case: 'erase', value: {} },
}

export const actor = (...roles: Role[]): Actor => ({
  account: 'somebody',
  roles,
  office: roles.includes('township') ? 'township:370304001' : 'section:permit',
  via: 'u',
})
export const on = (today: string, more: Partial<Context> = {}): Context => ({
  today,
  actor: actor('permit'),
  people: [],
  evidence: undefined,
  parameters: specimens,
  ...more,
})
export const aFile = (facts: Partial<Facts> = {}): Facts =>
  Facts.fromPartial({ township: 'township:370304001', ground: 'only-child', receivedOn: '2015-07-20', children: 1, applicant: 'woman', ...facts })

export interface Told {
  readonly state: string
  readonly facts: Facts
  readonly seq: number
  readonly entries: readonly { readonly seq: number; readonly on: string; readonly command: Command; readonly event: Event; readonly sealed: Sealed }[]
}
/** Plays commands on their days from an empty file, by whoever the table lets; a refusal is a fault of the story. */
export function tell(...steps: readonly (readonly [today: string, command: Command])[]): Told {
  return steps.reduce<Told>(
    (told, [today, command]) => {
      const seq = told.seq + 1
      const step = (machine as Record<string, Record<string, { to: string; by: readonly Role[] }>>)[told.state]?.[command.$case]
      if (!step) throw new Error(`${command.$case} is not possible in ${told.state}`)
      const decision = decide(told.facts, command, on(today, { actor: actor(step.by[0] ?? 'permit') }))
      if (isRejected(decision)) throw new Error(`${command.$case} on ${today}: ${decision.rejected}, ${decision.because}`)
      const { event, sealed = {} } = decision
      return {
        state: step.to,
        facts: evolve(told.facts, event, { seq, on: today }),
        seq,
        entries: [...told.entries, { seq, on: today, command, event, sealed }],
      }
    },
    { state: 'none', facts: Facts.fromPartial({}), seq: 0, entries: [] },
  )
}
