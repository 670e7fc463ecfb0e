import { aboutMaterials, apply, complaints, confirm, consultation, discussedBy, noFee, pay, place, review, verify, visits } from './assistance.ts'
import type { Guide } from './guide.ts'

export const specialAssistance = {
  matter: 'special-assistance',
  entry: 'r2',
  title: { zh: '申请计划生育家庭特别扶助金', en: 'Apply for special assistance' },
  amounts: ['special:death:urban', 'special:death:rural', 'special:disability:urban', 'special:disability:rural'],
  short: [
    {
      says: {
        zh: '谁能办：只生育或者收养过一个孩子，孩子离世或者有三级以上残疾，女方年满四十九周岁的家庭。',
        en: 'Who: families whose only child has died or is disabled at grade three or higher, where the woman is forty-nine.',
      },
      clause: 'special:loss',
    },
    {
      says: {
        zh: '带什么：身份证、户口簿、婚姻证明、孩子的死亡证明或者残疾人证、本人的银行账户。',
        en: 'Bring: identity card, household register, proof of marriage, the proof of death or disability certificate, and your own bank account.',
      },
      clause: 'assistance:apply',
    },
    {
      says: {
        zh: '去哪里：户口所在的镇（街）窗口，也可以在网上提交，不用到村里说。',
        en: 'Where: the counter of your township, or online; you need not speak of it in the village.',
      },
      clause: 'assistance:apply',
    },
    {
      says: { zh: '要多久：法律没有定期限，按机关的承诺。', en: 'How long: no law sets a limit; the office promises one.' },
      clause: 'assistance:confirm',
      parameter: 'promise.confirm',
    },
    { says: { zh: '公示：不公示。您的名字不会张贴。', en: 'Notice: none. Your name is never posted.' }, clause: 'assistance:notice' },
    { says: { zh: '收费：不收费。', en: 'Fee: none.' }, entry: 'r2:2:1' },
  ],
  basic: [
    {
      says: {
        zh: '事项：独生子女死亡、伤残家庭特别扶助，从确认之月起按月计发。',
        en: 'Matter: special assistance after the death or disability of an only child, by the month from confirmation.',
      },
      clause: 'special:from',
    },
    {
      says: {
        zh: '评议：村（居）只看到编号，看不到事由；初审：镇（街道、开发区）。',
        en: 'The committee sees a number and not the reason; the township unit reviews.',
      },
      clause: 'assistance:review',
    },
    {
      says: {
        zh: '决定：区局。结果：确认决定书，或者写明理由的不予确认决定书。',
        en: 'Decides: the bureau. Result: a confirmation, or a refusal with reasons.',
      },
      clause: 'assistance:confirm',
    },
    { says: { zh: '这项扶助今后继续发放，国家法律有规定。', en: 'This assistance goes on: the law of the State says so.' }, clause: 'pfpl:care' },
  ],
  place,
  conditions: [
    { says: { zh: '只生育过一个孩子，或者依法收养过一个孩子。', en: 'One child only was borne or lawfully adopted.' }, clause: 'special:one-child' },
    {
      says: {
        zh: '孩子离世，或者残疾人证为一级、二级、三级；此后没有再生育或者收养。',
        en: 'The child has died, or holds a disability certificate of grade 1, 2 or 3; no child was borne or adopted afterwards.',
      },
      clause: 'special:loss',
    },
    {
      says: {
        zh: '1933年1月1日（含当日）以后出生；女方年满四十九周岁，单亲的看本人；生日当天算满。',
        en: 'Born on or after 1 January 1933; the woman is forty-nine, or the single parent is; the birthday counts.',
      },
      clause: 'special:age',
    },
    { says: { zh: '再婚的，对本人单独认定，请询问我们。', en: 'A remarried person is assessed individually: please ask us.' }, clause: 'special:remarried' },
    {
      says: {
        zh: '手术并发症的扶助是另一类，不在这份清单里，请到镇（街）窗口或者打12345询问。',
        en: 'Assistance for complications of an operation is another branch, outside this list: ask at your township or dial 12345.',
      },
      entry: 'r2:1:1',
    },
    {
      says: {
        zh: '孩子康复，或者再生育、收养的，从那一天起终止；残疾等级变化的，改换类别，不是退出。',
        en: 'It ends on the day of the child’s recovery, a birth or an adoption; another grade changes the branch and ends nothing.',
      },
      clause: 'list:r2:end',
    },
  ],
  materials: aboutMaterials,
  steps: [
    apply,
    discussedBy(
      '村（居）只收到编号，出具婚育情况的意见；不开公开的会。',
      'The committee gets a number and gives its opinion on marriage and children; there is no public meeting.',
    ),
    review,
    confirm,
    pay,
    verify,
  ],
  fees: noFee,
  ground: [
    'pfpl:care',
    'special:one-child',
    'special:loss',
    'special:age',
    'special:remarried',
    'special:from',
    'special:until',
    'assistance:apply',
    'assistance:discuss',
    'assistance:review',
    'assistance:confirm',
    'assistance:account',
    'assistance:cycle',
    'assistance:suspend',
    'list:r2:verification',
    'list:r2:match',
    'list:r2:grade',
    'list:r2:report',
    'list:r2:end',
    'list:r2:fraud',
  ],
  visits,
  consultation,
  complaints,
} as const satisfies Guide
