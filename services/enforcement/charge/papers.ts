import type { DocumentName } from '@qingdan/lib/kind.ts'
import type { ParameterName } from '@qingdan/list/parameters.ts'
import type { Event } from './event.ts'

type Series = Extract<ParameterName, `series.${string}`>

/** Every official document: its title and its number series. */
export const papers = {
  'enforcement.notice': { title: '社会抚养费征收告知书', series: 'series.feeNotice' },
  'enforcement.decision': { title: '社会抚养费征收决定书', series: 'series.fee' },
  'enforcement.dismissal': { title: '不予征收决定书', series: 'series.feeDismissal' },
  'enforcement.instalments': { title: '分期缴纳批复', series: 'series.feeInstalments' },
  'enforcement.demand': { title: '社会抚养费征收催告书', series: 'series.feeDemand' },
  'enforcement.court': { title: '强制执行申请书', series: 'series.feeCourt' },
  'enforcement.end': { title: '终止处理告知书', series: 'series.feeEnd' },
  'enforcement.annulment': { title: '撤销原决定通知书', series: 'series.annulment' },
} as const satisfies Record<string, { title: string; series: Series }>
export type PaperName = keyof typeof papers

const byEvent: { readonly [E in Event['$case']]?: PaperName } = {
  noticed: 'enforcement.notice',
  decided: 'enforcement.decision',
  dropped: 'enforcement.dismissal',
  instalmentsAgreed: 'enforcement.instalments',
  instalmentsRefused: 'enforcement.instalments',
  demanded: 'enforcement.demand',
  courtApplied: 'enforcement.court',
  abated: 'enforcement.end',
  courtWithdrawn: 'enforcement.end',
  annulled: 'enforcement.annulment',
}
export const paperOf = ({ $case }: Event): PaperName | undefined => byEvent[$case]
/** The numbered document that an event produces. */
export function document(event: Event): DocumentName | undefined {
  const name = paperOf(event)
  return name && { name, series: papers[name].series }
}
