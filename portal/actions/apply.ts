'use server'
import { redirect } from 'next/navigation'
import { backend, today } from '../backend.ts'
import { applyOf } from '../apply/command.ts'
import { draftOf, saved } from '../apply/drafts.ts'
import { forgetTyped, keepTyped } from '../apply/kept.ts'
import { send } from '../apply/send.ts'
import { faultsOf, groundsOf, isStep, nextStep, papersFor, type Step, toSend } from '../apply/steps.ts'
import { taken } from '../apply/taken.ts'
import { nothingTyped, type Typed } from '../apply/typed.ts'
import { asMe, session, signedIn } from '../session.ts'
import { hrefIn, isLang, type Lang } from '../text/text.ts'

const langIn = (form: FormData): Lang => {
  const lang = String(form.get('lang') ?? '')
  return isLang(lang) ? lang : 'zh'
}
const word = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 64)
const home = (lang: Lang, rest = ''): string => hrefIn(lang, `/apply/second-child-permit${rest}`)
const onDay = async (): Promise<string> => (await today())?.date ?? ''

export async function startDraft(form: FormData): Promise<never> {
  const lang = langIn(form)
  await signedIn()
  const result = await saved('', 0, nothingTyped())
  return redirect('draft' in result ? home(lang, `/${result.draft.id}/applicant`) : home(lang, '?down=1'))
}

/** What only this page holds, so that it can be put over a newer version of the rest. */
const partOf = (step: Step, typed: Typed): Partial<Typed> =>
  step === 'situation' ? { answers: typed.answers } : step === 'papers' || step === 'review' ? {} : { [step]: typed[step] }

async function notSaved(draft: string, step: Step, typed: Typed, page: string, why: string): Promise<never> {
  await keepTyped({ draft, step, typed: partOf(step, typed) })
  return redirect(`${page}?${why}=1`)
}

/** Saves one page as it was typed, right or wrong; then shows what is wrong, or the next page. */
export async function saveStep(form: FormData): Promise<never> {
  const [lang, id, step] = [langIn(form), word(form, 'draft'), word(form, 'step')]
  if (!isStep(step)) return redirect(home(lang))
  const page = home(lang, `/${id}/${step}`)
  if (!(await session())) {
    await keepTyped({ draft: id, step, typed: partOf(step, taken(nothingTyped(), step, form)) })
    return redirect(`/auth/sign-in?to=${encodeURIComponent(page)}`)
  }
  const draft = await draftOf(id)
  if (!draft) return redirect(home(lang, '?gone=1'))
  const typed = taken(draft.typed, step, form)
  const result = await saved(id, Number(form.get('version')) || 0, typed)
  if ('failed' in result) return notSaved(id, step, typed, page, result.failed)
  await forgetTyped()
  if (form.get('go') === 'list') return redirect(home(lang, `/${id}`))
  return redirect(
    faultsOf(step, typed, await onDay()).length ? `${page}?wrong=1` : home(lang, `/${id}/${form.get('go') === 'review' ? 'review' : nextStep(step)}`),
  )
}

/** Whatever is not decided yet will be brought on paper. */
export async function bringRest(form: FormData): Promise<never> {
  const [lang, id] = [langIn(form), word(form, 'draft')]
  const draft = await draftOf(id)
  if (!draft) return redirect(home(lang, '?gone=1'))
  const rest = papersFor(draft.typed.ground).filter((paper) => !draft.typed.papers[paper.id] && !paper.when)
  const papers = { ...draft.typed.papers, ...Object.fromEntries(rest.map((paper) => [paper.id, { how: 'paper' as const, uploadId: '', name: '', size: 0 }])) }
  const result = await saved(id, draft.version, { ...draft.typed, papers, seen: [...new Set([...draft.typed.seen, 'papers'])] })
  return redirect(home(lang, `/${id}/papers${'failed' in result ? `?${result.failed}=1` : ''}`))
}

/** Sends the application. The draft's id is the id of the command, so that sending twice makes one case. */
export async function submitDraft(form: FormData): Promise<never> {
  const [lang, id] = [langIn(form), word(form, 'draft')]
  const [draft, on] = [await draftOf(id), await onDay()]
  if (!draft) return redirect(home(lang, '?gone=1'))
  const review = home(lang, `/${id}/review`)
  // Once the law has ended no ground can be chosen: the service says so, with the law that ended it.
  if (groundsOf(on).length > 0 && toSend(draft.typed, on).length > 0) return redirect(`${review}?wrong=1`)
  const refused = await send(id, applyOf(draft.typed, id, on))
  if (!refused) return redirect(home(lang, '/receipt'))
  if (refused.rejected !== 'invalid' || !refused.fields?.length) return redirect(`${review}?refused=${refused.rejected}`)
  await saved(id, draft.version, { ...draft.typed, faults: refused.fields.map(({ field, rule }) => ({ field, rule })) })
  return redirect(`${review}?wrong=1`)
}

export async function removeDraft(form: FormData): Promise<never> {
  const lang = langIn(form)
  await backend().permit.deleteDraft({ draftId: word(form, 'draft') }, await asMe())
  return redirect(home(lang))
}
