import type { DocumentName } from '@qingdan/lib/kind.ts'
import type { ParameterName } from '@qingdan/list/parameters.ts'
import type { Event } from './event.ts'

type Series = Extract<ParameterName, `series.${string}`>

/** Every official document: its title and its number series. */
export const papers = {
  'subsidy.clawbackNotice': { title: '拟追回告知书', series: 'series.clawbackNotice' },
  'subsidy.clawback': { title: '追回决定书', series: 'series.clawback' },
  'subsidy.instalments': { title: '分期退回答复书', series: 'series.instalments' },
  'subsidy.clawbackEnd': { title: '追回终结决定书', series: 'series.clawbackEnd' },
  'subsidy.clawbackAnnulment': { title: '撤销原决定通知书', series: 'series.annulment' },
} as const satisfies Record<string, { title: string; series: Series }>

export type PaperName = keyof typeof papers

const byEvent: { readonly [E in Event['$case']]?: PaperName } = {
  noticed: 'subsidy.clawbackNotice',
  decided: 'subsidy.clawback',
  instalmentsAgreed: 'subsidy.instalments',
  instalmentsRefused: 'subsidy.instalments',
  dropped: 'subsidy.clawbackEnd',
  writtenOff: 'subsidy.clawbackEnd',
  annulled: 'subsidy.clawbackAnnulment',
}
export const paperOf = ({ $case }: Event): PaperName | undefined => byEvent[$case]
/** The numbered document that an event produces. */
export function document(event: Event): DocumentName | undefined {
  const name = paperOf(event)
  return name && { name, series: papers[name].series }
}

/** Papers that carry no number of a series: what they record has its number elsewhere, or is a paper of the person. */
export const plain = {
  defenceRecord: '陈述申辩笔录',
  instalmentsRequest: '分期退回申请',
  repaymentReceipt: '退回收据',
  serviceProof: '送达回证',
} as const
export type PlainName = keyof typeof plain

const byCommand: Readonly<Record<string, PlainName>> = {
  defend: 'defenceRecord',
  askInstalments: 'instalmentsRequest',
  recordRepayment: 'repaymentReceipt',
  recordService: 'serviceProof',
}
/** The plain paper that belongs to an act of this name. */
export const plainOf = (command: string): PlainName | undefined => (Object.hasOwn(byCommand, command) ? byCommand[command] : undefined)
export const titleOf = (name: string): string => plain[name as PlainName] ?? papers[name as PaperName]?.title ?? ''
