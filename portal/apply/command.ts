import type { Apply } from '@qingdan/proto/permit/permit/v1/command.ts'
import { papersFor, questionsFor } from './steps.ts'
import type { Typed, Typist } from './typed.ts'

const tidy = ({ name, idNumber, phone, address, registeredAt }: Typist): Typist => ({
  name: name.trim(),
  idNumber,
  phone,
  address: address.trim(),
  registeredAt,
})

/** Three or more are told apart at the township; no ground turns on it. */
const countOf = (answer: string | undefined): number => (answer === 'more' ? 3 : Number(answer ?? 0))

/** The command that the application becomes. Papers that come later are left out, on purpose. */
export function applyOf(typed: Typed, draftId: string, on: string): Apply {
  const asked = questionsFor(typed.ground, on)
  const handed = papersFor(typed.ground).flatMap(({ id }) => {
    const paper = typed.papers[id]
    return paper?.how === 'upload' || paper?.how === 'paper' ? [{ id, uploadId: paper.how === 'upload' ? paper.uploadId : '', digest: '' }] : []
  })
  return {
    township: typed.township,
    ground: typed.ground,
    answers: Object.fromEntries(asked.flatMap((id) => (typed.answers[id] ? [[id, typed.answers[id]]] : []))),
    woman: tidy(typed.woman),
    man: tidy(typed.man),
    children: countOf(typed.answers['children']),
    materials: handed,
    draftId,
    applicant: typed.applicant,
  }
}
