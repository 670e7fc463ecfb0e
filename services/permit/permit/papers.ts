import type { DocumentName } from '@qingdan/lib/kind.ts'
import type { ParameterName } from '@qingdan/list/parameters.ts'
import type { Event } from './event.ts'

type Series = Extract<ParameterName, `series.${string}`>

/** Every official document: its title and its number series. */
export const papers = {
  'permit.correction': { title: '补正告知书', series: 'series.correction' },
  'permit.acceptance': { title: '受理通知书', series: 'series.acceptance' },
  'permit.nonAcceptance': { title: '不予受理通知书', series: 'series.nonAcceptance' },
  'permit.review': { title: '审核意见', series: 'series.review' },
  'permit.grant': { title: '准予行政许可决定书', series: 'series.grant' },
  'permit.refusal': { title: '不予行政许可决定书', series: 'series.refusal' },
  'permit.modification': { title: '变更决定书', series: 'series.modification' },
  'permit.modificationRefusal': { title: '不予变更决定书', series: 'series.modificationRefusal' },
  'permit.checkReport': { title: '核查报告', series: 'series.checkReport' },
  'permit.revocationNotice': { title: '撤销告知书', series: 'series.revocationNotice' },
  'permit.revocation': { title: '撤销行政许可决定书', series: 'series.revocation' },
  'permit.lapseNotice': { title: '注销告知书', series: 'series.lapseNotice' },
  'permit.lapse': { title: '失效决定', series: 'series.lapse' },
  'permit.cancellation': { title: '注销决定书', series: 'series.cancellation' },
  'permit.withdrawalNotice': { title: '撤回告知书', series: 'series.withdrawalNotice' },
  'permit.withdrawal': { title: '撤回决定书', series: 'series.withdrawal' },
  'permit.disciplineNotice': { title: '通报函', series: 'series.disciplineNotice' },
  'permit.notNeeded': { title: '无需许可告知书', series: 'series.notNeeded' },
} as const satisfies Record<string, { title: string; series: Series }>

export type PaperName = keyof typeof papers

export function paperOf(event: Event): PaperName | undefined {
  switch (event.$case) {
    case 'correctionRequested':
      return 'permit.correction'
    case 'accepted':
      return 'permit.acceptance'
    case 'declined':
      return 'permit.nonAcceptance'
    case 'reviewed':
      return 'permit.review'
    case 'granted':
      return 'permit.grant'
    case 'refused':
      return 'permit.refusal'
    case 'modified':
      return 'permit.modification'
    case 'modificationRefused':
      return 'permit.modificationRefusal'
    // A dropped lapse gives the same paper as every other lead that came to nothing: its reason is nobody's business.
    case 'leadCleared':
    case 'revocationDropped':
    case 'lapseDropped':
    case 'withdrawalDropped':
      return 'permit.checkReport'
    case 'revocationNoticed':
      return 'permit.revocationNotice'
    case 'revoked':
      return 'permit.revocation'
    case 'lapseNoticed':
      return 'permit.lapseNotice'
    case 'lapsed':
      return 'permit.lapse'
    case 'cancelled':
      return 'permit.cancellation'
    case 'withdrawalNoticed':
      return 'permit.withdrawalNotice'
    case 'withdrawn':
      return 'permit.withdrawal'
    case 'disciplineNotified':
      return 'permit.disciplineNotice'
    case 'ended':
      return event.value.granted ? undefined : 'permit.notNeeded'
    case 'kernel':
    case 'applied':
    case 'supplied':
    case 'delivered':
    case 'followedUp':
    case 'leadRaised':
    case 'modificationAsked':
    case 'defended':
    case 'applicationWithdrawn':
    case 'birthRecorded':
    case 'served':
    case 'erased':
      return undefined
  }
}
/** The numbered document that an event produces. */
export function document(event: Event): DocumentName | undefined {
  const name = paperOf(event)
  return name && { name, series: papers[name].series }
}

/** Papers that carry no number of a series: what they record has its number elsewhere, or is a paper of the person. */
export const plain = {
  application: '生育申请书',
  receipt: '收件回执',
  certificate: '二孩生育证',
  defenceRecord: '陈述申辩笔录',
  serviceProof: '送达回证',
} as const
export type PlainName = keyof typeof plain

/** The plain paper that belongs to an act of this name. */
export function plainOf(command: string): PlainName | undefined {
  const known: Readonly<Record<string, PlainName>> = {
    apply: 'application',
    supply: 'receipt',
    defend: 'defenceRecord',
    deliver: 'serviceProof',
    recordService: 'serviceProof',
  }
  return Object.hasOwn(known, command) ? known[command] : undefined
}
export const titleOf = (name: string): string => plain[name as PlainName] ?? papers[name as PaperName]?.title ?? ''
