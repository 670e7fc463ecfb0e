'use server'
import { rejectionOf } from '@qingdan/lib/grpc.ts'
import { reasons } from '@qingdan/lib/rejections.ts'
import { programmes } from '@qingdan/list/law/subsidy-materials.ts'
import { ruleSays } from '../apply/Fields.tsx'
import { applicationOf, type ApplyView, inputOf, needed, typedIn } from '../apply/assistance/form.ts'
import { dropDraft, savedDraft } from '../apply/assistance/drafts.ts'
import { backend } from '../backend.ts'
import { asMe } from '../session.ts'
import { isLang } from '../text/text.ts'

const isOurs = ({ lang, programme, commandId }: ApplyView): boolean =>
  isLang(lang) && (programmes as readonly string[]).includes(programme) && /^[\w-]{8,64}$/.test(commandId)

function wrongFrom(view: ApplyView, fields: readonly { field: string; rule: string }[]): ApplyView {
  const wrong = Object.fromEntries(fields.map(({ field, rule }) => [inputOf(field), ruleSays(rule, view.lang)]))
  return { ...view, step: 'fill', wrong }
}
function refusedBy(view: ApplyView, error: unknown): ApplyView {
  const refused = rejectionOf(error)
  if (!refused) throw error
  if (refused.rejected === 'invalid' && refused.fields?.length) return wrongFrom(view, refused.fields)
  return { ...view, step: 'fill', refused: reasons[refused.rejected][view.lang] }
}
const commandOf = ({ programme, typed, draft }: ApplyView) => ({ command: { $case: 'apply' as const, value: applicationOf(programme, typed, draft?.id) } })

async function sent(view: ApplyView): Promise<ApplyView> {
  try {
    const answer = await backend()[view.programme].act({ caseId: '', commandId: view.commandId, command: commandOf(view) }, await asMe())
    const { receiptNumber: number = '', id: caseId = '' } = answer.case ?? {}
    const { draft: _gone, saved: _kept, ...rest } = view
    return { ...rest, step: 'sent', typed: {}, sent: { number, caseId, code: answer.queryCode } }
  } catch (error) {
    return refusedBy(view, error)
  }
}
/** The service decides as if it were sent, and writes nothing. */
async function looked(view: ApplyView): Promise<ApplyView> {
  try {
    await backend()[view.programme].preview({ caseId: '', command: commandOf(view) }, await asMe())
    return { ...view, step: 'review' }
  } catch (error) {
    const refused = rejectionOf(error)
    // Who may apply may not always look first; the sending says what is wrong.
    return refused?.rejected === 'not-allowed' ? { ...view, step: 'review' } : refusedBy(view, error)
  }
}
async function kept(view: ApplyView): Promise<ApplyView> {
  if (!view.keeps) return view
  const mark = await savedDraft(view.programme, view.typed, view.draft)
  return typeof mark === 'string' ? { ...view, saved: mark } : { ...view, draft: mark, saved: 'saved' }
}
async function dropped({ draft, saved: _saved, ...view }: ApplyView): Promise<ApplyView> {
  if (draft) await dropDraft(view.programme, draft)
  return { ...view, step: 'fill', typed: {} }
}
/** One step of the application: kept for another day, on to look, back to change, or sent. What was typed is kept through every refusal. */
export async function applyStep(before: ApplyView, data: FormData): Promise<ApplyView> {
  if (!isOurs(before) || before.step === 'sent') return before
  const { refused: _refused, saved: _saved, ...rest } = before
  const view: ApplyView = { ...rest, typed: typedIn(before.programme, data), wrong: {} }
  const go = String(data.get('go') ?? '')
  if (go === 'save') return kept(view)
  if (go === 'drop') return dropped(view)
  if (go === 'back') return { ...view, step: 'fill' }
  const empty = needed(view.programme, view.typed).filter((name) => !view.typed[name])
  if (empty.length > 0)
    return wrongFrom(
      view,
      empty.map((field) => ({ field, rule: 'required' })),
    )
  return go === 'send' ? sent({ ...view, step: 'review' }) : looked(view)
}
