import { aboutMaterials, apply, complaints, confirm, consultation, discussedBy, noFee, pay, place, review, verify, visits } from './assistance.ts'
import type { Guide } from './guide.ts'

export const rewardAssistance = {
  matter: 'reward-assistance',
  entry: 'r2',
  title: { zh: '申请计划生育家庭奖励扶助金', en: 'Apply for reward assistance' },
  amounts: ['reward:standard'],
  short: [
    {
      says: {
        zh: '谁能办：年满六十周岁的农村居民，现有一个孩子、两个女儿，或者孩子离世后没有子女，并且没有违反过当时的生育规定。',
        en: 'Who: rural residents of sixty with one child, two girls, or none left after a death, who kept the birth rules of their time.',
      },
      clause: 'reward:children',
    },
    {
      says: {
        zh: '带什么：身份证、户口簿、婚姻和婚育情况证明、本人的银行账户。',
        en: 'Bring: identity card, household register, proof of marriage and children, and your own bank account.',
      },
      clause: 'assistance:apply',
    },
    {
      says: { zh: '去哪里：户口所在的村（居）委会或者镇（街）窗口，也可以在网上提交。', en: 'Where: your committee, the counter of your township, or online.' },
      clause: 'assistance:apply',
    },
    {
      says: {
        zh: '要多久：法律没有定期限，按机关的承诺；其中要公示，天数由机关设定。',
        en: 'How long: no law sets a limit; the office promises one, part of which is the posted notice.',
      },
      clause: 'assistance:notice',
      parameter: 'promise.confirm',
    },
    { says: { zh: '收费：不收费。', en: 'Fee: none.' }, entry: 'r2:2:1' },
  ],
  basic: [
    { says: { zh: '事项：计划生育家庭奖励扶助，按年发放，直到亡故。', en: 'Matter: reward assistance, paid yearly until death.' }, clause: 'reward:until' },
    {
      says: { zh: '受理和初审：镇（街道、开发区）；评议和公示：村（居）。', en: 'Reviews: the township unit. Deliberates and posts: the committee.' },
      clause: 'assistance:review',
    },
    {
      says: {
        zh: '决定：区局。结果：确认决定书，或者写明理由的不予确认决定书。',
        en: 'Decides: the bureau. Result: a confirmation, or a refusal with reasons.',
      },
      clause: 'assistance:confirm',
    },
    { says: { zh: '这项扶助今后继续发放，国家法律有规定。', en: 'This assistance goes on: the law of the State says so.' }, clause: 'pfpl:assistance' },
  ],
  place,
  conditions: [
    {
      says: {
        zh: '本人和配偶都是农村居民；2016年1月22日以后，城镇居民是否参照，由县级政府决定，请询问我们。',
        en: 'You and your spouse are rural residents; since 22 January 2016 a county may extend it to towns: please ask us.',
      },
      clause: 'reward:rural',
    },
    { says: { zh: '1973年至2001年没有违反当时的生育规定。', en: 'No breach of the birth rules of 1973 to 2001.' }, clause: 'reward:birth-rules' },
    {
      says: { zh: '现有一个子女、两个女儿，或者子女离世后没有子女。', en: 'One living child, two girls, or none left after a death.' },
      clause: 'reward:children',
    },
    {
      says: {
        zh: '1933年1月1日（含当日）以后出生，年满六十周岁；生日当天算满。',
        en: 'Born on or after 1 January 1933, and sixty years old; the birthday counts.',
      },
      clause: 'reward:age',
    },
    {
      says: {
        zh: '参加城镇职工养老保险的，停发奖励扶助金，从决定时起，已发的不追回。',
        en: 'An employee pension stops this assistance from the decision on; what was paid is not asked back.',
      },
      clause: 'list:r2:stop',
    },
  ],
  materials: aboutMaterials,
  steps: [
    apply,
    discussedBy('村（居）评议，有利害关系的人回避，作会议记录。', 'The committee deliberates; whoever has an interest stands aside; minutes are kept.'),
    {
      name: { zh: '公示', en: 'Posted notice' },
      who: { zh: '村（居）委会', en: 'Committee' },
      counts: true,
      clause: 'assistance:notice',
      limit: { promise: 'notice.reward' },
      says: {
        zh: '只写姓名、村（居）和项目，没有身份证号、账号和子女情况；到期自动撤下。有异议可以提出。',
        en: 'Name, village and programme only, no identity number, account or children; taken down by itself when the time is over. Anybody may object.',
      },
    },
    review,
    confirm,
    pay,
    verify,
  ],
  fees: noFee,
  ground: [
    'pfpl:assistance',
    'sd-pfp:assistance',
    'reward:rural',
    'reward:birth-rules',
    'reward:children',
    'reward:age',
    'reward:until',
    'reward:standard',
    'assistance:apply',
    'assistance:discuss',
    'assistance:notice',
    'assistance:review',
    'assistance:confirm',
    'assistance:account',
    'assistance:cycle',
    'assistance:suspend',
    'list:r2:verification',
    'list:r2:match',
    'list:r2:report',
    'list:r2:stop',
    'list:r2:fraud',
  ],
  visits,
  consultation,
  complaints,
} as const satisfies Guide
