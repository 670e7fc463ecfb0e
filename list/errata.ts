import type { Bilingual } from './law/rule.ts'

/** A slip of the printed list and how it is read. The printed text is never changed. */
export interface Erratum {
  readonly n: number
  readonly slip: Bilingual
  readonly why: Bilingual
}

export const errata = [
  { n: 1, slip: { zh: '目录与正文标题不一致：第二章印作“一、”，“监管制”缺“度”，“规范案件查处”目录作“规范案件处理”。', en: 'Contents and body differ: chapter 2 is headed “一”, “监管制” lacks a character, and 查处 stands for 处理.' }, why: { zh: '按目录编号和定名，印刷标题照原样保留。', en: 'Numbered and named by the contents page; the printed heading is kept.' } },
  { n: 2, slip: { zh: '法律名称印作“人口和计划生育法”。', en: 'The Law’s name is printed with 和.' }, why: { zh: '法律的正式名称是《人口与计划生育法》。', en: 'The Law’s own name has 与.' } },
  { n: 3, slip: { zh: '引用条例却写“违反本法规定”。', en: 'The Regulation is quoted with “this Law”.' }, why: { zh: '这句话照抄自法律，在条例里应读作“本条例”。', en: 'The sentence was copied from the Law; in the Regulation it reads “this Regulation”.' } },
  { n: 4, slip: { zh: '区局的清单写了“全市”。', en: 'A district list says “the whole city”.' }, why: { zh: '照抄自市级清单，应读作“全区”。', en: 'Copied from the city’s list: read “the whole district”.' } },
  { n: 5, slip: { zh: '第九行法律年份印作2011年。', en: 'Row 9 dates the Law 2011.' }, why: { zh: '其他各行都是2001年。', en: 'All other rows say 2001.' } },
  { n: 6, slip: { zh: '第九行第四十条印了两次，缺第三十九条。', en: 'Row 9 prints article 40 twice and lacks article 39.' }, why: { zh: '按前八行补回第三十九条，属编辑处理。', en: 'Article 39 is restored as in rows 1 to 8; this is an editorial act.' } },
  { n: 7, slip: { zh: '第九行文号残缺：“淄发[]号”，且第七项文号与第六项相同；第六项漏“人民”。', en: 'Row 9 has damaged numbers: an empty one, item 7 with the number of item 6, and item 6 without 人民.' }, why: { zh: '按其他各行读作淄发〔2015〕3号和博发〔2015〕1号。', en: 'Read as in the other rows.' } },
  { n: 8, slip: { zh: '第五项有的行印作“履职不利”，有的印作“履职不力”。', en: 'Item 5 is printed with 不利 in some rows and 不力 in others.' }, why: { zh: '应为“不力”。', en: '不力 is meant.' } },
  { n: 9, slip: { zh: '第二行第四项印作“履行职责”，其他行是“履行责任”。', en: 'Row 2 item 4 says 履行职责, other rows 履行责任.' }, why: { zh: '意思相同。', en: 'The meaning is the same.' } },
  { n: 10, slip: { zh: '第一章写计生局拟定规划草案，第二章写由发改局拟订。', en: 'Chapter 1 lets the bureau draft the plan, chapter 2 the Development and Reform Bureau.' }, why: { zh: '以2015年的编制通知为准：第二章优先，计生局提出意见。', en: 'The staffing notice of 2015 prevails: chapter 2 stands, and the bureau gives opinions.' } },
  { n: 11, slip: { zh: '情况变化写作“撤销许可”。', en: 'A change of circumstances is called revocation.' }, why: { zh: '撤销只用于违法或者欺骗；情况变化应为失效并注销。', en: 'Revocation is for illegality or fraud; a change is lapse and cancellation.' } },
  { n: 12, slip: { zh: '扶助金名称前后不一。', en: 'The names of the funds vary.' }, why: { zh: '只有两个项目：奖励扶助和特别扶助。', en: 'There are two programmes: reward and special assistance.' } },
  { n: 13, slip: { zh: '重大案件有两种集体讨论。', en: 'Two different bodies deliberate major cases.' }, why: { zh: '两道都要：先由大队和法规科讨论，再由负责人讨论。', en: 'Both: first brigade and section, then the heads.' } },
  { n: 14, slip: { zh: '审批表有两个名称。', en: 'The approval form has two names.' }, why: { zh: '是同一张表。', en: 'It is one form.' } },
  { n: 15, slip: { zh: '三个月催告沿用旧的起诉期限。', en: 'The three-month trigger comes from the old time to sue.' }, why: { zh: '自2015年5月1日起起诉期限为六个月，三个月只是最早日期。', en: 'Since 1 May 2015 the time to sue is six months; three months is only an earliest date.' } },
  { n: 16, slip: { zh: '“立案归档”。', en: '立案归档 is printed.' }, why: { zh: '应为“立卷归档”。', en: '立卷归档 is meant.' } },
  { n: 17, slip: { zh: '换页处重复一个“监”字。', en: 'A character is doubled at a page break.' }, why: { zh: '应为“监督”。', en: 'Read 监督.' } },
  { n: 18, slip: { zh: '第四项的反馈和整改并入第二步，编号变成“3.”“4、”。', en: 'Feedback and rectification are merged into step 2; the numbers then run 3 and 4.' }, why: { zh: '按第五项制度的五步读。', en: 'Read in the five steps of regime 5.' } },
  { n: 19, slip: { zh: '没有“纳入考核”一句。', en: 'The sentence on the assessment is absent.' }, why: { zh: '不补：这项制度本身就是考核。', en: 'Left absent: this regime is the assessment.' } },
  { n: 20, slip: { zh: '第七项制度有两个“四”。', en: 'Regime 7 has two sections headed 四.' }, why: { zh: '第二个读作五；没有程序一节。', en: 'The second reads 五; there is no section of steps.' } },
  { n: 21, slip: { zh: '第八项制度没有程序一节。', en: 'Regime 8 has no section of steps.' }, why: { zh: '程序：无。', en: 'Steps: none.' } },
  { n: 22, slip: { zh: '第九项制度有两个“三”。', en: 'Regime 9 has two sections headed 三.' }, why: { zh: '顺延编号；没有程序一节。', en: 'Renumbered; there is no section of steps.' } },
  { n: 23, slip: { zh: '“第8号令”。', en: '“Order No. 8” is printed.' }, why: { zh: '应为2012年第18号令。', en: 'It is Order No. 18 of 2012.' } },
  { n: 24, slip: { zh: '同一类单位有“办”和“街道”两种写法。', en: 'The same units are written 办 and 街道.' }, why: { zh: '是同一类单位。', en: 'They are the same units.' } },
  { n: 25, slip: { zh: '第十一项的四种方式编号为（五）至（八），并有多余符号。', en: 'The four methods of regime 11 are numbered 5 to 8, with stray marks.' }, why: { zh: '读作（一）至（四）；多余符号不读。', en: 'Read 1 to 4; the stray marks are not read.' } },
  { n: 26, slip: { zh: '“追究程序”。', en: '追究程序 is printed.' }, why: { zh: '应为“追责程序”。', en: '追责程序 is meant.' } },
  { n: 27, slip: { zh: '缺“追责程序”标题，并有“向和行政机关”。', en: 'The heading of the procedure is missing, and 向和行政机关 is printed.' }, why: { zh: '补标题，读作“向有关行政机关”（未核实）。', en: 'The heading is restored; 向有关行政机关 is read, not verified.' } },
  { n: 28, slip: { zh: '监察对象漏“公务员”。', en: '“Civil servants” is missing among those supervised.' }, why: { zh: '行政监察法包括机关、公务员和任命的人员。', en: 'The Supervision Law covers organs, civil servants and appointees.' } },
  { n: 29, slip: { zh: '协调机制编号为第八个机关，“行政复议”重复。', en: 'The mechanism is numbered as an eighth body, and 行政复议 is doubled.' }, why: { zh: '七个机关加一个机制；重复的不读。', en: 'Seven bodies and one mechanism; the double is not read.' } },
  { n: 30, slip: { zh: '分期缴纳从最后期限起算三个月。', en: 'For instalments three months are counted from the last date.' }, why: { zh: '法律从救济期满起算；有冲突时由人判断。', en: 'The statute counts from the end of the remedy period; a person decides the conflict.' } },
  { n: 31, slip: { zh: '检查“冒用”，但没有写处理结果。', en: 'Impersonated use is checked but has no stated outcome.' }, why: { zh: '只作为线索，不影响真正的持证人。', en: 'A lead only, without effect on the true holder.' } },
  { n: 32, slip: { zh: '换页处重复一个“国”字。', en: 'A character is doubled at a page break.' }, why: { zh: '应为“中华人民共和国人口与计划生育法”。录入时发现。', en: 'Found while setting down the text: the Law’s name is meant.' } },
] as const satisfies readonly Erratum[]
