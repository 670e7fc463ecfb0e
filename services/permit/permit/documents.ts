import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { DocumentName } from '@qingdan/lib/kind.ts'
import { inForce } from '@qingdan/lib/law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { ParameterName, Parameters } from '@qingdan/list/parameters.ts'
import { townships } from '@qingdan/list/townships.ts'
import type { Remedy } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { cite, periodOf } from './citation.ts'
import type { Event } from './evolve.ts'
import { groundTitle, type Paper, paperTexts, type Writing } from './paper-texts.ts'

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
export const titleOf = (name: string): string => ({ certificate: '二孩生育证', application: '生育申请书' })[name] ?? papers[name as PaperName]?.title ?? ''

const bureau = '淄博市博山区人口和计划生育局'
/** Papers that can be challenged; one without remedies is never written. */
const challengeable: readonly PaperName[] = [
  'permit.nonAcceptance',
  'permit.refusal',
  'permit.modificationRefusal',
  'permit.revocation',
  'permit.lapse',
  'permit.cancellation',
  'permit.withdrawal',
]

function townshipOrgan(id: string): string {
  const found = townships.find((one) => one.id === id)
  if (!found) throw new Error(`there is no township ${id}`)
  return `博山区${found.name.zh}${{ town: '人民政府', 'sub-district': '办事处', 'development zone': '' }[found.kind]}`
}
function remedySentences(name: string, event: Event, on: LegalDate): string[] {
  const remedies = 'remedies' in event.value ? (event.value.remedies as readonly Remedy[]) : []
  if (challengeable.some((one) => one === name) && remedies.length === 0) throw new Error(`${name} can be challenged and names no remedy`)
  return remedies.map(({ clause, kind, body }) => {
    const way = kind === 'suit' ? `直接向${body}提起行政诉讼` : `向${body}申请行政复议`
    return `不服本决定的，可以自知道本决定之日起${periodOf(clause as Clause, on)}内${way}。`
  })
}
/** The case of art. 69 that a revocation rests on: fraud must, the others may lead to it. */
function basisOf(paper: Paper, event: Event, on: LegalDate): Clause[] {
  const fraud: readonly Clause[] =
    event.$case !== 'revoked' ? [] : event.value.matter === 'fraud' ? ['permit-law:69:2', 'list:r1:fraud'] : ['permit-law:69:1', 'permit-law:69:4']
  return [...paper.basis, ...fraud].filter((clause) => inForce(clause, on))
}

export interface SheetOf extends Omit<Writing, 'on' | 'parameters'> {
  readonly entry: { readonly on: LegalDate }
  /** Without them a paper says nothing of promised limits. */
  readonly parameters?: Parameters
  /** Names as the reader may see them. */
  readonly people: { readonly woman: string; readonly man: string }
}
/** The official text of a document, as of its own day; `certificate` is the second sheet of a grant. Throws on a name that is none. */
export function sheetOf(
  name: string,
  { facts, entry, event, people, texts, parameters = {} }: SheetOf,
): Pick<SheetResponse, 'organ' | 'title' | 'addressee' | 'body' | 'facts' | 'basis' | 'remedies' | 'seal' | 'on'> {
  if (!Object.hasOwn(paperTexts, name)) throw new Error(`there is no document ${name}`)
  const paper: Paper = paperTexts[name as PaperName | 'certificate' | 'application']
  const { on } = entry
  const atTownship = paper.organ === 'township' || (paper.organ !== 'bureau' && !facts.reviewedOn)
  const organ = atTownship ? townshipOrgan(facts.township) : bureau
  const basis = basisOf(paper, event, on)
  const couple = [people.woman, people.man].filter((each) => each !== '').join('、')
  const cited = basis.flatMap((clause) => cite(clause, on) ?? [])
  const body = [...paper.body({ facts, on, event, texts, parameters }), `依据：${cited.join('；')}。`].filter(
    (each) => each !== undefined && each !== '',
  ) as string[]
  return {
    organ,
    title: titleOf(name),
    addressee: paper.to === 'bureau' ? bureau : paper.to === 'discipline' ? '区纪委' : paper.to === 'township' ? organ : couple,
    body,
    facts: [
      { label: '申请人', value: couple },
      { label: '情形', value: groundTitle(facts.ground, facts.receivedOn) },
      { label: '收件日期', value: facts.receivedOn },
    ],
    basis,
    remedies: remedySentences(name, event, on),
    seal: organ,
    on,
  }
}
