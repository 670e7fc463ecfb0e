import type { Fact, GuideStep } from './guide.ts'

/** What both assistances say in the same words. */
export const noFee: readonly Fact[] = [
  { says: { zh: '不收费；任何人不得从扶助金里扣钱。', en: 'No fee, and nobody may take anything out of the money.' }, entry: 'r2:2:1' },
]

export const place: readonly Fact[] = [
  {
    says: {
      zh: '户口所在的村（居）委会，或者镇政府、街道办事处、开发区的窗口；也可以在网上提交。',
      en: 'Your village or residents’ committee, the counter of the township unit where you are registered, or online.',
    },
    clause: 'assistance:apply',
  },
  {
    says: { zh: '可以请人代交，窗口会记下代办人；账户必须是本人的。', en: 'Somebody else may hand it in and is recorded; the account must be your own.' },
    clause: 'assistance:account',
  },
  { says: { zh: '办公时间由机关公布。', en: 'Office hours are published by the office.' }, parameter: 'office.hours' },
  { says: { zh: '办公地址由机关公布。', en: 'The address is published by the office.' }, parameter: 'office.address' },
]

export const aboutMaterials: readonly Fact[] = [
  {
    says: {
      zh: '本区自己的材料目录没有找到；这里只列证明条件所需要的，此外的不要交。',
      en: 'The district’s own list of papers was not found: only what shows a condition is listed, and nothing else is needed.',
    },
    clause: 'assistance:apply',
  },
  {
    says: {
      zh: '账户、健康和子女的情况是敏感信息，只有办理这一步的人看得到，每次查看都有记录。',
      en: 'Account, health and children are sensitive data: only who takes a step sees what it needs, and every look is recorded.',
    },
    entry: 'r2:4:3',
  },
  {
    says: {
      zh: '请如实填写：隐瞒或者欺骗取得的，终止资格，并追回已发的钱。',
      en: 'Please state the truth: what is obtained by concealment or fraud ends, and is asked back.',
    },
    clause: 'list:r2:fraud',
  },
]

const committee = { zh: '村（居）委会', en: 'Committee' } as const
const township = { zh: '镇（街道、开发区）', en: 'Township unit' } as const
const bureau = { zh: '区局', en: 'Bureau' } as const

export const apply: GuideStep = {
  name: { zh: '申请', en: 'Apply' },
  who: { zh: '您', en: 'You' },
  counts: false,
  clause: 'assistance:apply',
  says: {
    zh: '网上、窗口或者村（居）提交，得到收件号和查询码。',
    en: 'Online, at the counter or with the committee; you get a receipt number and a query code.',
  },
}
export const review: GuideStep = {
  name: { zh: '初审', en: 'Review' },
  who: township,
  counts: true,
  clause: 'assistance:review',
  limit: { promise: 'promise.townReview' },
  says: { zh: '核对材料，答复异议，提出意见。', en: 'The papers are checked, objections answered, and an opinion given.' },
}
export const confirm: GuideStep = {
  name: { zh: '确认', en: 'Confirmation' },
  who: bureau,
  counts: true,
  clause: 'assistance:confirm',
  limit: { promise: 'promise.confirm' },
  says: { zh: '确认，或者书面说明理由不予确认，并告知复议和诉讼。', en: 'A confirmation, or a refusal with written reasons and your remedies.' },
}
export const pay: GuideStep = {
  name: { zh: '发放', en: 'Payment' },
  who: { zh: '区财政局、代发银行', en: 'Finance and bank' },
  counts: false,
  clause: 'assistance:account',
  says: {
    zh: '由两名工作人员批准，发到本人账户；没有到账的，再发一次，不会发两次。',
    en: 'Approved by two officers and paid to your own account; a payment that failed is tried again, and never made twice.',
  },
}
export const verify: GuideStep = {
  name: { zh: '每年核实', en: 'Verification every year' },
  who: { zh: '镇（街道、开发区）和村（居）', en: 'Township and committee' },
  counts: false,
  clause: 'list:r2:verification',
  limit: { clause: 'list:r2:verification' },
  says: {
    zh: '每年一季度，以电话或者上门的方式核实每一位；比对的结果只是线索，不会仅凭它停发。',
    en: 'In the first quarter every person is asked by telephone or at home. A data match is a lead, and nothing is stopped on it alone.',
  },
}
export const discussedBy = (zh: string, en: string): GuideStep => ({
  name: { zh: '评议', en: 'Deliberation' },
  who: committee,
  counts: true,
  clause: 'assistance:discuss',
  limit: { promise: 'promise.discuss' },
  says: { zh, en },
})

export const visits: readonly Fact[] = [
  {
    says: { zh: '需要到窗口的次数由机关公布；网上提交的，可以不到窗口。', en: 'How many visits are needed is published by the office; online, none.' },
    parameter: 'office.visits',
  },
]

export const consultation: readonly Fact[] = [
  {
    says: { zh: '利益导向政策的办理流程和问题，由清单所列的科室解答。', en: 'The section named in the list answers on the procedure of these policies.' },
    entry: 'service:3',
  },
  { says: { zh: '政策法规咨询：0533-4110166（清单印刷的号码）。', en: 'Policy and law: 0533-4110166, as printed in the list.' }, entry: 'service:1:phone' },
]

export const complaints: readonly Fact[] = [
  {
    says: {
      zh: '对不予确认、终止、停止、追回的决定，六十日内可以申请行政复议。',
      en: 'Against a refusal, an ending, a stop or a clawback you may ask for reconsideration within sixty days.',
    },
    clause: 'recon:request',
    parameter: 'reconsideration.body',
  },
  {
    says: { zh: '也可以在法定期限内向人民法院起诉。', en: 'You may also go to court within the period of the law.' },
    clause: 'alit:suit',
    parameter: 'court.name',
  },
  {
    says: { zh: '停发之前先告知您，您可以陈述和申辩。', en: 'Before anything ends you are told, and you may speak in your defence.' },
    clause: 'sd-procedure:defence',
    parameter: 'defence.subsidy',
  },
  {
    says: {
      zh: '发现有人冒领，可以举报；收到以后当日核实，您的身份保密。',
      en: 'You may report a wrongful receipt; it is looked into on the same day, and who you are stays secret.',
    },
    clause: 'list:r2:report',
  },
  {
    says: {
      zh: '办得慢、多要材料、态度不好，可以投诉；十五日内书面告知是否受理。',
      en: 'Slow, asked for too much, or treated badly? You may complain, and are told in writing within fifteen days whether it is accepted.',
    },
    clause: 'petition:accept',
  },
]
