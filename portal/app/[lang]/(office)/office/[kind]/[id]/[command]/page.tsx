import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { backend, today } from '../../../../../../../backend.ts'
import { formOf } from '../../../../../../../commands/typed.ts'
import type { FormView } from '../../../../../../../commands/view.ts'
import { deskOf } from '../../../../../../../desks.ts'
import { isAssistance, makingStep, newCase } from '../../../../../../../kinds.ts'
import { offeredOf } from '../../../../../../../office/assistance/offered.ts'
import { OpenForm } from '../../../../../../../office/Open.tsx'
import { rolesOf } from '../../../../../../../office/places.ts'
import { answered, staff } from '../../../../../../../office/staff.ts'
import { Unanswered } from '../../../../../../../office/Unanswered.tsx'
import { room } from '../../../../../../../room.ts'
import { asMe } from '../../../../../../../session.ts'
import { commandName } from '../../../../../../../text/commands.ts'
import { assistance } from '../../../../../../../text/office/assistance.ts'
import { Missing } from '../../../../../../../ui/Missing.tsx'

interface Asked {
  params: Promise<{ kind: string; id: string; command: string }>
}
export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const [{ lang }, { kind, command }] = [await room(), await params]
  return { title: commandName(`${kind}.${command}`)?.[lang] ?? assistance[lang].names[kind] ?? '' }
}

/** What did not arrive, as the service counts it when it is asked. */
async function unpaidIn(caseId: string): Promise<string> {
  const { reserved, failed } = await backend().batch.progress({ caseId }, await asMe())
  return String(reserved + failed)
}

export default async function Command({ params }: Asked) {
  const [{ lang }, { kind, id, command }, day] = [await room(), await params, await today()]
  const known = isAssistance(kind) ? await staff(...rolesOf(kind)) : undefined
  if (!isAssistance(kind) || !known || !formOf(kind, command)) return <Missing lang={lang} />
  const name = assistance[lang].names[kind] ?? kind
  const blank = { step: 'fill', lang, kind, command, commandId: randomUUID(), typed: {}, errors: [] } as const
  const openWith = (view: Pick<FormView, 'id' | 'countersigned' | 'adverse' | 'offered' | 'today'>): FormView => ({ ...blank, ...view })
  if (id === newCase) {
    if (!day) return <Unanswered result={{ refused: { rejected: 'unavailable', because: 'no business date' } }} lang={lang} title={name} />
    const offered = offeredOf(kind, undefined, [], lang)
    const view = openWith({ id, countersigned: false, adverse: kind === 'clawback', offered, today: day.date })
    return (
      <OpenForm action={makingStep[kind] === command ? { clause: '' } : undefined} number={assistance[lang].make[kind] ?? name} on={day.date} view={view} />
    )
  }
  const [desk, options] = [deskOf(kind), await asMe()]
  const result = await answered(() => desk.get({ caseId: id }, options))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={name} />
  const { case: found, facts } = result.answer
  if (!found) return <Missing lang={lang} />
  const action = found.actions.find((one) => one.command === command)
  const { entries } = action && command === 'recordService' ? await desk.history({ caseId: id, pageSize: 100, pageToken: '' }, options) : { entries: [] }
  const shown = action && kind === 'batch' && command === 'settle' ? { unpaid: await unpaidIn(id) } : {}
  const { countersigned = false, adverse = false } = action ?? {}
  const view = openWith({ id: found.id, countersigned, adverse, offered: offeredOf(kind, facts, entries, lang, shown), today: day.date })
  return <OpenForm action={action} number={found.receiptNumber || found.createdOn} on={day.date} view={view} />
}
