import type { LegalDate } from '@qingdan/lib/calendar.ts'
import { inForce } from '@qingdan/lib/law.ts'
import { basisLine, bureau, lines, remediesIn, remedySentences, type Sheet, type SheetOf as SheetOfKind, townshipOrgan } from '@qingdan/lib/paper.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { Event } from './event.ts'
import { type PaperName, type PlainName, titleOf } from './papers.ts'
import { groundTitle, type Paper, paperTexts } from './paper-texts.ts'

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

/** The case of art. 69 that a revocation rests on: fraud must, the others may lead to it. */
function basisOf(paper: Paper, event: Event, on: LegalDate): Clause[] {
  const fraud: readonly Clause[] =
    event.$case !== 'revoked' ? [] : event.value.matter === 'fraud' ? ['permit-law:69:2', 'list:r1:fraud'] : ['permit-law:69:1', 'permit-law:69:4']
  return [...paper.basis, ...fraud].filter((clause) => inForce(clause, on))
}

export type SheetOf = SheetOfKind<Facts, Event>
/** The official text of a document, as of its own day; `certificate` is the second sheet of a grant. Throws on a name that is none. */
export function sheetOf(name: string, { facts, entry, event, people, texts, parameters = {}, receiptNumber, served }: SheetOf): Sheet {
  if (!Object.hasOwn(paperTexts, name)) throw new Error(`there is no document ${name}`)
  const paper: Paper = paperTexts[name as PaperName | PlainName]
  const { on } = entry
  const atTownship = paper.organ === 'township' || (paper.organ !== 'bureau' && !facts.reviewedOn)
  const organ = atTownship ? townshipOrgan(facts.township) : bureau
  const basis = basisOf(paper, event, on)
  const couple = [people['woman'], people['man']].filter(Boolean).join('、')
  const writing = { facts, on, event, texts, parameters, ...(receiptNumber && { receiptNumber }), served }
  return {
    organ,
    title: titleOf(name),
    addressee: paper.to === 'bureau' ? bureau : paper.to === 'discipline' ? '区纪委' : paper.to === 'township' ? organ : couple,
    body: lines([...paper.body(writing), basisLine(basis, on)]),
    facts: [
      { label: '申请人', value: couple },
      { label: '情形', value: groundTitle(facts.ground, facts.receivedOn) },
      { label: '收件日期', value: facts.receivedOn },
    ],
    basis,
    remedies: remedySentences(remediesIn(event, name, challengeable), on),
    seal: organ,
    on,
  }
}
