import { inBoth } from './text.ts'

/** What happened, as a heading of the timeline; by the name of the event. */
export const eventText = inBoth<Readonly<Record<string, string>>>(
  {
    applied: '提交申请', correctionRequested: '一次告知补正', supplied: '补交材料', accepted: '受理', acceptedBySilence: '逾期没有答复，视为受理', declined: '不予受理', reviewed: '提出审核意见', granted: '准予许可', refused: '不予许可', delivered: '送达证件', followedUp: '随访', leadRaised: '开始核实一项情况', modificationAsked: '申请变更', modified: '准予变更', modificationRefused: '不予变更', leadCleared: '核实完毕，许可有效', revocationNoticed: '告知拟撤销', lapseNoticed: '告知许可可能失效', defended: '陈述、申辩', revoked: '撤销许可', revocationDropped: '核实完毕，许可有效', disciplineNotified: '依法通报', lapsed: '认定许可失效', lapseDropped: '核实完毕，许可有效', cancelled: '注销许可', withdrawalNoticed: '告知拟撤回', withdrawn: '撤回许可', withdrawalDropped: '核实完毕，许可有效', applicationWithdrawn: '撤回申请', birthRecorded: '登记出生', served: '文书送达', ended: '法律变了，不再需要许可', recounted: '重新计算期限', late: '期限已过', resealed: '请您重新提供资料', attached: '关联到您的账户',
  },
  {
    applied: 'Application sent', correctionRequested: 'Told once what is missing', supplied: 'Papers supplied', accepted: 'Accepted', acceptedBySilence: 'Not answered in time, so accepted', declined: 'Not accepted', reviewed: 'Opinion given', granted: 'Permit granted', refused: 'Permit refused', delivered: 'Certificate delivered', followedUp: 'Follow-up', leadRaised: 'A matter is being checked', modificationAsked: 'Modification asked for', modified: 'Modified', modificationRefused: 'Modification refused', leadCleared: 'Checked, the permit stands', revocationNoticed: 'Notice of revocation', lapseNoticed: 'Notice that the permit may have lapsed', defended: 'Case stated', revoked: 'Permit revoked', revocationDropped: 'Checked, the permit stands', disciplineNotified: 'Notice given as the law requires', lapsed: 'Found to have lapsed', lapseDropped: 'Checked, the permit stands', cancelled: 'Permit cancelled', withdrawalNoticed: 'Notice of withdrawal', withdrawn: 'Permit withdrawn', withdrawalDropped: 'Checked, the permit stands', applicationWithdrawn: 'Application taken back', birthRecorded: 'Birth recorded', served: 'Document delivered', ended: 'The law changed: no permit is needed', recounted: 'Time limit counted anew', late: 'A time limit has passed', resealed: 'Data to be given again', attached: 'Attached to your account',
  },
)

/** The steps that a running period leads to, by the name of the deadline. */
export const deadlineText = inBoth<Readonly<Record<string, string>>>(
  { answer: '答复是否受理', review: '提出审核意见', decide: '作出决定', deliver: '送达证件', modify: '答复变更申请', defence: '您陈述、申辩' },
  { answer: 'Answer whether it is accepted', review: 'Give an opinion', decide: 'Decide', deliver: 'Deliver the certificate', modify: 'Answer the request for a modification', defence: 'You state your case' },
)

export const eventSays = inBoth(
  {
    by: { you: '您在网上办理', clerk: '窗口代办' },
    missing: (names: string) => `缺：${names}。`,
    handedIn: (n: number) => `收到 ${n} 件材料。`,
    noPapers: '还没有交材料，可以以后补交。',
    asOf: (date: string) => `受理日期算作 ${date}。`,
    favourable: '建议准予。',
    unfavourable: '建议不予。',
    onSite: '两人到现场核查过。',
    until: (date: string) => `您可以在 ${date}以前陈述、申辩。`,
    moved: (from: string, to: string) => `${from}改为 ${to}。`,
    nothing: '说明没有意见。',
  },
  {
    by: { you: 'You, online', clerk: 'On behalf, at the counter' },
    missing: (names: string) => `Missing: ${names}.`,
    handedIn: (n: number) => `${n} ${n === 1 ? 'paper' : 'papers'} received.`,
    noPapers: 'No papers yet; they can be supplied afterwards.',
    asOf: (date: string) => `Counts as accepted on ${date}.`,
    favourable: 'In favour.',
    unfavourable: 'Not in favour.',
    onSite: 'Checked on the spot by two officers.',
    until: (date: string) => `You may state your case until ${date}.`,
    moved: (from: string, to: string) => `${from} becomes ${to}.`,
    nothing: 'Nothing to say.',
  },
)
