import { inForce } from '@qingdan/lib/law.ts'
import { basisLine, bureau, lines, remediesIn, remedySentences, type Sheet, type SheetOf, townshipOrgan } from '@qingdan/lib/paper.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Facts } from '@qingdan/proto/subsidy/enrolment/v1/event.ts'
import type { Event, Programme } from './event.ts'
import { committeeName, type Paper, programmeName } from './paper-form.ts'
import { paperTexts } from './paper-texts.ts'
import { type PaperName, titleOf } from './papers.ts'

/** Papers that can be challenged; one without remedies is never written. */
const challengeable: readonly PaperName[] = ['subsidy.nonConfirmation', 'subsidy.termination', 'subsidy.stop']

const organOf = ({ organ }: Paper, { township, committee }: Facts): string =>
  organ === 'bureau' ? bureau : organ === 'township' ? townshipOrgan(township) : `${committeeName(committee)}委员会`
/** After a death the paper goes to those who are left. */
function addresseeOf({ to }: Paper, event: Event, name: string, facts: Facts): string {
  if (to === 'bureau') return bureau
  if (to === 'township') return townshipOrgan(facts.township)
  if (to === 'everyone') return ''
  const matter = 'matter' in event.value ? event.value.matter : facts.endingMatter
  return to === 'relatives after a death' && matter === 'death' ? `${name}的近亲属` : name
}
/** The row of the list that an ending rests on: fraud ends either, a death or a pension at once, the rest from its day. */
function basisOf(paper: Paper, event: Event, on: string): Clause[] {
  const ending = event.$case === 'terminated' || event.$case === 'endingNoticed' ? event.value.matter : undefined
  const row: readonly Clause[] =
    ending === undefined ? [] : ending === 'fraud' ? ['list:r2:fraud'] : ['death', 'employee-pension'].includes(ending) ? ['list:r2:stop'] : ['list:r2:end']
  return [...paper.basis, ...row].filter((clause) => inForce(clause, on))
}
/** The official text of a paper of this programme, as of its own day. Throws on a name that is none. */
export const sheetsOf =
  (programme: Programme) =>
  (name: string, { facts, entry, event, people, texts, parameters = {}, receiptNumber, served }: SheetOf<Facts, Event>): Sheet => {
    const papers: Readonly<Record<string, Paper>> = paperTexts(programme)
    const paper = Object.hasOwn(papers, name) ? papers[name] : undefined
    if (!paper) throw new Error(`there is no document ${name}`)
    const { on } = entry
    const applicant = people['applicant'] ?? ''
    const organ = organOf(paper, facts)
    const basis = basisOf(paper, event, on)
    const writing = { facts, on, event, texts, parameters, programme, name: applicant, ...(receiptNumber && { receiptNumber }), served }
    const about = [
      { label: '申请人', value: applicant },
      { label: '项目', value: programmeName[programme] },
      { label: '收件日期', value: facts.receivedOn },
    ]
    return {
      organ,
      title: titleOf(name),
      addressee: addresseeOf(paper, event, applicant, facts),
      body: lines([...paper.body(writing), basisLine(basis, on)]),
      facts: paper.to === 'everyone' ? [] : about,
      basis,
      remedies: remedySentences(remediesIn(event, name, challengeable), on),
      seal: organ,
      on,
    }
  }
