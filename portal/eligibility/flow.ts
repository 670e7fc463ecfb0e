import { grounds } from '@qingdan/list/law/permit-grounds.ts'
import { type QuestionId, questions } from '@qingdan/list/law/permit-questions.ts'
import type { CheckResponse, GroundAnswer } from '@qingdan/proto/permit/permit/v1/permit.ts'

/** What travels in hidden fields between the pages of the questionnaire. Nothing of it is stored. */
export interface Said {
  /** In the order in which they were given. */
  answers: readonly (readonly [QuestionId, string])[]
  /** A ground other than the common one, when the person has picked one. */
  chosen: string
}

export type Next = { kind: 'question'; id: QuestionId } | { kind: 'choose'; grounds: readonly string[] } | { kind: 'verdict'; ground: string }

export const common = 'only-child'
export const unsure = 'unsure'

export const isQuestion = (id: string): id is QuestionId => Object.hasOwn(questions, id)
export const mayAnswer = (id: QuestionId, value: string): boolean => value === unsure || Object.hasOwn(questions[id].choices, value)

const wordsOf = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 40)

/** What the hidden fields hold; anything that is not a question of the list or one of its answers is left out. */
export function saidIn(form: FormData): Said {
  const answers: [QuestionId, string][] = []
  for (const [name, value] of form) {
    const id = name.startsWith('a-') ? name.slice(2) : ''
    if (isQuestion(id) && typeof value === 'string' && mayAnswer(id, value)) answers.push([id, value])
  }
  const chosen = wordsOf(form, 'chosen')
  return { answers, chosen: grounds.some((ground) => ground.id === chosen) ? chosen : '' }
}

export const withAnswer = ({ answers, chosen }: Said, id: QuestionId, value: string): Said => ({
  answers: [...answers.filter(([known]) => known !== id), [id, value]],
  chosen,
})

/** Everything before this question, so that what follows is asked again. */
export const before = ({ answers, chosen }: Said, id: string): Said => {
  const at = answers.findIndex(([known]) => known === id)
  return { answers: at < 0 ? answers : answers.slice(0, at), chosen }
}

export const askable = (said: Said): Record<string, string> => Object.fromEntries(said.answers.filter(([, value]) => value !== unsure))

/** What to show next, given what the service makes of the answers so far. */
export function nextOf(said: Said, check: Pick<CheckResponse, 'grounds' | 'reason'>, wantsOthers = false): Next {
  const focus = said.chosen || common
  const ground = check.grounds.find((row) => row.ground === focus)
  if (wantsOthers && !said.chosen) return { kind: 'choose', grounds: othersOf(check.grounds) }
  if (!ground || ground.answer !== 'ask') return { kind: 'verdict', ground: focus }
  const given = new Set(said.answers.map(([id]) => id))
  const open = ground.open.find((id): id is QuestionId => isQuestion(id) && !given.has(id))
  return open ? { kind: 'question', id: open } : { kind: 'verdict', ground: focus }
}

export const othersOf = (rows: readonly GroundAnswer[]): string[] => rows.filter((row) => row.ground !== common && row.answer !== 'no').map((row) => row.ground)
