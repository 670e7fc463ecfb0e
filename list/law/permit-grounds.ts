import type { QuestionId } from './permit-questions.ts'
import type { Bilingual, Grade } from './rule.ts'

/** A condition is met when the answer to the question is one of `is`. */
export interface Condition {
  readonly question: QuestionId
  readonly is: readonly string[]
}

/** One ground on which a second child could be permitted, in one version. */
export interface Ground {
  readonly id: string
  /** Its number in domain order, 1 to 14. */
  readonly n: number
  readonly from: string
  readonly until: string
  readonly grade: Grade
  readonly source: string
  readonly title: Bilingual
  readonly conditions: readonly Condition[]
  /** false: the text was not read to its end, so the answer is "ask us". */
  readonly loaded: boolean
  /** What the ground also needs and this system does not ask; the answer is "ask us". */
  readonly unasked?: Bilingual
}

const yes = (question: QuestionId): Condition => ({ question, is: ['yes'] })
const oneChild: Condition = { question: 'children', is: ['1'] }

/** Reported in 2013 and 2014; the article text of 2014 was not read. */
const heze = { from: '2013-06-02', until: '2016-01-01', grade: 'assumed', source: 'Heze Daily, 10 October 2013', loaded: true } as const

export const grounds = [
  { id: 'only-child', n: 1, ...heze, until: '2014-05-30', title: { zh: '夫妻双方均为独生子女', en: 'Both spouses are only children' }, conditions: [yes('registered'), oneChild, { question: 'onlyChild', is: ['both'] }] },
  { id: 'only-child', n: 1, ...heze, from: '2014-05-30', source: 'Yellow River Delta Morning Post, 11 August 2014', title: { zh: '夫妻一方为独生子女（单独两孩）', en: 'One spouse is an only child' }, conditions: [yes('registered'), oneChild, { question: 'onlyChild', is: ['one', 'both'] }] },
  { id: 'first-child-disabled', n: 2, ...heze, title: { zh: '第一个子女经鉴定为非遗传性病残', en: 'First child certified with a non-hereditary disability' }, conditions: [oneChild, yes('firstDisabled')] },
  { id: 'adopted-then-expecting', n: 3, ...heze, title: { zh: '曾患不孕症，收养一个子女后又怀孕', en: 'Once infertile, adopted one child, then expecting' }, conditions: [oneChild, yes('adoptedInfertile')], unasked: { zh: '本系统不询问怀孕情况，请到窗口说明。', en: 'This system does not ask about pregnancy. Please speak to the counter.' } },
  { id: 'minority', n: 4, ...heze, title: { zh: '夫妻双方均为少数民族', en: 'Both spouses of a national minority' }, conditions: [oneChild, yes('minority')] },
  { id: 'miner', n: 5, ...heze, title: { zh: '井下作业五年以上且现仍从事，只有一个女孩', en: 'Miner underground for five years and still so, one girl' }, conditions: [oneChild, yes('miner'), yes('girl')] },
  { id: 'fisher', n: 6, ...heze, title: { zh: '深海捕捞五年以上，只有一个女孩', en: 'Deep-sea fisher for five years, one girl' }, conditions: [oneChild, yes('fisher'), yes('girl')] },
  { id: 'martyr-or-soldier', n: 7, ...heze, title: { zh: '烈士的独生子女或者六级以上伤残军人', en: 'Only child of a martyr, or soldier disabled at grade six or higher' }, conditions: [oneChild, yes('martyr')] },
  { id: 'incapacity', n: 8, ...heze, title: { zh: '一方非遗传性丧失劳动能力，只有一个女孩', en: 'Non-hereditary loss of working capacity, one girl' }, conditions: [oneChild, yes('incapacity'), yes('girl')] },
  { id: 'remarriage-one', n: 9, ...heze, title: { zh: '再婚，一方有一个子女、另一方没有', en: 'Remarriage: one side has one child, the other none' }, conditions: [yes('remarriedOne')] },
  { id: 'moved-in', n: 10, ...heze, title: { zh: '农村居民，男到无子女家落户并赡养老人，妻子只有一个姐妹', en: 'Rural couple: husband joins the wife’s sonless family and supports her parents; she has one sister only' }, conditions: [oneChild, yes('rural'), yes('movedIn')] },
  { id: 'only-fertile-brother', n: 11, ...heze, title: { zh: '农村居民，兄弟中只有一人有生育能力', en: 'Rural couple: only one of the brothers can have children' }, conditions: [oneChild, yes('rural'), yes('brothers')] },
  { id: 'island', n: 12, ...heze, title: { zh: '农村居民，住在没有陆路相通的海岛', en: 'Rural couple on an island without a land link' }, conditions: [oneChild, yes('rural'), yes('island')] },
  { id: 'rural-one-girl', n: 13, ...heze, title: { zh: '农村居民，只有一个女孩，母女均为农村户口，母亲居住满五年', en: 'Rural, one girl; mother and daughter rural, mother resident for five years' }, conditions: [oneChild, yes('rural'), yes('girl'), yes('motherDaughterRural')] },
  { id: 'remarriage-both', n: 14, ...heze, loaded: false, title: { zh: '双方均为再婚的其他情形（条文未录入）', en: 'Remarriage of both: the text is not loaded' }, conditions: [yes('remarriedBoth')] },
] as const satisfies readonly Ground[]

export type GroundId = (typeof grounds)[number]['id']
