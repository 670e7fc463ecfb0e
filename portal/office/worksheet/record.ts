'use server'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { redirect } from 'next/navigation'
import { today } from '../../backend.ts'
import { refusalOf } from '../../commands/refusal.ts'
import { commandOf, faultsIn, formOf, type Typed, typedIn } from '../../commands/typed.ts'
import { wrongFrom, wrongOf } from '../../commands/view.ts'
import { deskOf } from '../../desks.ts'
import { isEnrolment, type Enrolment } from '../../kinds.ts'
import { asMe, session } from '../../session.ts'
import { formText } from '../../text/office/form.ts'
import { hrefIn, type Lang } from '../../text/text.ts'

/** The form of one member at one of its steps. */
export interface SheetView {
  lang: Lang
  kind: Enrolment
  id: string
  round: string
  commandId: string
  state: 'open' | 'sent' | 'refused'
  typed: Typed
  says: readonly string[]
}
const isId = (text: string): boolean => /^[\w:.-]{1,64}$/.test(text)

/** Records what was found about one member; what is wrong with it is said, and what was typed is kept. */
export async function record(before: SheetView, data: FormData): Promise<SheetView> {
  const { lang, kind, id, commandId } = before
  const form = isEnrolment(kind) && [id, commandId, before.round].every(isId) ? formOf(kind, 'recordCheck') : undefined
  if (!form) return before
  const view = { ...before, typed: typedIn(form, data) }
  const refused = (says: readonly string[]): SheetView => ({ ...view, state: 'refused', says })
  const faults = faultsIn(form, view.typed)
  if (faults.length > 0) return refused(wrongOf({ kind, command: 'recordCheck', lang }, faults).map(({ says }) => says))
  if (!(await session())) return refused([formText[lang].refused.signedOut.join(lang === 'zh' ? '。' : '. ')])
  try {
    await deskOf(kind).act({ caseId: id, commandId, command: { command: commandOf('recordCheck', form, view.typed) } }, await asMe())
    return { ...view, state: 'sent', says: [] }
  } catch (error) {
    const rejection = rejectionOf(error)
    if (!rejection) throw error
    if (rejection.fields?.length) return refused(wrongFrom({ kind, command: 'recordCheck', lang }, rejection.fields).map(({ says }) => says))
    const { title, text } = refusalOf(rejection, { kind, id, today: (await today())?.date ?? '', lang })
    return refused([title, text])
  }
}
/** The same from a form without script: when it was taken, the worksheet opens again without this member and says so. */
export async function recordPlainly(before: SheetView, data: FormData): Promise<SheetView> {
  const view = await record(before, data)
  return view.state === 'sent' ? redirect(hrefIn(view.lang, `/office/round/${view.round}/worksheet?sent=yes`)) : view
}
