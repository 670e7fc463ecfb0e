import type { Clause } from './law/index.ts'
import type { Bilingual, Period } from './law/rule.ts'

/** An amount from a day on, in whole fen, until the next row. */
export interface Standard {
  readonly from: string
  readonly fen: number
}

/** What each type of parameter holds. A series is the short name of the office before the year of a document number; days are days of a year, MM-DD. Multiples are fractions of a base; an amount is whole fen. */
export interface ParameterValues {
  period: Period
  text: Bilingual
  series: string
  standard: readonly Standard[]
  days: readonly string[]
  multiples: Readonly<Record<'beyond' | 'another' | 'unfit' | 'unregistered', { readonly times: number; readonly in: number }>>
  amount: number
}

export interface ParameterKind {
  readonly type: keyof ParameterValues
  readonly title: Bilingual
  /** The clause that leaves this to the office; null where only the list's own promise or layout needs it. */
  readonly neededBy: Clause | null
}

const series = (zh: string, en: string, neededBy: Clause) => ({ type: 'series', title: { zh: `${zh}的文号简称`, en: `Number series: ${en}` }, neededBy }) as const

const period = (zh: string, en: string, neededBy: Clause | null) => ({ type: 'period', title: { zh, en }, neededBy }) as const
const standard = (zh: string, en: string, neededBy: Clause) => ({ type: 'standard', title: { zh, en }, neededBy }) as const

