import type { Bilingual } from '@qingdan/list/law/rule.ts'
import type { FieldWords } from './fields.ts'
import { say } from './words.ts'

const sealed = say('密封保存。', 'Kept sealed.')
const told = say('本人会读到这段话。', 'The person will read this.')
const change = say('发生了什么变化', 'What has changed')
const which = say('哪一条线索', 'Which lead')

/** Labels and hints of the fields of both assistances, their verification, payment and clawback. */
export const assistanceFields: Readonly<Record<string, FieldWords>> = {
  present: {
    label: say('几人参加评议', 'How many took part'),
    hint: say('有利害关系的人先回避，不算在内。', 'Whoever has an interest stands aside first and is not counted.'),
  },
  minutes: {
    label: say('评议记录', 'Minutes'),
    hint: say('只写评议情况，不写家里的不幸是怎样发生的。密封保存。', 'Only the deliberation; never how a loss came about. Kept sealed.'),
  },
  text: { label: say('内容', 'What it says'), hint: sealed },
  from: {
    label: say('谁提出的', 'Who raised it'),
    hint: say('可以空着。密封保存，不告诉本人。', 'May be left empty. Kept sealed and never told to the person.'),
  },
  objectionsAnswered: {
    label: say('怎样答复异议', 'How the objections were answered'),
    hint: say('没有异议的，可以空着。', 'May be left empty where there was none.'),
  },
  account: { label: say('新的收款账户', 'The new account'), hint: say('必须是本人名下的账户。', "It must be in the person's own name.") },
  matter: { label: change },
  'recordLead.matter': { label: say('涉及什么', 'What it is about') },
  'noticeEnding.matter': { label: say('拟终止的事由', 'Why an ending is considered') },
  'recordCheck.matter': { label: say('有变化的，是哪一种', 'If something has changed, what') },
  changedOn: { label: say('变化在哪一天', 'The day of the change'), hint: say('不知道的，可以空着。', 'May be left empty where it is not known.') },
  eventOn: { label: say('事情发生在哪一天', 'The day on which it happened') },
  reference: { label: say('编号', 'Reference'), hint: say('不写姓名。', 'No names.') },
  'recordLead.reference': {
    label: say('编号', 'Reference'),
    hint: say('只用小写字母、数字和短横线，不写姓名；没有的可以空着。', 'Small letters, figures and hyphens only, no names; may be left empty.'),
  },
  'annul.reference': { label: say('复议决定或者判决的编号', 'Number of the decision or judgment') },
  'recordRepayment.reference': {
    label: say('收据编号', 'Number of the receipt'),
    hint: say('只用字母、数字和短横线；一张收据只记一次。', 'Letters, figures and hyphens only; each receipt is taken once.'),
  },
  reporter: {
    label: say('举报人', 'Who reported it'),
    hint: say('可以空着。密封保存，任何时候都不告诉本人。', 'May be left empty. Kept sealed, and never told to the person.'),
  },
  lead: { label: which },
  to: { label: say('由谁核查', 'Who checks') },
  result: { label: say('核查结果', 'Result of the check') },
  secondSource: { label: say('第二个来源', 'The second source'), hint: say('只有一个来源的，不能暂停。', 'Nothing is suspended on one source.') },
  'suspend.facts': { label: say('告诉本人的情况', 'What the person is told'), hint: told },
  'suspend.evidence': { label: say('第二个来源说了什么', 'What the second source says'), hint: sealed },
  branch: { label: say('改为哪一类', 'To which branch') },
  grade: {
    label: say('残疾等级', 'Grade of disability'),
    hint: say('一、二、三级写 1、2、3；离世的写 0。密封保存。', '1, 2 or 3; 0 after a death. Kept sealed.'),
  },
  year: { label: say('哪一年', 'Which year'), hint: say('写成 2016 这样。', 'Written as 2016.') },
  agency: { label: say('哪个机关', 'Which agency') },
  because: { label: say('答复到什么程度', 'How far it was answered') },
  programme: { label: say('哪一项扶助', 'Which assistance') },
  period: {
    label: say('哪一期', 'Which period'),
    hint: say('奖励扶助写 2015；特别扶助写 2015-H1 或者 2015-H2。', 'Reward: 2015. Special: 2015-H1 or 2015-H2.'),
  },
  cutOff: { label: say('截止日', 'Cut-off day'), hint: say('这一天确认并且核查通过的，列入发放。', 'Who is confirmed and verified on this day is paid.') },
  supplement: {
    label: say('第几次补发', 'Which supplement'),
    hint: say(
      '本期第一次发写 0；补给当时暂停、后来查清的人，写 1、2。',
      '0 for the payment itself; 1, 2 for those whom it could not reach, such as a suspension that was cleared later.',
    ),
  },
  digest: {
    label: say('您批准的摘要', 'The digest that you approve'),
    hint: say('列入的人或者金额变了，摘要就变。', 'It changes with any person or amount in the payment.'),
  },
  unpaid: {
    label: say('没有到账的笔数', 'Payments that did not arrive'),
    hint: say(
      '系统按银行答复数出来的；您结清时有变化的，要重新看一遍。',
      'Counted from the answers of the bank; if it changes meanwhile, you are asked to look again.',
    ),
  },
  enrolment: { label: say('原案编号', 'The ended file'), hint: say('已经因为弄虚作假终止的那一件。', 'The file that was ended for fraud.') },
  amountFen: { label: say('金额（元）', 'Amount in yuan'), hint: say('不能多于不应领而发了的钱。', 'At most what was paid without entitlement.') },
  'recordRepayment.amountFen': { label: say('退回的金额（元）', 'Amount repaid, in yuan') },
  plan: {
    label: say('分期计划', 'Instalments'),
    hint: say('每行一期：日期和金额，例如 2015-12-31 300.00。', 'One on each line: day and amount, such as 2015-12-31 300.00.'),
  },
  paidOn: { label: say('退回的日子', 'The day of the repayment') },
}

