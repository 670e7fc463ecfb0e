import type { DocumentName } from '@qingdan/lib/kind.ts'
import type { ParameterName } from '@qingdan/list/parameters.ts'
import type { Event } from './event.ts'

type Series = Extract<ParameterName, `series.${string}`>

/** Every official document: its title and its number series. */
export const papers = {
  'subsidy.townReview': { title: '初审意见', series: 'series.townReview' },
  'subsidy.confirmation': { title: '确认决定书', series: 'series.confirmation' },
  'subsidy.nonConfirmation': { title: '不予确认决定书', series: 'series.nonConfirmation' },
  'subsidy.suspension': { title: '暂停发放告知书', series: 'series.suspension' },
  'subsidy.restoration': { title: '恢复发放通知书', series: 'series.restoration' },
  'subsidy.endingNotice': { title: '拟终止（停止）告知书', series: 'series.endingNotice' },
  'subsidy.termination': { title: '终止决定书', series: 'series.termination' },
  'subsidy.stop': { title: '停止发放决定书', series: 'series.stop' },
  'subsidy.reclassification': { title: '类别变更决定书', series: 'series.reclassification' },
  'subsidy.annulment': { title: '撤销原决定通知书', series: 'series.annulment' },
} as const satisfies Record<string, { title: string; series: Series }>

export type PaperName = keyof typeof papers

const byEvent: { readonly [E in Event['$case']]?: PaperName } = {
  reviewed: 'subsidy.townReview',
  confirmed: 'subsidy.confirmation',
  refused: 'subsidy.nonConfirmation',
  suspended: 'subsidy.suspension',
  restored: 'subsidy.restoration',
  endingNoticed: 'subsidy.endingNotice',
  terminated: 'subsidy.termination',
  stopped: 'subsidy.stop',
  reclassified: 'subsidy.reclassification',
  annulled: 'subsidy.annulment',
}
export const paperOf = ({ $case }: Event): PaperName | undefined => byEvent[$case]
/** The numbered document that an event produces. */
export function document(event: Event): DocumentName | undefined {
  const name = paperOf(event)
  return name && { name, series: papers[name].series }
}

/** Papers that carry no number of a series: what they record has its number elsewhere, or is a paper of the person. */
export const plain = {
  application: '扶助申请表',
  receipt: '收件回执',
  minutes: '评议记录',
  postedNotice: '公示',
  checkSheet: '核实表',
  leadSheet: '线索登记表',
  changeReport: '情况变化说明',
  defenceRecord: '陈述申辩笔录',
  serviceProof: '送达回证',
} as const
export type PlainName = keyof typeof plain

const byCommand: Readonly<Record<string, PlainName>> = {
  apply: 'application',
  supply: 'receipt',
  discuss: 'minutes',
  postNotice: 'postedNotice',
  recordCheck: 'checkSheet',
  recordLead: 'leadSheet',
  reportChange: 'changeReport',
  defend: 'defenceRecord',
  recordService: 'serviceProof',
}
/** The plain paper that belongs to an act of this name. */
export const plainOf = (command: string): PlainName | undefined => (Object.hasOwn(byCommand, command) ? byCommand[command] : undefined)
export const titleOf = (name: string): string => plain[name as PlainName] ?? papers[name as PaperName]?.title ?? ''
