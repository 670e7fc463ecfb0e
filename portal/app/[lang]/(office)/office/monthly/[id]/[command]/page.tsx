import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { today } from '../../../../../../../backend.ts'
import { formOf } from '../../../../../../../commands/typed.ts'
import { officeBackend } from '../../../../../../../office/backend.ts'
import { OpenForm } from '../../../../../../../office/Open.tsx'
import { answered, staff } from '../../../../../../../office/staff.ts'
import { Unanswered } from '../../../../../../../office/Unanswered.tsx'
import { townshipName } from '../../../../../../../office/who.ts'
import { room } from '../../../../../../../room.ts'
import { asMe } from '../../../../../../../session.ts'
import { commandName } from '../../../../../../../text/commands.ts'
import { fileText } from '../../../../../../../text/office/case.ts'
import { Missing } from '../../../../../../../ui/Missing.tsx'

interface Asked {
  params: Promise<{ id: string; command: string }>
}

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const [{ lang }, { command }] = [await room(), await params]
  return { title: commandName(`monthly.${command}`)?.[lang] ?? fileText[lang].digest }
}

export default async function Command({ params }: Asked) {
  const known = await staff('township', 'permit', 'head', 'auditor')
  const [{ lang }, { id, command }, day, options] = [await room(), await params, await today(), await asMe()]
  if (!known) return <Missing lang={lang} />
  if (!formOf('monthly', command)) return <Missing lang={lang} />
  const result = await answered(() => officeBackend().monthly.get({ caseId: id }, options))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={fileText[lang].digest} />
  const { answer: file } = result
  const { case: found, facts } = file
  if (!found || !facts) return <Missing lang={lang} />
  const action = found.actions.find((one) => one.command === command)
  return (
    <OpenForm
      action={action}
      number={`${townshipName(facts.township, lang)} ${facts.month}`}
      on={day.date}
      view={{
        step: 'fill',
        lang,
        kind: 'monthly',
        id: found.id,
        command,
        commandId: randomUUID(),
        countersigned: action?.countersigned ?? false,
        adverse: action?.adverse ?? false,
        offered: { papers: { materials: [], missing: [] }, documents: [] },
        typed: {},
        errors: [],
        today: day.date,
      }}
    />
  )
}
