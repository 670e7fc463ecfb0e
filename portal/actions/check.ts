'use server'
import type { CheckResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import { backend } from '../backend.ts'
import { askable, before, isQuestion, mayAnswer, nextOf, type Said, saidIn, withAnswer } from '../eligibility/flow.ts'
import { type View, viewOf } from '../eligibility/view.ts'
import { isLang, type Lang } from '../text/text.ts'
import { asVisitor } from '../visitor.ts'

const checked = async (said: Said): Promise<CheckResponse | undefined> => {
  try {
    return await backend().permit.check({ answers: askable(said), on: '' }, await asVisitor())
  } catch {
    return undefined
  }
}

/** The page as it opens: nothing is said yet. */
export async function firstView(lang: Lang): Promise<View> {
  return show({ answers: [], chosen: '' }, lang)
}

async function show(said: Said, lang: Lang, { others = false, wrong = false, noneFits = false } = {}): Promise<View> {
  const check = await checked(said)
  return check ? viewOf(nextOf(said, check, others), said, check, lang, { wrong, noneFits }) : { kind: 'down', lang, said }
}

const valueOf = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 40)

/** The answer that was given on this page, taken into what was said before. */
function heard(form: FormData, said: Said): Said | 'none' | undefined {
  const ground = valueOf(form, 'ground')
  if (ground === 'none') return 'none'
  if (ground) return { ...said, chosen: ground }
  for (const [name, value] of form) {
    const id = name.startsWith('q-') ? name.slice(2) : ''
    if (isQuestion(id) && typeof value === 'string' && mayAnswer(id, value)) return withAnswer(said, id, value)
  }
  return undefined
}

/** One step of the questionnaire: what was answered comes in, the next page goes out. Nothing is stored. */
export async function step(_: View, form: FormData): Promise<View> {
  const text = valueOf(form, 'lang')
  const lang: Lang = isLang(text) ? text : 'zh'
  const said = saidIn(form)
  const go = valueOf(form, 'go')
  if (go === 'restart') return firstView(lang)
  if (go === 'retry') return show(said, lang)
  if (go === 'others') return show(said, lang, { others: true })
  if (go.startsWith('edit:')) return show(before(said, go.slice(5)), lang)
  if (go === 'back') return show({ ...said, answers: said.answers.slice(0, -1) }, lang)
  const next = heard(form, said)
  if (next === 'none') return show(said, lang, { noneFits: true })
  return next ? show(next, lang) : show(said, lang, { wrong: true, others: form.has('choosing') })
}
