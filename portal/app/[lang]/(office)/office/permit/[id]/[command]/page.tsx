import { randomUUID } from 'node:crypto'
import { materials, type Material } from '@qingdan/list/law/permit-materials.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import type { HistoryEntry } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Metadata } from 'next'
import { backend, today } from '../../../../../../../backend.ts'
import { formOf } from '../../../../../../../commands/typed.ts'
import type { Offered } from '../../../../../../../commands/view.ts'
import { OpenForm } from '../../../../../../../office/Open.tsx'
import { answered, staff } from '../../../../../../../office/staff.ts'
import { Unanswered } from '../../../../../../../office/Unanswered.tsx'
import { room } from '../../../../../../../room.ts'
import { asMe } from '../../../../../../../session.ts'
import { commandName } from '../../../../../../../text/commands.ts'
import { fileText } from '../../../../../../../text/office/case.ts'
import type { Lang } from '../../../../../../../text/text.ts'
import { Missing } from '../../../../../../../ui/Missing.tsx'

interface Asked {
  params: Promise<{ id: string; command: string }>
}

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const [{ lang }, { command }] = [await room(), await params]
  return { title: commandName(`permit.${command}`)?.[lang] ?? fileText[lang].matter }
}

const papersFor = (facts: Facts | undefined): string[] =>
  materials.filter(({ grounds }: Material) => !grounds || grounds.some((ground) => ground === facts?.ground)).map(({ id }) => id)

const offeredOf = (facts: Facts | undefined, entries: readonly HistoryEntry[], lang: Lang): Offered => ({
  papers: { materials: papersFor(facts), missing: facts?.missing ?? [] },
  documents: entries.flatMap(({ header }) =>
    header?.document && (header.document.number || header.document.pending)
      ? [{ seq: header.seq, says: `${header.document.title} ${header.document.number || fileText[lang].documents.pending}` }]
      : [],
  ),
})

export default async function Command({ params }: Asked) {
  const known = await staff()
  const [{ lang }, { id, command }, day] = [await room(), await params, await today()]
  if (!known) return <Missing lang={lang} />
  if (!formOf('permit', command)) return <Missing lang={lang} />
  const options = await asMe()
  const result = await answered(() => backend().permit.get({ caseId: id }, options))
  if (!day || 'refused' in result) return <Unanswered result={result} lang={lang} title={fileText[lang].matter} />
  const { answer: file } = result
  const { case: found, facts } = file
  if (!found) return <Missing lang={lang} />
  const action = found.actions.find((one) => one.command === command)
  const { entries } =
    action && command === 'recordService' ? await backend().permit.history({ caseId: id, pageSize: 100, pageToken: '' }, options) : { entries: [] }
  return (
    <OpenForm
      action={action}
      number={found.receiptNumber}
      on={day.date}
      view={{
        step: 'fill',
        lang,
        kind: 'permit',
        id: found.id,
        command,
        commandId: randomUUID(),
        countersigned: action?.countersigned ?? false,
        adverse: action?.adverse ?? false,
        offered: offeredOf(facts, entries, lang),
        typed: {},
        errors: [],
        today: day.date,
      }}
    />
  )
}
