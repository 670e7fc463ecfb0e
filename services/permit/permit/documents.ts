import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { inForce } from '@qingdan/lib/law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Parameters } from '@qingdan/list/parameters.ts'
import { townships } from '@qingdan/list/townships.ts'
import type { Remedy } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { SheetResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { cite, periodOf } from '@qingdan/lib/citation.ts'
import type { Event } from './event.ts'
import { type PaperName, type PlainName, titleOf } from './papers.ts'
import { groundTitle, type Paper, paperTexts, type Writing } from './paper-texts.ts'

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
  { facts, entry, event, people, texts, parameters = {}, receiptNumber, served }: SheetOf,
): Pick<SheetResponse, 'organ' | 'title' | 'addressee' | 'body' | 'facts' | 'basis' | 'remedies' | 'seal' | 'on'> {
  if (!Object.hasOwn(paperTexts, name)) throw new Error(`there is no document ${name}`)
  const paper: Paper = paperTexts[name as PaperName | PlainName]
  const { on } = entry
  const atTownship = paper.organ === 'township' || (paper.organ !== 'bureau' && !facts.reviewedOn)
  const organ = atTownship ? townshipOrgan(facts.township) : bureau
  const basis = basisOf(paper, event, on)
  const couple = [people.woman, people.man].filter((each) => each !== '').join('、')
  const cited = basis.flatMap((clause) => cite(clause, on) ?? [])
  const body = [...paper.body({ facts, on, event, texts, parameters, ...(receiptNumber && { receiptNumber }), served }), `依据：${cited.join('；')}。`].filter(
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
