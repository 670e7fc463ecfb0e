import { dateInWords } from '@qingdan/lib/citation.ts'
import { because, serviceLines } from '@qingdan/lib/paper.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { materials } from '@qingdan/list/law/subsidy-materials.ts'
import { endingTexts, matterName } from './ending-texts.ts'
import type { Programme } from './event.ts'
import { committeeName, of, type Paper, programmeName, type Writing } from './paper-form.ts'
import type { PaperName, PlainName } from './papers.ts'

const materialName = (id: string): string => materials.find((one) => one.id === id)?.name.zh ?? id
const counted = (ids: readonly { readonly id: string }[]): string[] => ids.map(({ id }, i) => `${i + 1}．${materialName(id)}`)
const application = ({ facts, programme }: Writing): string => `${dateInWords(facts.receivedOn)}收到的${programmeName[programme]}申请`
const ways: Readonly<Record<string, string>> = { phone: '电话核实', home: '上门核实', office: '到场核实' }
const results: Readonly<Record<string, string>> = { unchanged: '情况没有变化', changed: '情况有变化', unreachable: '没有联系上' }

/** What is told with the receipt of every application: how the data is matched, by whom, and that no machine decides. */
const matching = '领取期间，每年第一季度核实一次；区局会同公安、人社、残联核对死亡、职工养老保险和伤残等级。核对结果只是线索，不会仅凭它作出决定。'

