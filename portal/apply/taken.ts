import { type QuestionId, questions } from '@qingdan/list/law/permit-questions.ts'
import type { Step } from './steps.ts'
import type { Typed, Typist } from './typed.ts'

const said = (form: FormData, name: string, longest = 400): string => String(form.get(name) ?? '').slice(0, longest)

/** Numbers as people type them: with spaces, full-width digits, a small x. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()

const personIn = (form: FormData, part: 'woman' | 'man'): Typist => ({
  name: said(form, `${part}.name`),
  idNumber: plain(said(form, `${part}.idNumber`)),
  phone: plain(said(form, `${part}.phone`)),
  address: said(form, `${part}.address`),
  registeredAt: said(form, `${part}.registeredAt`, 60),
})

function answersIn(form: FormData, before: Typed['answers']): Typed['answers'] {
  const given = (Object.keys(questions) as QuestionId[]).flatMap((id) => (form.has(`answers.${id}`) ? [[id, said(form, `answers.${id}`, 40)] as const] : []))
  return { ...before, ...Object.fromEntries(given) }
}

function filled(step: Step, typed: Typed, form: FormData): Partial<Typed> {
  switch (step) {
    case 'applicant':
    case 'ground':
    case 'township':
      return { [step]: said(form, step, 60) }
    case 'situation':
      return { answers: answersIn(form, typed.answers) }
    case 'woman':
    case 'man':
      return { [step]: personIn(form, step) }
    case 'papers':
    case 'review':
      return {}
  }
}

const belongs = (field: string, step: Step): boolean =>
  field === step || field.startsWith(`${step}.`) || (step === 'situation' && (field.startsWith('answers') || field === 'children'))

/** The draft with what was typed on one page; what the service had found wrong there is judged anew when it is sent again. */
export function taken(typed: Typed, step: Step, form: FormData): Typed {
  const seen = [...new Set([...typed.seen, step])]
  return { ...typed, ...filled(step, typed, form), seen, faults: typed.faults.filter(({ field }) => !belongs(field, step)) }
}
