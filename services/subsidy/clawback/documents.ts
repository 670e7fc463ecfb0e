import { inForce } from '@qingdan/lib/law.ts'
import { basisLine, bureau, lines, remediesIn, remedySentences, type Sheet, type SheetOf } from '@qingdan/lib/paper.ts'
import type { Facts } from '@qingdan/proto/subsidy/clawback/v1/clawback.ts'
import { programmeName } from '../enrolment/paper-form.ts'
import type { Event } from './event.ts'
import { type Paper, paperTexts } from './paper-texts.ts'
import { type PaperName, titleOf } from './papers.ts'

const challengeable = (event: Event): readonly PaperName[] => [
  'subsidy.clawback',
  ...(event.$case === 'instalmentsRefused' ? (['subsidy.instalments'] as const) : []),
]

/** The official text of a paper of a clawback, as of its own day. Throws on a name that is none. */
export function sheetOf(name: string, { facts, entry, event, people, texts, parameters = {}, receiptNumber, served }: SheetOf<Facts, Event>): Sheet {
  const papers: Readonly<Record<string, Paper>> = paperTexts
  const paper = Object.hasOwn(papers, name) ? papers[name] : undefined
  if (!paper) throw new Error(`there is no document ${name}`)
  const { on } = entry
  const person = people['person'] ?? ''
  const basis = paper.basis.filter((clause) => inForce(clause, on))
  const writing = { facts, on, event, texts, parameters, ...(receiptNumber && { receiptNumber }), served }
  return {
    organ: bureau,
    title: titleOf(name),
    addressee: paper.to === 'bureau' ? bureau : person,
    body: lines([...paper.body(writing), basisLine(basis, on)]),
    facts: [
      { label: '当事人', value: person },
      { label: '项目', value: programmeName[facts.programme === 'special' ? 'special' : 'reward'] },
    ],
    basis,
    remedies: remedySentences(remediesIn(event, name, challengeable(event)), on),
    seal: bureau,
    on,
  }
}