const applicationForm: Paper = {
  organ: 'township',
  to: 'township',
  basis: ['assistance:apply'],
  body: (writing) => {
    const { event, programme, facts } = writing
    const { materials: papers, onBehalf } = of(event, 'applied')
    return [
      `本人申请${programmeName[programme]}。所在村（居、社区）：${committeeName(facts.committee)}。`,
      `交来的材料${papers.length > 0 ? '：' : '：无。'}`,
      ...counted(papers),
      onBehalf ? '本申请由服务窗口工作人员代为录入。' : undefined,
      '扶助金请发到本人名下的银行账户。本人对所交材料的真实性负责。',
    ]
  },
}
const receipt: Paper = {
  organ: 'township',
  basis: ['assistance:apply', 'list:r2:verification', 'list:r2:match', 'pipl:24', 'pipl:35'],
  body: ({ facts, on, event, programme, receiptNumber = '' }) => {
    const supplied = event.$case === 'supplied'
    const { materials: papers } = supplied ? event.value : of(event, 'applied')
    return [
      `收件号：${receiptNumber}。`,
      `${dateInWords(supplied ? on : facts.receivedOn)}收到您申请${programmeName[programme]}的${supplied ? '补充' : ''}材料${papers.length}件${papers.length > 0 ? '：' : '。'}`,
      ...counted(papers),
      matching,
      '凭收件号和查询码可以随时查询办到哪一步。办理不收取费用。',
    ]
  },
}
const minutes: Paper = {
  organ: 'committee',
  to: 'township',
  basis: ['assistance:discuss'],
  body: (writing) => {
    const { favourable, present } = of(writing.event, 'discussed')
    return [
      `本村（居、社区）评议了${application(writing)}，${present}人参加，有利害关系的人已经回避。`,
      `评议结果：${favourable ? '同意上报' : '不同意上报'}。`,
      writing.texts['minutes'],
    ]
  },
}
/** Name, village, programme and nothing else: whoever reads it learns no more than that. */
const postedNotice: Paper = {
  organ: 'committee',
  to: 'everyone',
  basis: ['assistance:notice'],
  body: ({ event, facts, programme, name }) => [
    `现将评议结果公示如下：${name}，${committeeName(facts.committee)}，申请${programmeName[programme]}。`,
    `公示到${dateInWords(of(event, 'noticePosted').until)}（含当日），期满即撤下。有异议的，请在这以前向村（居、社区）或者镇（街道、开发区）提出。`,
  ],
}
const checkSheet: Paper = {
  organ: 'township',
  to: 'bureau',
  basis: ['list:r2:everyone', 'list:r2:verification'],
  body: ({ event, on, texts }) => {
    const { way, result, changedOn } = of(event, 'checkRecorded')
    return [
      `${dateInWords(on)}以${ways[way] ?? way}的方式核实：${results[result] ?? result}。`,
      changedOn && `变化的日期：${dateInWords(changedOn)}。`,
      texts['checkNote'],
    ]
  },
}
const sources: Readonly<Record<string, string>> = { match: '与主管部门登记的核对', report: '举报', check: '核实', other: '其他来源' }
/** Each lead has a sheet of its own, so that a later one does not hide what an earlier one said. Who gave it is not on it. */
const leadSheet: Paper = {
  organ: 'bureau',
  to: 'bureau',
  basis: ['list:r2:false-claims', 'list:r2:report'],
  body: ({ event, on, texts }) => {
    const { source, matter, changedOn, reference } = of(event, 'leadRecorded')
    return [
      `${dateInWords(on)}登记一条线索：${matterName(matter)}。来源：${sources[source] ?? source}${reference && `（${reference}）`}。`,
      changedOn && `变化的日期：${dateInWords(changedOn)}。`,
      texts['lead'],
      '线索不是结论；另有佐证以前，不暂停发放。',
    ]
  },
}
const changeReport: Paper = {
  organ: 'township',
  to: 'bureau',
  basis: ['list:r2:false-claims'],
  body: ({ event, on, texts }) => {
    const { matter, changedOn } = of(event, 'changeReported')
    return [`${dateInWords(on)}，本人说明情况有变化：${matterName(matter)}，发生在${dateInWords(changedOn)}。`, texts['changeNote']]
  },
}
const townReview: Paper = {
  organ: 'township',
  to: 'bureau',
  basis: ['assistance:review'],
  body: (writing) => {
    const { facts, event, texts } = writing
    return [
      `对${application(writing)}初审完毕：${of(event, 'reviewed').favourable ? '建议确认资格' : '建议不予确认'}。`,
      texts['opinion'],
      facts.objections > 0 ? `公示期间收到异议${facts.objections}件，处理情况：${texts['objectionsAnswered'] ?? ''}` : undefined,
      '全部材料随本意见报送，申请人不必重复提交。',
    ]
  },
}
const conditions: Readonly<Record<Programme, readonly Clause[]>> = {
  reward: ['assistance:confirm', 'reward:rural', 'reward:children', 'reward:age', 'reward:until', 'assistance:account'],
  special: ['assistance:confirm', 'special:age', 'special:one-child', 'special:loss', 'special:from', 'special:until', 'assistance:account'],
}
const confirmation = (programme: Programme): Paper => ({
  organ: 'bureau',
  basis: conditions[programme],
  body: ({ event, texts }) => [
    `经审核，您符合${programmeName[programme]}的条件，予以确认，自${dateInWords(of(event, 'confirmed').from)}起享受。`,
    texts['note'],
    `扶助金发到您本人名下的银行账户。情况有变化的，请及时告知村（居、社区）、镇（街道、开发区）或者本机关。`,
  ],
})
const nonConfirmation: Paper = {
  organ: 'bureau',
  basis: ['assistance:confirm'],
  body: (writing) => [`本机关审核了${application(writing)}，决定不予确认。`, because(writing.texts)],
}
const defenceRecord: Paper = {
  organ: 'bureau',
  to: 'bureau',
  basis: ['sd-procedure:defence'],
  body: ({ facts, on, event, texts }) => {
    const told = facts.noticedOn || facts.suspendedOn
    return [
      `本机关于${dateInWords(told)}告知有关事项，当事人于${dateInWords(on)}陈述和申辩。`,
      of(event, 'defended').nothingToSay ? '当事人表示没有要说的。' : texts['statement'] && `陈述和申辩的内容：${texts['statement']}`,
    ]
  },
}
const serviceProof: Paper = {
  organ: 'bureau',
  basis: ['sd-procedure:defence'],
  body: (writing) => {
    const { servedOn, way } = of(writing.event, 'served')
    return serviceLines(writing, servedOn, way)
  },
}
/** Every paper of a programme, by its name. */
export const paperTexts = (programme: Programme): { readonly [N in PaperName | PlainName]: Paper } => ({
  application: applicationForm,
  receipt,
  minutes,
  postedNotice,
  checkSheet,
  leadSheet,
  changeReport,
  defenceRecord,
  serviceProof,
  'subsidy.townReview': townReview,
  'subsidy.confirmation': confirmation(programme),
  'subsidy.nonConfirmation': nonConfirmation,
  ...endingTexts,
})
