import type { Bilingual } from './law/rule.ts'

/** Where a clause of the list runs. A row speaks for the entries below it that have no row of their own. */
export interface Coverage {
  readonly state: 'runs' | 'shown' | 'not built' | 'never'
  /** Commands, each with its kind: `permit.grant`, `monthly.send`, `reward.confirm`. */
  readonly commands?: readonly string[]
  /** Deadlines, by the clause of the statute book that sets them. */
  readonly deadlines?: readonly string[]
  readonly pages?: readonly string[]
  /** The guard that holds the clause, in words. */
  readonly safeguard?: Bilingual
  /** Why it is not built, or what part of it is not. */
  readonly note?: Bilingual
}

const notBuilt = (zh: string, en: string): Coverage => ({ state: 'not built', note: { zh, en } })
const shown = (...pages: string[]): Coverage => ({ state: 'shown', pages })
const supervisionService = notBuilt('属于监督检查服务。', 'Belongs to the supervision service.')
const accountabilityService = notBuilt('属于责任追究服务。', 'Belongs to the accountability service.')

const permit: Record<string, Coverage> = {
  'r1:0': shown('/guides/second-child-permit'),
  'r1:1:1': {
    state: 'runs',
    commands: ['permit.grant', 'permit.deliver'],
    deadlines: ['sd-pfp:decide', 'permit-law:44'],
    pages: ['/apply/second-child-permit', '/check', '/track', '/my'],
  },
  'r1:2:1': {
    state: 'runs',
    commands: ['permit.raiseLead', 'permit.clearLead'],
    safeguard: { zh: '冒用只是线索，不当然影响真正的持证人。', en: 'A lead only: the true holder’s permit is not touched by it.' },
  },
  'r1:2:2': {
    state: 'runs',
    commands: [
      'permit.askModification',
      'permit.modify',
      'permit.refuseModification',
      'permit.noticeLapse',
      'permit.recordLapse',
      'permit.cancel',
      'permit.noticeRevocation',
      'permit.revoke',
      'permit.noticeWithdrawal',
      'permit.withdraw',
    ],
    deadlines: ['permit-law:42', 'sd-procedure:defence'],
  },
  'r1:3:1': {
    state: 'not built',
    note: {
      zh: '许可服务已能按理由抽取案卷样本；每年两次的安排和评查属于监督检查服务。',
      en: 'The permit service draws the sample on a stated ground; the two reviews a year and their schedule belong to the supervision service.',
    },
  },
  'r1:3:2': {
    state: 'runs',
    commands: ['monthly.report', 'permit.recordFollowUp', 'permit.raiseLead'],
    deadlines: ['list:r1:follow-up'],
    pages: ['/office', '/office/monthly'],
  },
  'r1:3:3': {
    state: 'runs',
    commands: ['permit.raiseLead', 'permit.clearLead'],
    note: { zh: '投诉的受理和答复属于公共服务，尚未建成。', en: 'Taking in and answering the complaint belongs to outreach and is not built.' },
  },
  'r1:3:4': notBuilt('没有写明是哪些方式。', 'The list names no such means.'),
  'r1:4:0': shown('/list/r1'),
  'r1:4:1': {
    state: 'runs',
    commands: ['permit.reviewOnSite', 'permit.noticeRevocation'],
    safeguard: {
      zh: '两个人、两次登录、证件当日有效，才成立。',
      en: 'Two persons, two sign-ons, both credentials valid on the day, or the act does not happen.',
    },
  },
  'r1:4:2': { state: 'runs', commands: ['monthly.open', 'monthly.send'], deadlines: ['list:r1:digest'], pages: ['/office/monthly'] },
  'r1:4:3': {
    state: 'runs',
    commands: ['monthly.report', 'permit.recordFollowUp'],
    deadlines: ['list:r1:follow-up'],
    safeguard: {
      zh: '每份许可只随访一次，只问婚姻和身份，不问怀孕。',
      en: 'One contact for each permit, about marriage and identity alone, never about pregnancy.',
    },
  },
  'r1:5:1': {
    state: 'runs',
    commands: ['permit.noticeRevocation', 'permit.defend', 'permit.revoke', 'permit.dropRevocation', 'permit.notifyDiscipline', 'permit.recordBirth'],
    deadlines: ['sd-procedure:defence'],
    safeguard: {
      zh: '撤销须有证据、听取申辩、未有出生记录并由第二人会签；已生育的结案，没有自动后果。',
      en: 'Revocation needs evidence, a heard defence, no recorded birth and a second signature; after a birth the file closes and nothing follows by itself.',
    },
  },
  'r1:5:2': {
    state: 'runs',
    commands: ['permit.noticeLapse', 'permit.defend', 'permit.recordLapse', 'permit.dropLapse', 'permit.cancel'],
    deadlines: ['sd-procedure:defence'],
    safeguard: {
      zh: '必须先审查“当时已怀孕”的例外；理由密封。',
      en: 'The exception for a couple expecting on that day must be examined first; its reason is sealed.',
    },
  },
}

