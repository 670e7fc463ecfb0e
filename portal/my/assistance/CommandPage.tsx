import { randomUUID } from 'node:crypto'
import { today } from '../../backend.ts'
import { formOf } from '../../commands/typed.ts'
import { offeredOf } from '../../office/assistance/offered.ts'
import { OpenForm } from '../../office/Open.tsx'
import { room } from '../../room.ts'
import { signedIn } from '../../session.ts'
import { assisted } from '../../text/assistance.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Missing } from '../../ui/Missing.tsx'
import { mine, type OwnKind } from './mine.ts'

/** One step that the person takes themselves. */
export async function CommandPage({ kind, params }: { kind: OwnKind; params: Promise<{ id: string; command: string }> }) {
  const [{ lang }, { id, command }] = await Promise.all([room(), params, signedIn()])
  if (!formOf(kind, command)) return <Missing lang={lang} />
  const [day, result] = await Promise.all([today(), mine(kind, id)])
  const name = assisted[lang].names[kind] ?? kind
  if (result === 'down' || !day) return <Fault lang={lang} title={name} />
  if (result === 'none' || !result.file.case) return <Missing lang={lang} />
  const { case: found, facts } = result.file
  const action = found.actions.find((each) => each.command === command)
  return (
    <OpenForm
      action={action}
      number={found.receiptNumber || name}
      on={day.date}
      view={{
        step: 'fill',
        home: 'my',
        lang,
        kind,
        id: found.id,
        command,
        commandId: randomUUID(),
        countersigned: false,
        adverse: false,
        offered: offeredOf(kind, facts, [], lang),
        typed: {},
        errors: [],
        today: day.date,
      }}
    />
  )
}
