import type { Guide } from './guide.ts'

export const secondChildPermit = {
  matter: 'second-child-permit',
  entry: 'r1',
  title: { zh: '申请二孩生育证', en: 'Apply for a second-child birth permit' },
  ended: {
    on: '2016-01-01',
    says: {
      zh: '自2016年1月1日起，生育第二个子女不再需要审批，本事项不再受理。',
      en: 'Since 1 January 2016 a second child needs no permit, and this matter is closed.',
    },
    clause: 'pfpl-2015-amendment',
  },
  short: [
    {
      says: {
        zh: '谁能办：夫妻一方是独生子女、只有一个子女、至少一方户口在山东；或者符合其他十三种情形之一。',
        en: 'Who: one of you is an only child, you have one child, and at least one of you is registered in Shandong; or one of thirteen other grounds.',
      },
      clause: 'sd-pfp:grounds',
    },
    {
      says: {
        zh: '带什么：户口簿、身份证、结婚证、合影、婚育情况证明，加上能证明理由的材料。',
        en: 'Bring: household registers, identity cards, marriage certificate, family photo, marriage-and-birth statements, and proof of the ground.',
      },
      clause: 'permit-law:31',
    },
    {
      says: {
        zh: '去哪里：任何一方户口所在的镇、街道或者开发区，也可以在网上提交。',
        en: 'Where: the township unit where either of you is registered, or online.',
      },
      clause: 'sd-pfp:apply',
    },
    {
      says: {
        zh: '要多久：镇（街道）二十个工作日，区局十个工作日；本局的承诺更短的，按承诺。',
        en: 'How long: twenty working days at the township and ten at the bureau, or less where the bureau promises less.',
      },
      clause: 'sd-pfp:decide',
      parameter: 'promise.decide',
    },
    { says: { zh: '收费：不收费。', en: 'Fee: none.' }, clause: 'permit-law:58' },
  ],
  basic: [
    { says: { zh: '事项：再生育审批，属于行政许可。', en: 'Matter: approval of a further birth, an administrative permit.' }, entry: 'r1' },
    { says: { zh: '受理和审核：镇（街道、开发区）。', en: 'Accepts and reviews: the township unit.' }, clause: 'sd-pfp:apply' },
    { says: { zh: '决定：区人口和计划生育局行政许可科。', en: 'Decides: the permit section of the bureau.' }, clause: 'sd-pfp:decide' },
    {
      says: { zh: '结果：二孩生育证，或者写明理由的不予许可决定。', en: 'Result: a birth permit certificate, or a refusal with reasons.' },
      clause: 'permit-law:38',
    },
    { says: { zh: '申请应当在怀孕前提出；我们不询问怀孕情况。', en: 'Apply before pregnancy; we do not ask about it.' }, clause: 'sd-pfp:apply' },
  ],
  place: [
    {
      says: {
        zh: '夫妻任何一方户口所在的镇政府、街道办事处或者开发区，选一处即可。',
        en: 'The town government, sub-district office or development zone where either of you is registered; one is enough.',
      },
      clause: 'sd-pfp:apply',
    },
    { says: { zh: '办公时间由机关公布。', en: 'Office hours are published by the office.' }, parameter: 'office.hours' },
    { says: { zh: '办公地址由机关公布。', en: 'The address is published by the office.' }, parameter: 'office.address' },
    {
      says: {
        zh: '可以委托他人代办，窗口会记下代办人；网上提交与窗口提交效力相同。',
        en: 'Somebody else may hand it in for you and is recorded; online counts the same as the counter.',
      },
      clause: 'permit-law:29',
    },
  ],
  conditions: [
    {
      says: {
        zh: '最常用的情形有三个条件，要同时具备：一方是独生子女；共同生育或者依法收养的子女只有一个；至少一方户口在山东。',
        en: 'The usual ground has three conditions together: one of you is an only child; you have borne or lawfully adopted one child; at least one of you is registered in Shandong.',
      },
      clause: 'sd-pfp:grounds',
    },
    {
      says: {
        zh: '独生子女：没有同胞、同父异母或者同母异父的兄弟姐妹，或者兄弟姐妹都在生育前去世。',
        en: 'An only child has no full or half brothers or sisters, or all of them died before having children.',
      },
      clause: 'sd-pfp:grounds',
    },
    { says: { zh: '按孩子的人数算，不按胎次算：头胎双胞胎算两个。', en: 'Children are counted, not births: twins are two.' }, clause: 'sd-pfp:grounds' },
    { says: { zh: '没有间隔年限和最低年龄的要求。', en: 'There is no interval and no minimum age.' }, clause: 'sd-pfp:grounds' },
    {
      says: {
        zh: '另有十三种情形，可以先做自查；第十四种情形的条文没有录入，请询问我们。',
        en: 'There are thirteen more grounds: try the check. The text of the fourteenth is not loaded; please ask us.',
      },
      clause: 'sd-pfp:grounds',
    },
  ],
  materials: [
    {
      says: {
        zh: '缺材料也可以先交：当场或者五个工作日内一次写明还缺什么；逾期没有写明的，自收到之日起即为受理。',
        en: 'You may hand in what you have: what is missing is told once, on the spot or within five working days; silence is acceptance as of the day of receipt.',
      },
      clause: 'permit-law:32:4',
    },
    {
      says: {
        zh: '不要孕检、体检，不要担保人、押金；与事项无关的材料不得要求您提交。',
        en: 'No pregnancy test, no health check, no guarantor, no deposit: nothing unrelated may be asked of you.',
      },
      clause: 'permit-law:31',
    },
    { says: { zh: '镇（街道）审查过的材料，区局不再要。', en: 'What the township has reviewed, the bureau does not ask for again.' }, clause: 'permit-law:35' },
    { says: { zh: '请如实填写：材料的真实性由您负责。', en: 'Please state the truth: you answer for your papers.' }, clause: 'permit-law:31' },
  ],
  steps: [
    {
      name: { zh: '申请', en: 'Apply' },
      who: { zh: '您', en: 'You' },
      counts: false,
      clause: 'permit-law:29',
      says: { zh: '网上或者窗口提交，得到收件号和查询码。', en: 'Online or at the counter; you get a receipt number and a query code.' },
    },
    {
      name: { zh: '受理或者补正', en: 'Acceptance or correction' },
      who: { zh: '镇（街道、开发区）', en: 'Township unit' },
      counts: false,
      clause: 'permit-law:32:4',
      limit: { clause: 'permit-law:32:4' },
      says: {
        zh: '当场或者五个工作日内受理，或者一次告知缺什么。补齐后重新起算。',
        en: 'On the spot or within five working days: accepted, or told once what is missing. A supplied file starts a new five days.',
      },
    },
    {
      name: { zh: '审核', en: 'Review' },
      who: { zh: '镇（街道、开发区）', en: 'Township unit' },
      counts: true,
      clause: 'sd-pfp:review',
      limit: { clause: 'sd-pfp:review', promise: 'promise.review' },
      says: { zh: '核对材料；需要现场核实的，由两人进行。', en: 'The papers are checked; a check on the spot is made by two officers.' },
    },
    {
      name: { zh: '决定', en: 'Decision' },
      who: { zh: '区局行政许可科', en: 'Permit section of the bureau' },
      counts: true,
      clause: 'sd-pfp:decide',
      limit: { clause: 'sd-pfp:decide', promise: 'promise.decide' },
      says: { zh: '准予，或者书面说明理由不予许可，并告知复议和诉讼。', en: 'A grant, or a refusal with written reasons and your remedies.' },
    },
    {
      name: { zh: '病残儿医学鉴定', en: 'Medical assessment' },
      who: { zh: '医学鉴定组织', en: 'Medical assessors' },
      counts: false,
      clause: 'permit-law:45',
      says: { zh: '只在选择第二种情形时需要；时间不计入期限。', en: 'Only on the second ground; its time does not count.' },
    },
    {
      name: { zh: '送达', en: 'Delivery' },
      who: { zh: '区局行政许可科', en: 'Permit section of the bureau' },
      counts: false,
      clause: 'permit-law:44',
      limit: { clause: 'permit-law:44' },
      says: {
        zh: '准予后十个工作日内把证送到；可以窗口领取或者邮寄。',
        en: 'The certificate reaches you within ten working days of the grant, at the counter or by post.',
      },
    },
  ],
  fees: [{ says: { zh: '不收费，也不收押金、工本费。', en: 'No fee, no deposit, no charge for the certificate.' }, clause: 'permit-law:58' }],
  ground: [
    'sd-pfp:grounds',
    'sd-pfp:apply',
    'sd-pfp:review',
    'sd-pfp:decide',
    'permit-law:29',
    'permit-law:31',
    'permit-law:32:4',
    'permit-law:35',
    'permit-law:38',
    'permit-law:43',
    'permit-law:44',
    'permit-law:45',
    'permit-law:58',
    'permit-law:82',
  ],
  visits: [
    { says: { zh: '网上提交、邮寄送达，可以不到窗口。', en: 'Online and by post: no visit is needed.' }, clause: 'permit-law:29' },
    { says: { zh: '需要到窗口的次数由机关公布。', en: 'How many visits are needed otherwise is published by the office.' }, parameter: 'office.visits' },
  ],
  consultation: [
    { says: { zh: '办理流程和问题由行政许可科解答。', en: 'The permit section answers on the procedure.' }, entry: 'service:3' },
    { says: { zh: '政策法规咨询：0533-4110166（清单印刷的号码）。', en: 'Policy and law: 0533-4110166, as printed in the list.' }, entry: 'service:1:phone' },
  ],
  complaints: [
    {
      says: { zh: '对不予许可的决定，六十日内可以申请行政复议。', en: 'Against a refusal you may ask for reconsideration within sixty days.' },
      clause: 'recon:request',
      parameter: 'reconsideration.body',
    },
    {
      says: { zh: '也可以在法定期限内向人民法院起诉。', en: 'You may also go to court within the period of the law.' },
      clause: 'alit:suit',
      parameter: 'court.name',
    },
    {
      says: {
        zh: '办得慢、多要材料、态度不好，可以投诉；十五日内书面告知是否受理。',
        en: 'Slow, asked for too much, or treated badly? You may complain, and are told in writing within fifteen days whether it is accepted.',
      },
      clause: 'petition:accept',
    },
  ],
} as const satisfies Guide