const changes: Readonly<Record<string, Bilingual>> = {
  none: say('没有变化', 'Nothing'),
  death: say('本人去世', 'The person has died'),
  'employee-pension': say('参加城镇职工养老保险', 'An employee pension'),
  birth: say('再生育', 'A birth'),
  adoption: say('收养', 'An adoption'),
  recovery: say('子女康复', "The child's recovery"),
  grade: say('残疾等级变化', 'Another grade of disability'),
  fraud: say('隐瞒、欺骗', 'Concealment or fraud'),
  other: say('其他', 'Something else'),
}
/** Words of the choices, by field and value. */
export const assistanceChoices: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(Object.entries(changes).map(([value, words]) => [`matter.${value}`, words])),
  'discuss.favourable.yes': say('符合条件，同意上报', 'Conditions are met: passed on with approval'),
  'discuss.favourable.no': say('不符合条件', 'Conditions are not met'),
  'source.report': say('举报', 'A report'),
  'source.check': say('核查', 'A check'),
  'to.township': say('镇（街）', 'The township'),
  'to.committee': say('村（居）', 'The committee'),
  'way.home': say('上门', 'At home'),
  'way.phone': say('电话', 'By telephone'),
  'way.office': say('来办公室', 'At the office'),
  'way.reconsideration': say('行政复议', 'Reconsideration'),
  'way.suit': say('行政诉讼', 'A suit'),
  'way.own-motion': say('本局自行纠正', 'Of our own motion'),
  'result.unchanged': say('没有变化', 'Nothing has changed'),
  'result.changed': say('有变化', 'Something has changed'),
  'result.unreachable': say('没有联系到', 'Not reached'),
  'secondSource.register': say('登记机关的记录', 'A register'),
  'secondSource.certificate': say('证明文件', 'A certificate'),
  'secondSource.visit': say('当面核实', 'A visit'),
  'secondSource.person': say('本人说明', 'The person'),
  'branch.death': say('子女离世', 'The child has died'),
  'branch.disability': say('子女残疾', 'The child is disabled'),
  'agency.psb': say('区公安局', 'Public security'),
  'agency.hrss': say('区人社局', 'Human resources and social security'),
  'agency.dpf': say('区残联', "Disabled Persons' Federation"),
  'because.complete': say('全部答复', 'Answered in full'),
  'because.partial': say('部分答复', 'Answered in part'),
  'because.none': say('没有答复', 'Not answered'),
  'programme.reward': say('奖励扶助', 'Reward assistance'),
  'programme.special': say('特别扶助', 'Special assistance'),
}