/** By entry id. */
/** A command of both enrolments. */
const both = (...names: string[]): string[] => names.flatMap((name) => [`reward.${name}`, `special.${name}`])
const leadOnly = {
  zh: '线索本身不产生后果：暂停要有第二个来源，终止要经告知、陈述和两人决定。',
  en: 'A lead does nothing by itself: a suspension takes a second source, an end a notice, a hearing and two persons.',
} as const
const assistances: Record<string, Coverage> = {
  'r2:0': shown('/guides/reward-assistance', '/guides/special-assistance'),
  'r2:1:1': {
    state: 'runs',
    commands: both('apply', 'discuss', 'review', 'confirm', 'refuse'),
    deadlines: ['assistance:discuss', 'assistance:review', 'assistance:confirm'],
    pages: ['/guides/reward-assistance', '/guides/special-assistance'],
  },
  'r2:2:1': { state: 'runs', commands: [...both('reserve', 'recordPaid'), 'batch.draw', 'batch.approve', 'batch.export', 'batch.takeAnswer', 'batch.settle'] },
  'r2:2:2': {
    state: 'runs',
    commands: both('recordLead', 'takeUpLead', 'clearLead', 'reportChange'),
    deadlines: ['list:r2:report'],
    safeguard: leadOnly,
    note: { zh: '举报由公共服务受理后转入；公共服务尚未建成。', en: 'Reports are handed over by the outreach service, which is not built.' },
  },
  'r2:3:1': { state: 'runs', commands: ['round.open', ...both('openVerification', 'recordCheck')], deadlines: ['list:r2:verification'] },
  'r2:3:2': { state: 'runs', commands: ['round.requestMatch', 'round.recordAnswer', 'round.endMatch'], safeguard: leadOnly },
  'r2:3:3': { state: 'runs', commands: both('recordLead', 'takeUpLead'), deadlines: ['list:r2:report'] },
  'r2:4:1': { state: 'runs', commands: ['round.open', ...both('assignCheck')] },
  'r2:4:2': { state: 'runs', commands: both('assignCheck', 'recordCheck', 'passVerification'), deadlines: ['list:r2:verification'] },
  'r2:4:3': {
    state: 'runs',
    commands: ['round.requestMatch', ...both('recordLead'), 'special.reclassify'],
    safeguard: {
      zh: '各部门只收到本部门比对所需的标识；人社的结果不用于特别扶助，残联的结果不用于奖励扶助。',
      en: 'Each agency is given the identifiers of its own match alone; a pension plays no part in special assistance, nor a grade in the reward.',
    },
  },
  'r2:4:4': { state: 'runs', commands: ['round.summarise', 'round.feedBack'] },
  'r2:4:5': {
    state: 'runs',
    commands: both('suspend', 'noticeEnding', 'defend', 'recordService'),
    deadlines: ['sd-procedure:defence'],
    safeguard: { zh: '书面告知本人并听取陈述申辩，不只是口头告诉。', en: 'The person is told in writing and heard, not only told.' },
  },
  'r2:5:1': {
    state: 'runs',
    commands: [...both('suspend', 'noticeEnding', 'terminate', 'restore', 'annul'), 'reward.stop'],
    deadlines: ['assistance:suspend', 'sd-procedure:defence'],
    safeguard: {
      zh: '自事情发生之日起生效；养老保险自决定之日起生效；不是骗取的，不追回。',
      en: 'In effect from the day of the event, for a pension from the decision; nothing is asked back except after fraud.',
    },
  },
  'r2:5:2': {
    state: 'runs',
    commands: [...both('terminate'), 'clawback.notice', 'clawback.decide', 'clawback.recordRepayment'],
    safeguard: { zh: '追回是另一项决定，另有告知和救济。', en: 'Recovery is a decision of its own, with its own notice and remedies.' },
  },
  'r2:5:3': supervisionService,
}

