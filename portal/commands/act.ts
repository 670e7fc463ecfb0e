'use server'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import type { Rejection } from '@qingdan/lib/rejections.ts'
import { redirect } from 'next/navigation'
import { today } from '../backend.ts'
import { deskOf } from '../desks.ts'
import { filePath, givesPapers, newCase } from '../kinds.ts'
import { asMe, session } from '../session.ts'
import { formText } from '../text/office/form.ts'
import { hrefIn } from '../text/text.ts'
import { refusalOf } from './refusal.ts'
import { commandOf, faultsIn, formOf, typedIn } from './typed.ts'
import { type FormView, wrongFrom, wrongOf } from './view.ts'

const isId = (text: string): boolean => /^[\w:.-]{1,64}$/.test(text)

async function sent({ kind, id, commandId }: FormView, command: ReturnType<typeof commandOf>): Promise<{ id: string; waits: boolean } | Rejection> {
  const options = await asMe()
  const request = { caseId: id === newCase ? '' : id, commandId, command: { command } }
  try {
    const { case: found } = await deskOf(kind).act(request, options)
    return { id: found?.id ?? id, waits: found?.proposals.some((proposal) => proposal.command === command.$case) ?? false }
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    return refused
  }
}

async function refusedView(view: FormView, rejection: Rejection): Promise<FormView> {
  if (rejection.rejected === 'invalid' && rejection.fields?.length) return { ...view, step: 'fill', errors: wrongFrom(view, rejection.fields) }
  const on = (await today())?.date ?? view.today
  return { ...view, refused: refusalOf(rejection, { kind: view.kind, ...(view.home && { home: view.home }), id: view.id, today: on, lang: view.lang }) }
}

/** Every paper of a step is written by the service; it decides as if the step were sent, and writes nothing. */
async function looked(view: FormView, command: ReturnType<typeof commandOf>): Promise<FormView> {
  if (!givesPapers(view.kind) || view.id === newCase || view.home === 'my') return { ...view, step: 'review' }
  try {
    const { sheet } = await deskOf(view.kind).preview({ caseId: view.id, command: { command } }, await asMe())
    return { ...view, step: 'review', ...(sheet && { preview: sheet }) }
  } catch (error) {
    const refused = rejectionOf(error)
    if (!refused) throw error
    // Who takes a step may not be somebody to whom its paper is shown, as finance of a clawback; the sending says whether they may.
    return refused.rejected === 'not-allowed' ? { ...view, step: 'review' } : refusedView({ ...view, step: 'fill' }, refused)
  }
}

async function send(view: FormView, command: ReturnType<typeof commandOf>): Promise<FormView> {
  const t = formText[view.lang].refused
  if (!(await session()))
    return {
      ...view,
      refused: {
        title: t.signedOut[0] ?? '',
        text: t.signedOut[1] ?? '',
        way: { href: `/auth/sign-in?to=${encodeURIComponent(hrefIn(view.lang, filePath(view.home, view.kind, view.id)))}`, label: t.signIn },
      },
    }
  const outcome = await sent(view, command)
  if ('rejected' in outcome) return refusedView(view, outcome)
  return redirect(hrefIn(view.lang, `${filePath(view.home, view.kind, outcome.id)}?${outcome.waits ? 'waits' : 'done'}=${view.command}`))
}

/** One step of a form: back to change, on to look, or sent. Nothing is decided here, and what was typed is always kept. */
export async function step(before: FormView, data: FormData): Promise<FormView> {
  const { refused: _refused, preview: _preview, ...kept } = before
  const form = formOf(before.kind, before.command)
  if (!form || !isId(before.id) || !isId(before.commandId)) return before
  const view: FormView = { ...kept, typed: typedIn(form, data), errors: [] }
  const go = String(data.get('go') ?? '')
  if (go === 'back') return { ...view, step: 'fill' }
  const faults = faultsIn(form, view.typed)
  if (faults.length > 0) return { ...view, step: 'fill', errors: wrongOf(view, faults) }
  const command = commandOf(view.command, form, view.typed)
  return go === 'send' ? send({ ...view, step: 'review' }, command) : looked(view, command)
}
