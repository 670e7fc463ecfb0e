import { isMatter, type Matter } from '@qingdan/list/guides.ts'
import { grounds } from '@qingdan/list/law/permit-grounds.ts'
import { type Question, questions as permitQuestions } from '@qingdan/list/law/permit-questions.ts'
import type { Bilingual } from '@qingdan/list/law/rule.ts'
import { entitlementOn, questions as subsidyQuestions } from '@qingdan/list/law/subsidy-questions.ts'
import { programmeOf } from '../guide/matters.ts'

/** A ground in its version of a day, as far as the questions need it. */
export interface SurveyGround {
  readonly title: Bilingual
  readonly conditions: readonly { readonly question: string }[]
  readonly unasked?: Bilingual
}
/** The questions of a matter: an assistance has one ground, a permit many, of which one is asked first. */
export interface Survey {
  readonly matter: Matter
  readonly questions: Readonly<Record<string, Question>>
  readonly common: string
  readonly isGround: (id: string) => boolean
  readonly groundOn: (id: string, on: string) => SurveyGround | undefined
}
const permit: Survey = {
  matter: 'second-child-permit',
  questions: permitQuestions,
  common: 'only-child',
  isGround: (id) => grounds.some((ground) => ground.id === id),
  groundOn: (id, on) => grounds.find((ground) => ground.id === id && ground.from <= on && on < ground.until),
}
/** What is asked of a matter; anything that is no matter is asked as the permit is. */
export function surveyOf(name: string): Survey {
  const matter = isMatter(name) ? name : permit.matter
  const programme = programmeOf(matter)
  if (!programme) return permit
  return { matter, questions: subsidyQuestions, common: programme, isGround: (id) => id === programme, groundOn: (_, on) => entitlementOn(programme, on) }
}