export const coverage: Readonly<Record<string, Coverage>> = {
  'duties:note:1': shown('/list/duties:note:1', '/law'),
  'duties:note:2': shown('/list/duties:note:2'),
  'duty:1': notBuilt('属于局内日常工作。', 'Belongs to the bureau’s own work.'),
  'duty:1:1': {
    state: 'runs',
    pages: ['/law'],
    safeguard: {
      zh: '每个行为都写明依据的条款；条款不在施行期内的，行为不能作出。',
      en: 'Every act names its clause, and an act whose clause is not in force is refused.',
    },
  },
  'duty:2': notBuilt('考核和规划属于监督检查服务。', 'Plans and assessment belong to the supervision service.'),
  'duty:3': notBuilt('属于监督检查服务和公共服务。', 'Belongs to supervision and outreach.'),
  'duty:3:2': {
    state: 'not built',
    note: { zh: '以第二章为准：计生局只提意见。', en: 'Chapter 2 prevails: the bureau gives opinions only.' },
    pages: ['/list/boundary:1'],
  },
  'duty:4': supervisionService,
  'duty:5': supervisionService,
  'duty:6': notBuilt('属于公共服务和监督检查服务。', 'Belongs to outreach and supervision.'),
  'duty:7': supervisionService,
  'duty:8': notBuilt('不在本系统范围内：财务系统另有。', 'Finance is kept in its own system.'),
  'duty:9': notBuilt('属于局内日常工作。', 'Belongs to the bureau’s own work.'),
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`basis:${i + 1}:${n}`, accountabilityService])).flat()),
  'boundary:1': shown('/list/boundary:1'),
  ...permit,
  ...assistances,
  r3: notBuilt('属于执法服务；2021年7月20日起只剩了结。', 'Belongs to the enforcement service; since 20 July 2021 only winding down remains.'),
  r4: supervisionService,
  r5: {
    state: 'not built',
    note: { zh: '属于监督检查服务；只评单位，不评个人。', en: 'Belongs to the supervision service; units are assessed, never a person.' },
  },
  r6: supervisionService,
  r7: supervisionService,
  r8: supervisionService,
  r9: { state: 'not built', note: { zh: '属于监督检查服务；今天不对个人作标记。', en: 'Belongs to the supervision service; no person is flagged today.' } },
  r10: supervisionService,
  r11: supervisionService,
  'r11:4:3': {
    state: 'never',
    note: {
      zh: '随访服务、药具、孕前检查的调查尚未建成；孕情环情监测永不建设。',
      en: 'Inquiry into services is not built; pregnancy and IUD monitoring will never be.',
    },
    safeguard: { zh: '本系统不监测任何人的怀孕和避孕。', en: 'Nobody’s pregnancy or contraception is monitored here.' },
  },
  'service:1': notBuilt('宣传活动和咨询属于公共服务。', 'Activities and consultation belong to outreach.'),
  'service:2': notBuilt('宣传活动属于公共服务。', 'Activities belong to outreach.'),
  'service:3': {
    state: 'shown',
    pages: ['/guides/second-child-permit', '/guides/second-child-permit/check', '/clocks', '/track'],
    note: {
      zh: '指南、资格自查、期限计算和进度查询已有；提问和答复尚未建成。',
      en: 'The guide, the self-check, the calculator and tracking are there; asking and answering is not built.',
    },
  },
  'service:3:phone': {
    state: 'shown',
    pages: ['/list/service:3:phone'],
    note: { zh: '个人手机号只作历史保留。', en: 'A personal mobile number, kept as history only.' },
  },
  accountability: accountabilityService,
}
