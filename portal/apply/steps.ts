import { grounds } from '@qingdan/list/law/permit-grounds.ts'
import { type Material, materials } from '@qingdan/list/law/permit-materials.ts'
import { type QuestionId, questions } from '@qingdan/list/law/permit-questions.ts'
import { townships } from '@qingdan/list/townships.ts'
import type { Typed, Typist } from './typed.ts'

export const steps = ['applicant', 'ground', 'situation', 'woman', 'man', 'township', 'papers', 'review'] as const
export type Step = (typeof steps)[number]
export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text)

export interface FieldFault {
  field: string
  rule: string
}

export const groundsOf = (on: string) => grounds.filter((ground) => ground.from <= on && on < ground.until)

/** What is asked for a ground: its conditions, and always the number of children. */
export function questionsFor(ground: string, on: string): QuestionId[] {
  const found = groundsOf(on).find(({ id }) => id === ground)
  return [...new Set<QuestionId>(['children', ...(found?.conditions.map(({ question }) => question) ?? [])])]
}
/** Nobody can count children as "hard to say". */
export const mayBeUnsure = (question: QuestionId): boolean => question !== 'children'
export const answersTo = (question: QuestionId): string[] => [...Object.keys(questions[question].choices), ...(mayBeUnsure(question) ? ['unsure'] : [])]

/** The papers of a ground; those with `when` only where it is so. */
export const papersFor = (ground: string): Material[] =>
  (materials as readonly Material[]).filter((paper) => !paper.grounds || (paper.grounds as readonly string[]).includes(ground))

/** Where one of the couple is registered; all units where none of them is in the district. */
export function townshipsFor(typed: Typed): { id: string; ours: boolean }[] {
  const ours = townships.filter(({ id }) => id === typed.woman.registeredAt || id === typed.man.registeredAt)
  return (ours.length ? ours : townships).map(({ id }) => ({ id, ours: ours.length > 0 }))
}
export const places: readonly string[] = [...townships.map(({ id }) => id), 'elsewhere-in-shandong', 'outside-shandong']

const missing = (field: string, value: string, rule = 'required'): FieldFault[] => (value.trim() ? [] : [{ field, rule }])

function person(part: 'woman' | 'man', typed: Typist): FieldFault[] {
  const shape = (field: string, value: string, pattern: RegExp, rule: string): FieldFault[] =>
    value.trim() && !pattern.test(value) ? [{ field, rule }] : missing(field, value)
  return [
    ...missing(`${part}.name`, typed.name),
    ...shape(`${part}.idNumber`, typed.idNumber, /^\d{17}[\dX]$/, 'id-number'),
    ...shape(`${part}.phone`, typed.phone, /^1\d{10}$/, 'phone'),
    ...missing(`${part}.address`, typed.address),
    ...(places.includes(typed.registeredAt) ? [] : [{ field: `${part}.registeredAt`, rule: 'pick' }]),
  ]
}

const stepOfField = (field: string): Step => {
  const [head = ''] = field.split(/[.[]/)
  if (head === 'answers' || head === 'children') return 'situation'
  if (head === 'materials') return 'papers'
  return isStep(head) ? head : 'review'
}

function shapeFaults(step: Step, typed: Typed, on: string): FieldFault[] {
  switch (step) {
    case 'applicant':
      return typed.applicant === 'woman' || typed.applicant === 'man' ? [] : [{ field: 'applicant', rule: 'pick' }]
    case 'ground':
      return groundsOf(on).some(({ id }) => id === typed.ground) ? [] : [{ field: 'ground', rule: 'pick' }]
    case 'situation':
      return questionsFor(typed.ground, on).flatMap((id) => (answersTo(id).includes(typed.answers[id] ?? '') ? [] : [{ field: `answers.${id}`, rule: 'pick' }]))
    case 'woman':
    case 'man':
      return person(step, typed[step])
    case 'township':
      return townshipsFor(typed).some(({ id }) => id === typed.township) ? [] : [{ field: 'township', rule: 'pick' }]
    case 'papers':
    case 'review':
      return []
  }
}

/** What has to be put right on a page, before sending and after the service has answered. */
export function faultsOf(step: Step, typed: Typed, on: string): FieldFault[] {
  const shape = shapeFaults(step, typed, on)
  const told = typed.faults.filter(({ field }) => stepOfField(field) === step && !shape.some((fault) => fault.field === field))
  return [...shape, ...told]
}

/** The field without its place in a list, and the page it stands on. */
export const pageOf = (field: string): Step => stepOfField(field)

export type Progress = 'open' | 'wrong' | 'done'
export function progressOf(step: Step, typed: Typed, on: string): Progress {
  if (step === 'papers') return papersFor(typed.ground).every(({ id }) => typed.papers[id]) ? 'done' : 'open'
  if (!typed.seen.includes(step)) return 'open'
  return faultsOf(step, typed, on).length ? 'wrong' : 'done'
}
/** Papers can come later; everything else has to be there before sending. */
export const toSend = (typed: Typed, on: string): Step[] =>
  steps.filter((step) => step !== 'papers' && step !== 'review' && faultsOf(step, typed, on).length > 0)

export const nextStep = (step: Step): Step => steps[steps.indexOf(step) + 1] ?? 'review'
