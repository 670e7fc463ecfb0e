import type { Clause } from '@qingdan/list/law/index.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import { townships } from '@qingdan/list/townships.ts'
import type { SheetResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import type { LegalDate } from './calendar.ts'
import { cite, dateInWords, periodOf } from './citation.ts'

/** The text of an official paper; what the file adds of itself (number, code, receipt) is not in it. */
export type Sheet = Pick<SheetResponse, 'organ' | 'title' | 'addressee' | 'body' | 'facts' | 'basis' | 'remedies' | 'seal' | 'on'>
/** What a paper is written from. Names and texts are plain: whoever asks for them has recorded the look. */
export interface SheetOf<Facts, Event> {
  readonly facts: Facts
  readonly entry: { readonly on: LegalDate }
  readonly event: Event
  /** Part of the case → name, as the reader may see it. */
  readonly people: Readonly<Record<string, string>>
  readonly texts: Readonly<Record<string, string>>
  /** Without them a paper says nothing of promised limits. */
  readonly parameters?: Parameters
  readonly receiptNumber?: string
  /** The paper whose service is recorded. */
  readonly served?: { readonly title: string; readonly number: string } | undefined
}
/** What the body of a paper is written from. */
export type Writing<Facts, Event> = Omit<SheetOf<Facts, Event>, 'entry' | 'people' | 'parameters'> & {
  readonly on: LegalDate
  readonly parameters: Parameters
}

export const bureau = '淄博市博山区人口和计划生育局'
export function townshipOrgan(id: string): string {
  const found = townships.find((one) => one.id === id)
  if (!found) throw new Error(`there is no township ${id}`)
  return `博山区${found.name.zh}${{ town: '人民政府', 'sub-district': '办事处', 'development zone': '' }[found.kind]}`
}
interface Challenge {
  readonly clause: string
  readonly kind: string
  readonly body: string
}
/** How a decision can be challenged, as the decision itself recorded it. */
export function remedySentences(remedies: readonly Challenge[], on: LegalDate): string[] {
  return remedies.map(({ clause, kind, body }) => {
    const way = kind === 'suit' ? `直接向${body}提起行政诉讼` : `向${body}申请行政复议`
    return `不服本决定的，可以自知道本决定之日起${periodOf(clause as Clause, on)}内${way}。`
  })
}
/** What can be challenged and names no remedy is never written. */
export function remediesIn(event: { readonly value?: unknown }, name: string, challengeable: readonly string[]): readonly Challenge[] {
  const { remedies = [] } = (event.value ?? {}) as { remedies?: readonly Challenge[] }
  if (challengeable.includes(name) && remedies.length === 0) throw new Error(`${name} can be challenged and names no remedy`)
  return remedies
}
/** The last line of every body: the clauses in their version of the day. */
export const basisLine = (basis: readonly Clause[], on: LegalDate): string => `依据：${basis.flatMap((clause) => cite(clause, on) ?? []).join('；')}。`
/** Sentences that are there, in their order. */
export const lines = (body: readonly (string | undefined)[]): string[] => body.filter((each) => each !== undefined && each !== '') as string[]

export const because = (texts: SheetOf<unknown, unknown>['texts'], field = 'grounds'): string | undefined =>
  texts[field] ? `理由：${texts[field]}` : undefined
export const evidence = (texts: SheetOf<unknown, unknown>['texts']): string | undefined => (texts['evidence'] ? `证据：${texts['evidence']}` : undefined)
export const heardUntil = (until: LegalDate): string =>
  `您有权陈述和申辩，请在${dateInWords(until)}以前（含当日）提出。在您提出陈述和申辩或者期限届满以前，本机关不作决定。`

const ways: Readonly<Record<string, string>> = { personal: '直接送达', leaving: '留置送达', post: '邮寄送达', portal: '网上送达', counter: '窗口领取' }
/** The body of a proof of service; where it was entered on a later day it says so. */
export function serviceLines({ served, on }: Pick<Writing<unknown, unknown>, 'served' | 'on'>, day: LegalDate, way: string): (string | undefined)[] {
  return [
    `送达的文书：${served ? `${served.title}${served.number ? `（${served.number}）` : ''}` : ''}。`,
    `送达日期：${dateInWords(day)}。`,
    `送达方式：${ways[way] ?? way}。`,
    day < on ? `本回证于${dateInWords(on)}登记。` : undefined,
  ]
}
