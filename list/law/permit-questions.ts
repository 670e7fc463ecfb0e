import type { Bilingual } from './rule.ts'

export interface Question {
  readonly ask: Bilingual
  readonly help?: Bilingual
  /** The answers that may be chosen, by value. `unsure` is always possible beside them. */
  readonly choices: Readonly<Record<string, Bilingual>>
}

const yesNo = { yes: { zh: '是', en: 'Yes' }, no: { zh: '否', en: 'No' } } as const

/** The questions behind the fourteen grounds, in plain words. None asks about pregnancy. */
export const questions = {
  registered: { ask: { zh: '夫妻是否至少一方户口在山东省？', en: 'Is at least one of you registered in Shandong?' }, choices: yesNo },
  children: {
    ask: { zh: '你们夫妻共同生育或者依法收养了几个子女？', en: 'How many children have the two of you borne or lawfully adopted together?' },
    help: { zh: '按孩子的人数算，不按胎次算：头胎双胞胎算两个。', en: 'Count children, not births: twins count as two.' },
    choices: { 0: { zh: '没有', en: 'None' }, 1: { zh: '一个', en: 'One' }, 2: { zh: '两个', en: 'Two' }, more: { zh: '三个或者更多', en: 'Three or more' } },
  },
  onlyChild: {
    ask: { zh: '你们夫妻中有谁是独生子女？', en: 'Which of you is an only child?' },
    help: { zh: '没有同父同母、同父异母或者同母异父的兄弟姐妹；兄弟姐妹都在生育前去世的，也算独生子女。', en: 'No full or half brothers or sisters, or all of them died before having children.' },
    choices: { none: { zh: '都不是', en: 'Neither' }, one: { zh: '一方是', en: 'One of us' }, both: { zh: '双方都是', en: 'Both' } },
  },
  firstDisabled: {
    ask: { zh: '第一个孩子是否经设区的市级以上鉴定为非遗传性病残？', en: 'Is your first child certified, at municipal level or above, as having a non-hereditary disability?' },
    help: { zh: '还没有鉴定的，可以先申请病残儿医学鉴定。鉴定时间不计入办理期限。', en: 'Not assessed yet? You may ask for the medical assessment first; its time does not count.' },
    choices: yesNo,
  },
  adoptedInfertile: { ask: { zh: '你们是否曾患不孕症，并且依法收养了一个孩子？', en: 'Were you unable to have children, and did you lawfully adopt one?' }, choices: yesNo },
  minority: { ask: { zh: '夫妻双方是否都是少数民族？', en: 'Do both of you belong to a national minority?' }, choices: yesNo },
  girl: { ask: { zh: '现有的一个孩子是女孩吗？', en: 'Is your one child a girl?' }, choices: yesNo },
  miner: { ask: { zh: '是否一方连续从事矿山井下作业五年以上，现在仍在井下？', en: 'Has one of you worked underground in a mine for five years, and still does?' }, choices: yesNo },
  fisher: { ask: { zh: '是否一方从事深海捕捞五年以上？', en: 'Has one of you fished the deep sea for five years?' }, choices: yesNo },
  martyr: { ask: { zh: '是否一方是烈士的独生子女，或者是六级以上伤残军人？', en: 'Is one of you the only child of a martyr, or a soldier disabled at grade six or higher?' }, choices: yesNo },
  incapacity: { ask: { zh: '是否一方因非遗传性原因丧失劳动能力？', en: 'Has one of you lost the capacity to work for a non-hereditary reason?' }, choices: yesNo },
  remarriedOne: { ask: { zh: '是否再婚，再婚前一方有一个孩子、另一方没有？', en: 'Is this a remarriage in which one of you had one child before and the other none?' }, choices: yesNo },
  remarriedBoth: { ask: { zh: '双方是否都是再婚？', en: 'Is it a second marriage for both of you?' }, choices: yesNo },
  rural: {
    ask: { zh: '你们是否是农村居民，主要收入来自农、林、牧、渔业？', en: 'Do you live in the countryside with farming, forestry, herding or fishing as your main income?' },
    choices: yesNo,
  },
  movedIn: {
    ask: { zh: '是否丈夫到没有儿子的妻子家落户并赡养岳父母，而且妻子只有一个姐妹？', en: 'Did the husband join the wife’s family, which has no son, to support her parents, and has she one sister only?' },
    choices: yesNo,
  },
  brothers: { ask: { zh: '丈夫的兄弟中，是否只有他一人有生育能力？', en: 'Is the husband the only one of his brothers who can have children?' }, choices: yesNo },
  island: { ask: { zh: '是否住在没有陆路相通的海岛上？', en: 'Do you live on an island without a land link?' }, choices: yesNo },
  motherDaughterRural: { ask: { zh: '母女是否都是农村户口，且母亲在农村居住满五年？', en: 'Are mother and daughter registered in the countryside, and has the mother lived there for five years?' }, choices: yesNo },
} as const satisfies Record<string, Question>

export type QuestionId = keyof typeof questions