/** Values that no law gives and that an office must set. A step that depends on an empty one is refused by this name. */
export const parameterKinds = {
  'promise.review': { type: 'period', title: { zh: '审核的承诺期限', en: 'Promised limit of the review' }, neededBy: 'sd-pfp:review' },
  'promise.decide': { type: 'period', title: { zh: '审批的承诺期限', en: 'Promised limit of the decision' }, neededBy: 'sd-pfp:decide' },
  'defence.permit': { type: 'period', title: { zh: '许可事项陈述申辩期限', en: 'Time for statement and defence in permit matters' }, neededBy: 'sd-procedure:defence' },
  'notice.reward': { type: 'period', title: { zh: '奖励扶助公示期限', en: 'Length of the public notice for reward assistance' }, neededBy: 'assistance:notice' },
  'promise.discuss': period('村（居）评议的承诺期限', 'Promised limit of the committee’s deliberation', 'assistance:discuss'),
  'promise.townReview': period('扶助初审的承诺期限', 'Promised limit of the township’s review of an assistance', 'assistance:review'),
  'promise.confirm': period('扶助确认的承诺期限', 'Promised limit of the confirmation', 'assistance:confirm'),
  'defence.subsidy': period('扶助事项陈述申辩期限', 'Time for statement and defence in matters of assistance', 'sd-procedure:defence'),
  'limit.match': period('信息比对答复期限', 'Time for an agency to answer a match request', 'list:r2:match'),
  'limit.repayment': period('退回扶助金的期限', 'Time to repay what is recovered', 'list:r2:fraud'),
  'cycle.reward': period('奖励扶助金发放周期', 'Payment cycle of reward assistance', 'assistance:cycle'),
  'cycle.special': period('特别扶助金发放周期', 'Payment cycle of special assistance', 'assistance:cycle'),
  'cutOff.reward': { type: 'days', title: { zh: '奖励扶助金发放截止日', en: 'Cut-off day of reward assistance' }, neededBy: 'assistance:cycle' },
  'cutOff.special': { type: 'days', title: { zh: '特别扶助金发放截止日', en: 'Cut-off days of special assistance' }, neededBy: 'assistance:cycle' },
  'standard.reward': standard('没有来源的时期的奖励扶助标准', 'Standard of reward assistance where no source gives it', 'reward:standard'),
  'standard.special.death.urban': standard('没有来源的时期的特别扶助标准（死亡，城镇）', 'Standard of special assistance where no source gives it (death, town)', 'special:death:urban'),
  'standard.special.death.rural': standard('没有来源的时期的特别扶助标准（死亡，农村）', 'Standard of special assistance where no source gives it (death, country)', 'special:death:rural'),
  'standard.special.disability.urban': standard('没有来源的时期的特别扶助标准（伤残，城镇）', 'Standard of special assistance where no source gives it (disability, town)', 'special:disability:urban'),
  'standard.special.disability.rural': standard('没有来源的时期的特别扶助标准（伤残，农村）', 'Standard of special assistance where no source gives it (disability, country)', 'special:disability:rural'),
  'topUp.reward': standard('奖励扶助金地方增发标准（每年）', 'Local top-up of reward assistance, per year', 'reward:standard'),
  'topUp.special.death': standard('特别扶助金地方增发标准（死亡，每月）', 'Local top-up of special assistance, per month (death)', 'special:death:rural'),
  'topUp.special.disability': standard('特别扶助金地方增发标准（伤残，每月）', 'Local top-up of special assistance, per month (disability)', 'special:disability:rural'),
  'fee.multiple': { type: 'multiples', title: { zh: '没有来源的时期的征收倍数', en: 'Multiples of the fee where no source gives them' }, neededBy: 'smf:amount' },
  'fee.base.urban': standard('计征基数（城镇居民人均可支配收入，按适用的年份）', 'Base of the fee: urban income per head, by the year for which it counts', 'smf:amount'),
  'fee.base.rural': standard('计征基数（农村居民人均纯收入，按适用的年份）', 'Base of the fee: rural income per head, by the year for which it counts', 'smf:amount'),
  'fee.major': { type: 'amount', title: { zh: '重大征收案件的数额', en: 'Amount from which a case is major' }, neededBy: 'list:r3:major' },
  'reconsideration.body': { type: 'text', title: { zh: '行政复议机关', en: 'Reconsideration body' }, neededBy: 'recon:body' },
  'court.name': { type: 'text', title: { zh: '有管辖权的人民法院', en: 'Competent court' }, neededBy: 'alit:suit' },
  'office.hours': { type: 'text', title: { zh: '办公时间', en: 'Office hours' }, neededBy: null },
  'office.address': { type: 'text', title: { zh: '办公地址', en: 'Office address' }, neededBy: null },
  'office.visits': { type: 'text', title: { zh: '到窗口的次数', en: 'Visits to the counter' }, neededBy: null },
  'retention.permit': { type: 'period', title: { zh: '许可案卷保存期限', en: 'How long permit files are kept' }, neededBy: null },
  'retention.subsidy': period('扶助案卷保存期限', 'How long files of assistance are kept', null),
  'retention.enforcement': { type: 'period', title: { zh: '征收案卷保存期限', en: 'How long enforcement files are kept' }, neededBy: 'list:r3:retain' },
  'retention.reads': { type: 'period', title: { zh: '查阅记录保存期限', en: 'How long the register of reads is kept' }, neededBy: null },
  'series.correction': series('补正告知书', 'correction notice', 'permit-law:32:4'),
  'series.acceptance': series('受理通知书', 'notice of acceptance', 'permit-law:32'),
  'series.nonAcceptance': series('不予受理通知书', 'notice of non-acceptance', 'permit-law:32'),
  'series.review': series('审核意见', 'review opinion', 'sd-pfp:review'),
  'series.grant': series('准予行政许可决定书', 'grant', 'permit-law:38'),
  'series.refusal': series('不予行政许可决定书', 'refusal', 'permit-law:38'),
  'series.modification': series('变更决定书', 'modification', 'permit-law:49'),
  'series.modificationRefusal': series('不予变更决定书', 'refusal to modify', 'permit-law:49'),
  'series.checkReport': series('核查报告', 'report on a lead', 'list:r1:complaint'),
  'series.revocationNotice': series('撤销告知书', 'notice of revocation', 'sd-procedure:defence'),
  'series.revocation': series('撤销行政许可决定书', 'revocation', 'permit-law:69:2'),
  'series.lapseNotice': series('注销告知书', 'notice of cancellation', 'sd-procedure:defence'),
  'series.lapse': series('失效决定', 'decision of lapse', 'list:r1:lapse'),
  'series.cancellation': series('注销决定书', 'cancellation', 'permit-law:70'),
  'series.withdrawalNotice': series('撤回告知书', 'notice of withdrawal', 'sd-procedure:defence'),
  'series.withdrawal': series('撤回决定书', 'withdrawal', 'permit-law:8'),
  'series.disciplineNotice': series('通报函', 'letter to the Discipline Commission', 'list:r1:discipline'),
  'series.notNeeded': series('无需许可告知书', 'notice that no permit is needed', 'permit-law:32:1'),
  'series.townReview': series('扶助初审意见', 'township’s review of an assistance', 'assistance:review'),
  'series.confirmation': series('确认决定书', 'confirmation', 'assistance:confirm'),
  'series.nonConfirmation': series('不予确认决定书', 'refusal to confirm', 'assistance:confirm'),
  'series.suspension': series('暂停发放告知书', 'notice of suspension', 'assistance:suspend'),
  'series.restoration': series('恢复发放通知书', 'notice of restoration', 'assistance:suspend'),
  'series.endingNotice': series('拟终止（停止）告知书', 'notice of an intended ending', 'sd-procedure:defence'),
  'series.termination': series('终止决定书', 'decision that ends an assistance', 'list:r2:end'),
  'series.stop': series('停止发放决定书', 'decision that stops payment', 'list:r2:stop'),
  'series.reclassification': series('类别变更决定书', 'change of branch', 'list:r2:grade'),
  'series.annulment': series('撤销原决定通知书', 'annulment of a decision', 'recon:request'),
  'series.clawbackNotice': series('拟追回告知书', 'notice of an intended recovery', 'list:r2:fraud'),
  'series.clawback': series('追回决定书', 'recovery', 'list:r2:fraud'),
  'series.instalments': series('分期退回答复书', 'answer on instalments', 'list:r2:fraud'),
  'series.clawbackEnd': series('追回终结决定书', 'end of a recovery', 'list:r2:fraud'),
  'series.feeNotice': series('征收告知书', 'notice of a charge', 'list:r3:notice'),
  'series.fee': series('征收决定书', 'decision to charge', 'smf:decide'),
  'series.feeInstalments': series('分期缴纳批复', 'answer on instalments of a charge', 'smf:instalments'),
  'series.feeDemand': series('征收催告书', 'demand letter', 'list:r3:demand'),
  'series.feeCourt': series('强制执行申请书', 'application for enforcement', 'coercion:apply'),
  'series.feeEnd': series('终止处理告知书', 'notice that a charge is not pursued', 'nhc-qa:end'),
  'series.feeDismissal': series('不予征收决定书', 'decision not to charge', 'list:r3:notice'),
} as const satisfies Record<string, ParameterKind>

export type ParameterName = keyof typeof parameterKinds

/** A loaded value and the document that sets it; `specimen` values are shown with the mark 示例. */
export interface Loaded<T> {
  readonly value: T
  readonly document: Bilingual
  readonly specimen?: true
}

export type Parameters = {
  readonly [N in ParameterName]?: Loaded<ParameterValues[(typeof parameterKinds)[N]['type']]>
}

/** Production begins empty: each value is loaded with the document of the office that set it. */
export const parameters: Parameters = {}
