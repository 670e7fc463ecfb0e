import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { today } from '../../../../../../../backend.ts'
import { formOf } from '../../../../../../../commands/typed.ts'
import { officeBackend } from '../../../../../../../office/backend.ts'
import { OpenForm } from '../../../../../../../office/Open.tsx'
import { answered, foundOr, staff } from '../../../../../../../office/staff.ts'
import { townshipName } from '../../../../../../../office/who.ts'
import { room } from '../../../../../../../room.ts'
import { asMe } from '../../../../../../../session.ts'
import { commandName } from '../../../../../../../text/commands.ts'
import { fileText } from '../../../../../../../text/office/case.ts'
import { Fault } from '../../../../../../../ui/Fault.tsx'

interface Asked {
  params: Promise<{ id: string; command: string }>
}

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const [{ lang }, { command }] = [await room(), await params]
  return { title: commandName(`monthly.${command}`)?.[lang] ?? fileText[lang].digest }
}

export default async function Command({ params }: Asked) {
  await staff('township', 'permit', 'head', 'auditor')
  const [{ lang }, { id, command }, day, options] = [await room(), await params, await today(), await asMe()]
  if (!formOf('monthly', command)) notFound()
  const file = foundOr(await answered(() => officeBackend().monthly.get({ caseId: id }, options)))
  if (!file || !day) return <Fault lang={lang} title={fileText[lang].digest} />
  const { case: found, facts } = file
  if (!found || !facts) notFound()
  const action = found.actions.find((one) => one.command === command)
  return (
    <OpenForm
      found={found}
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
      }}
    />
  )
}
