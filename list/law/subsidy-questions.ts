import type { Clause } from './index.ts'
import type { Question } from './permit-questions.ts'
import type { Programme } from './subsidy-materials.ts'
import type { Bilingual } from './rule.ts'

const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const

/** The questions behind the conditions of both assistances, in plain words. None asks how a child died. */
export const questions = {
  rural: {
    ask: { zh: '您和配偶的户口都是农村的吗？', en: 'Are you and your spouse both registered in the countryside?' },
    help: { zh: '没有配偶的，只看您本人。', en: 'Without a spouse, only your own registration counts.' },
    choices: yesNo,
  },
  birthRules: {
    ask: { zh: '1973年到2001年，你们生育的时候符合当时的规定吗？', en: 'From 1973 to 2001, did your births keep the rules of that time?' },
    choices: yesNo,
  },
  living: {
    ask: { zh: '现在您有哪些子女？', en: 'Which children do you have today?' },
    help: { zh: '包括依法收养的子女。', en: 'Lawfully adopted children count.' },
    choices: {
      one: { zh: '一个孩子', en: 'One child' },
      twoGirls: { zh: '两个女儿', en: 'Two girls' },
      noneLeft: { zh: '孩子离世，现在没有子女', en: 'None, after the death of a child' },
      other: { zh: '都不是', en: 'None of these' },
    },
  },
  bornSince: { ask: { zh: '您是1933年1月1日或者以后出生的吗？', en: 'Were you born on 1 January 1933 or later?' }, choices: yesNo },
  sixty: { ask: { zh: '您满60周岁了吗？', en: 'Have you reached the age of sixty?' }, choices: yesNo },
  fortyNine: {
    ask: { zh: '女方满49周岁了吗？', en: 'Has the woman reached the age of forty-nine?' },
    help: { zh: '单亲的，看您本人是否满49周岁。', en: 'A single parent counts their own age.' },
    choices: yesNo,
  },
  oneChild: { ask: { zh: '您一共只生育或者依法收养过一个孩子吗？', en: 'Did you bear or lawfully adopt one child only?' }, choices: yesNo },
  child: {
    ask: { zh: '哪一种是您家的情况？', en: 'Which of these is so in your family?' },
    help: { zh: '不用说明原因。', en: 'You need not say how it came about.' },
    choices: {
      died: { zh: '孩子离世了', en: 'The child has died' },
      certified: { zh: '孩子有残疾人证，一级、二级或者三级', en: 'The child has a disability certificate of grade 1, 2 or 3' },
      uncertified: { zh: '孩子有残疾，还没有办证', en: 'The child is disabled and has no certificate yet' },
      complications: { zh: '是本人手术并发症', en: 'It is about complications of my own surgery' },
      other: { zh: '都不是', en: 'None of these' },
    },
  },
  noLater: { ask: { zh: '此后没有再生育或者收养孩子，是吗？', en: 'Is it so that no child was borne or adopted afterwards?' }, choices: yesNo },
  remarried: { ask: { zh: '您再婚了吗？', en: 'Have you remarried?' }, choices: yesNo },
} as const satisfies Record<string, Question>

export type QuestionId = keyof typeof questions

/** `is`: answers that meet the condition. `asks`: answers that only a person at the office can judge. Any other does not meet it. */
export interface Condition {
  readonly question: QuestionId
  readonly clause: Clause
  readonly is: readonly string[]
  readonly asks?: readonly string[]
}
export interface Entitlement {
  readonly programme: Programme
  readonly title: Bilingual
  readonly from: string
  readonly until?: string
  readonly conditions: readonly Condition[]
}

const kept: readonly Condition[] = [
  { question: 'birthRules', clause: 'reward:birth-rules', is: ['yes'] },
  { question: 'living', clause: 'reward:children', is: ['one', 'twoGirls', 'noneLeft'] },
  { question: 'bornSince', clause: 'reward:age', is: ['yes'] },
  { question: 'sixty', clause: 'reward:age', is: ['yes'] },
]
const reward = { programme: 'reward', title: { zh: '奖励扶助', en: 'Reward assistance' } } as const

/** Who has which assistance, version by version. */
export const entitlements: readonly Entitlement[] = [
  { ...reward, from: '2004-01-01', until: '2016-01-22', conditions: [{ question: 'rural', clause: 'reward:rural', is: ['yes'] }, ...kept] },
  // Since the text of 2016 a county may extend it to towns; whether this district did is not known, so the office is asked.
  { ...reward, from: '2016-01-22', conditions: [{ question: 'rural', clause: 'reward:rural', is: ['yes'], asks: ['no'] }, ...kept] },
  {
    programme: 'special',
    title: { zh: '特别扶助', en: 'Special assistance' },
    from: '2008-01-01',
    conditions: [
      { question: 'child', clause: 'special:loss', is: ['died', 'certified'], asks: ['uncertified'] },
      { question: 'oneChild', clause: 'special:one-child', is: ['yes'] },
      { question: 'noLater', clause: 'special:loss', is: ['yes'] },
      { question: 'bornSince', clause: 'special:age', is: ['yes'] },
      { question: 'fortyNine', clause: 'special:age', is: ['yes'] },
      { question: 'remarried', clause: 'special:remarried', is: ['no'], asks: ['yes'] },
    ],
  },
]
export const entitlementOn = (programme: Programme, on: string): Entitlement | undefined =>
  entitlements.find((row) => row.programme === programme && row.from <= on && (!row.until || on < row.until))
