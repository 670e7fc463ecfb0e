import type { Clause } from './law/index.ts'
import type { Bilingual, Period } from './law/rule.ts'

/** What each type of parameter holds. A series is the short name of the office before the year of a document number. */
export interface ParameterValues {
  period: Period
  text: Bilingual
  series: string
}

export interface ParameterKind {
  readonly type: keyof ParameterValues
  readonly title: Bilingual
  /** The clause that leaves this to the office; null where only the list's own promise or layout needs it. */
  readonly neededBy: Clause | null
}

const series = (zh: string, en: string, neededBy: Clause) => ({ type: 'series', title: { zh: `${zh}的文号简称`, en: `Number series: ${en}` }, neededBy }) as const

/** Values that no law gives and that an office must set. A step that depends on an empty one is refused by this name. */
export const parameterKinds = {
  'promise.review': { type: 'period', title: { zh: '审核的承诺期限', en: 'Promised limit of the review' }, neededBy: 'sd-pfp:review' },
  'promise.decide': { type: 'period', title: { zh: '审批的承诺期限', en: 'Promised limit of the decision' }, neededBy: 'sd-pfp:decide' },
  'defence.permit': { type: 'period', title: { zh: '许可事项陈述申辩期限', en: 'Time for statement and defence in permit matters' }, neededBy: 'sd-procedure:defence' },
  'notice.reward': { type: 'period', title: { zh: '奖励扶助公示期限', en: 'Length of the public notice for reward assistance' }, neededBy: 'list:r2:verification' },
  'reconsideration.body': { type: 'text', title: { zh: '行政复议机关', en: 'Reconsideration body' }, neededBy: 'recon:body' },
  'court.name': { type: 'text', title: { zh: '有管辖权的人民法院', en: 'Competent court' }, neededBy: 'alit:suit' },
  'office.hours': { type: 'text', title: { zh: '办公时间', en: 'Office hours' }, neededBy: null },
  'office.address': { type: 'text', title: { zh: '办公地址', en: 'Office address' }, neededBy: null },
  'office.visits': { type: 'text', title: { zh: '到窗口的次数', en: 'Visits to the counter' }, neededBy: null },
  'retention.permit': { type: 'period', title: { zh: '许可案卷保存期限', en: 'How long permit files are kept' }, neededBy: null },
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
