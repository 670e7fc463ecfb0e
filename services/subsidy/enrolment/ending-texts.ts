import { dateInWords } from '@qingdan/lib/citation.ts'
import { because, evidence, heardUntil } from '@qingdan/lib/paper.ts'
import { of, type Paper, programmeName, type Writing } from './paper-form.ts'
import type { PaperName } from './papers.ts'

const matters: Readonly<Record<string, string>> = {
  death: '扶助对象死亡',
  'employee-pension': '参加城镇职工养老保险',
  birth: '再生育',
  adoption: '收养子女',
  recovery: '子女康复',
  grade: '伤残等级变化',
  fraud: '隐瞒或者欺骗取得扶助金',
}
export const matterName = (matter: string): string => matters[matter] ?? '其他情况'
const sources: Readonly<Record<string, string>> = { register: '主管部门的登记', certificate: '证明材料', visit: '上门核实', person: '本人的说明' }
const branches: Readonly<Record<string, string>> = { death: '独生子女死亡', disability: '独生子女伤残' }
const facts = (texts: Writing['texts']): string | undefined => (texts['facts'] ? `事实：${texts['facts']}` : undefined)

const suspension: Paper = {
  organ: 'bureau',
  basis: ['assistance:suspend', 'pipl:24'],
  body: ({ event, programme, texts }) => {
    const { matter, secondSource, until } = of(event, 'suspended')
    return [
      `本机关收到需要核实的情况：${matterName(matter)}；另有佐证：${sources[secondSource] ?? secondSource}。自即日起暂停发放${programmeName[programme]}金，以便核实。`,
      facts(texts),
      evidence(texts),
      `暂停不是终止。最迟到${dateInWords(until)}；到期没有作出决定的，自动恢复发放，应发的一分不少。`,
      '您可以随时说明情况、提交材料，也可以到村（居、社区）、镇（街道、开发区）或者本机关当面说明。',
    ]
  },
}
const restoration: Paper = {
  organ: 'bureau',
  basis: ['assistance:suspend'],
  body: ({ event, programme, texts }) => [
    of(event, 'restored').bySilence ? '暂停期限届满，没有作出决定。' : '经核实，暂停发放的情况不成立或者不影响您的资格。',
    texts['findings'],
    `自即日起恢复发放${programmeName[programme]}金，暂停期间应发的照发。`,
  ],
}
const endingNotice: Paper = {
  organ: 'bureau',
  to: 'relatives after a death',
  basis: ['sd-procedure:defence', 'pipl:24'],
  body: ({ event, programme, texts }) => {
    const { matter, eventOn, defenceUntil } = of(event, 'endingNoticed')
    const intended = matter === 'employee-pension' ? `停止发放${programmeName[programme]}金` : `终止${programmeName[programme]}`
    return [
      `本机关拟${intended}。原因：${matterName(matter)}${eventOn ? `（${dateInWords(eventOn)}）` : ''}。`,
      facts(texts),
      evidence(texts),
      heardUntil(defenceUntil),
    ]
  },
}
/** What is never asked back is said in the decision itself, so that nobody waits for it in fear. */
const kept = (matter: string): string =>
  matter === 'fraud' ? '已经发放的扶助金是否追回、追回多少，由本机关另行告知和决定。' : '已经发放的扶助金不因本决定追回。'
const termination: Paper = {
  organ: 'bureau',
  to: 'relatives after a death',
  basis: [],
  body: ({ event, programme, texts }) => {
    const { matter, effectiveOn } = of(event, 'terminated')
    return [
      `因${matterName(matter)}，本机关听取了陈述和申辩，或者给予了陈述和申辩的时间，决定自${dateInWords(effectiveOn)}起终止${programmeName[programme]}。`,
      because(texts),
      kept(matter),
    ]
  },
}
const stop: Paper = {
  organ: 'bureau',
  basis: ['list:r2:stop'],
  body: ({ event, programme, texts }) => {
    const { effectiveOn } = of(event, 'stopped')
    return [
      `因参加城镇职工养老保险，本机关听取了陈述和申辩，或者给予了陈述和申辩的时间，决定自${dateInWords(effectiveOn)}起停止发放${programmeName[programme]}金。`,
      because(texts),
      '以前已经发放的，不追回。',
    ]
  },
}
const reclassification: Paper = {
  organ: 'bureau',
  basis: ['list:r2:grade', 'special:loss'],
  body: ({ event, texts }) => {
    const { branch, changedOn } = of(event, 'reclassified')
    return [`自${dateInWords(changedOn)}起，您的特别扶助按“${branches[branch] ?? branch}”一类发放，资格不变。`, texts['findings']]
  },
}
const annulled: Readonly<Record<string, string>> = { reconsideration: '行政复议', suit: '行政诉讼', 'own-motion': '本机关自行纠正' }
const annulment: Paper = {
  organ: 'bureau',
  to: 'relatives after a death',
  basis: ['recon:request', 'alit:suit'],
  body: ({ event, programme, texts }) => [
    `原决定经${annulled[of(event, 'annulled').way] ?? '依法审查'}被撤销，${programmeName[programme]}自原决定之日起恢复，应发的照发。`,
    texts['reference'] && `文书：${texts['reference']}`,
    because(texts),
  ],
}

/** What is written when an assistance is suspended, restored, changed or ended. */
export const endingTexts = {
  'subsidy.suspension': suspension,
  'subsidy.restoration': restoration,
  'subsidy.endingNotice': endingNotice,
  'subsidy.termination': termination,
  'subsidy.stop': stop,
  'subsidy.reclassification': reclassification,
  'subsidy.annulment': annulment,
} as const satisfies { readonly [N in PaperName]?: Paper }
