'use server'
import type { CheckResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import { backend } from '../backend.ts'
import { programmeOf } from '../guide/matters.ts'
import { askable, before, mayAnswer, nextOf, type Said, saidIn, withAnswer } from '../eligibility/flow.ts'
import { type Survey, surveyOf } from '../eligibility/survey.ts'
import { type View, viewOf } from '../eligibility/view.ts'
import { isLang, type Lang } from '../text/text.ts'
import { asVisitor } from '../visitor.ts'

const checked = async ({ matter }: Survey, said: Said): Promise<CheckResponse | undefined> => {
  try {
    return await backend()[programmeOf(matter) ?? 'permit'].check({ answers: askable(said), on: '' }, await asVisitor())
  } catch {
    return undefined
  }
}

/** The page as it opens: nothing is said yet. */
export async function firstView(matter: string, lang: Lang): Promise<View> {
  return show(surveyOf(matter), { answers: [], chosen: '' }, lang)
}

async function show(survey: Survey, said: Said, lang: Lang, { others = false, wrong = false, noneFits = false } = {}): Promise<View> {
  const check = await checked(survey, said)
  return check
    ? viewOf(survey, nextOf(survey, said, check, others), said, check, lang, { wrong, noneFits })
    : { kind: 'down', matter: survey.matter, lang, said }
}

const valueOf = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 40)

/** The answer that was given on this page, taken into what was said before. */
function heard(survey: Survey, form: FormData, said: Said): Said | 'none' | undefined {
  const ground = valueOf(form, 'ground')
  if (ground === 'none') return 'none'
  if (ground) return { ...said, chosen: ground }
  for (const [name, value] of form) {
    const id = name.startsWith('q-') ? name.slice(2) : ''
    if (typeof value === 'string' && mayAnswer(survey, id, value)) return withAnswer(said, id, value)
  }
  return undefined
}

/** One step of the questionnaire: what was answered comes in, the next page goes out. Nothing is stored. */
export async function step(_: View, form: FormData): Promise<View> {
  const text = valueOf(form, 'lang')
  const lang: Lang = isLang(text) ? text : 'zh'
  const survey = surveyOf(valueOf(form, 'matter'))
  const said = saidIn(survey, form)
  const go = valueOf(form, 'go')
  if (go === 'restart') return firstView(survey.matter, lang)
  if (go === 'retry') return show(survey, said, lang)
  if (go === 'others') return show(survey, said, lang, { others: true })
  if (go.startsWith('edit:')) return show(survey, before(said, go.slice(5)), lang)
  if (go === 'back') return show(survey, { ...said, answers: said.answers.slice(0, -1) }, lang)
  const next = heard(survey, form, said)
  if (next === 'none') return show(survey, said, lang, { noneFits: true })
  return next ? show(survey, next, lang) : show(survey, said, lang, { wrong: true, others: form.has('choosing') })
}
