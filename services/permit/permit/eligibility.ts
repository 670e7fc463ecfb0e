import { inForce } from '@qingdan/lib/law.ts'
import type { LegalDate } from '@qingdan/lib/calendar.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import { type Ground, grounds } from '@qingdan/list/law/permit-grounds.ts'
import { questions } from '@qingdan/list/law/permit-questions.ts'

/** By question id; anything that is not one of the question's choices counts as not answered. */
export type Answers = Readonly<Record<string, string>>
export type Answer = 'yes' | 'no' | 'ask'
export type Reason = 'none' | 'not-needed' | 'conditions' | 'text-not-loaded' | 'more-questions'

export interface GroundAnswer {
  ground: string
  answer: Answer
  reason: Reason
  /** Question ids whose answer does not meet the condition. */
  unmet: string[]
  /** Question ids not answered yet. */
  open: string[]
}

export interface Eligibility {
  answer: Answer
  reason: Reason
  grounds: GroundAnswer[]
  clauses: Clause[]
  on: LegalDate
}

function givenTo(answers: Answers, question: keyof typeof questions): string | undefined {
  const given = Object.hasOwn(answers, question) ? answers[question] : undefined
  return given !== undefined && Object.hasOwn(questions[question].choices, given) ? given : undefined
}

function onGround(ground: Ground, answers: Answers): GroundAnswer {
  const asked = ground.conditions.map((condition) => ({ ...condition, given: givenTo(answers, condition.question) }))
  const unmet = asked.filter(({ given, is }) => given !== undefined && !is.includes(given)).map(({ question }) => question)
  const open = asked.filter(({ given }) => given === undefined).map(({ question }) => question)
  const said = { ground: ground.id, unmet, open }
  if (unmet.length) return { ...said, answer: 'no', reason: 'conditions' }
  if (open.length) return { ...said, answer: 'ask', reason: 'more-questions' }
  return ground.loaded && !ground.unasked ? { ...said, answer: 'yes', reason: 'none' } : { ...said, answer: 'ask', reason: 'text-not-loaded' }
}

/** The grounds in their version of a day. */
export function groundsOn(on: LegalDate): Ground[] {
  return grounds.filter((ground) => ground.from <= on && on < ground.until)
}

/** Yes, no, or ask us, for every ground of the day. Guidance only: the decision is made on the file. */
export function eligibility(answers: Answers, on: LegalDate): Eligibility {
  if (inForce('pfpl-2015-amendment', on)) return { answer: 'no', reason: 'not-needed', grounds: [], clauses: ['pfpl-2015-amendment', 'permit-law:32:1'], on }
  if (!inForce('sd-pfp:grounds', on)) return { answer: 'ask', reason: 'text-not-loaded', grounds: [], clauses: [], on }
  const answered = groundsOn(on).map((ground) => onGround(ground, answers))
  const best = answered.find(({ answer }) => answer === 'yes') ?? askFirst(answered)
  return { answer: best?.answer ?? 'no', reason: best?.reason ?? 'conditions', grounds: answered, clauses: ['sd-pfp:grounds'], on }
}

/** A ground that is open because a text is missing outranks one that only lacks answers. */
function askFirst(answered: GroundAnswer[]): GroundAnswer | undefined {
  const asks = answered.filter(({ answer }) => answer === 'ask')
  return asks.find(({ reason }) => reason === 'text-not-loaded') ?? asks[0]
}
