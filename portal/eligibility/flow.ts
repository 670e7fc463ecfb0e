import type { CheckResponse, GroundAnswer } from '@qingdan/proto/kernel/v1/desk.ts'
import type { Survey } from './survey.ts'

/** What travels in hidden fields between the pages of the questionnaire. Nothing of it is stored. */
export interface Said {
  /** In the order in which they were given. */
  answers: readonly (readonly [question: string, answer: string])[]
  /** A ground other than the common one, when the person has picked one. */
  chosen: string
}

export type Next = { kind: 'question'; id: string } | { kind: 'choose'; grounds: readonly string[] } | { kind: 'verdict'; ground: string }

export const unsure = 'unsure'

/** Whether this is a question of the matter and this one of its answers. */
export const mayAnswer = ({ questions }: Survey, id: string, value: string): boolean =>
  Object.hasOwn(questions, id) && (value === unsure || Object.hasOwn(questions[id]?.choices ?? {}, value))

const wordsOf = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 40)

/** What the hidden fields hold; anything that is not a question of the list or one of its answers is left out. */
export function saidIn(survey: Survey, form: FormData): Said {
  const answers: [string, string][] = []
  for (const [name, value] of form) {
    const id = name.startsWith('a-') ? name.slice(2) : ''
    if (typeof value === 'string' && mayAnswer(survey, id, value)) answers.push([id, value])
  }
  const chosen = wordsOf(form, 'chosen')
  return { answers, chosen: survey.isGround(chosen) ? chosen : '' }
}

export const withAnswer = ({ answers, chosen }: Said, id: string, value: string): Said => ({
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
export function nextOf({ common, questions }: Survey, said: Said, check: Pick<CheckResponse, 'grounds' | 'reason'>, wantsOthers = false): Next {
  const focus = said.chosen || common
  const ground = check.grounds.find((row) => row.ground === focus)
  if (wantsOthers && !said.chosen) return { kind: 'choose', grounds: othersOf(common, check.grounds) }
  if (!ground || ground.answer !== 'ask') return { kind: 'verdict', ground: focus }
  const given = new Set(said.answers.map(([id]) => id))
  const open = ground.open.find((id) => Object.hasOwn(questions, id) && !given.has(id))
  return open ? { kind: 'question', id: open } : { kind: 'verdict', ground: focus }
}

export const othersOf = (common: string, rows: readonly GroundAnswer[]): string[] =>
  rows.filter((row) => row.ground !== common && row.answer !== 'no').map((row) => row.ground)
