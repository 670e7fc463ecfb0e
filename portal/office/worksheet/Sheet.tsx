'use client'
import { type ReactNode, useActionState, useRef, useState } from 'react'
import { shownOf } from '../../commands/view.ts'
import { worksheet } from '../../text/office/worksheet.ts'
import { hrefIn } from '../../text/text.ts'
import { Inputs } from './Inputs.tsx'
import { recordPlainly, type SheetView } from './record.ts'
import { useSending } from './sending.ts'

const nothing = { papers: { materials: [], missing: [] }, documents: [] } as const

/** The form of one member. Without script it is sent as every form; with script nothing that was typed is lost with the network. */
export const Sheet = ({ initial, owner, summary }: { initial: SheetView; owner: string; summary: ReactNode }) => {
  const [plain, act] = useActionState(recordPlainly, initial)
  const [open, setOpen] = useState(plain.state === 'refused')
  const form = useRef<HTMLFormElement>(null)
  const { place, answer, typed, send } = useSending(initial, owner, form, () => setOpen(true))
  const view = answer ?? plain
  const t = worksheet[view.lang]
  const shown = shownOf({ kind: view.kind, command: 'recordCheck', offered: nothing, lang: view.lang })
  return (
    <details id={`m-${initial.id}`} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {view.state === 'sent' ? (
        <p className="now did" role="status">
          {t.states.sent}
        </p>
      ) : (
        <form
          ref={form}
          action={act}
          noValidate
          onInput={typed}
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          {view.state === 'refused' && (
            <div className="errors" role="alert">
              {view.says.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          )}
          <Inputs shown={shown} view={view} />
          <p role="status">{place !== 'none' && t.states[place]}</p>
          <div className="acts">
            <button type="submit" className="btn" disabled={place === 'sending'}>
              {t.send}
            </button>
            <a href={hrefIn(view.lang, `/office/${view.kind}/${view.id}`)}>{t.open}</a>
          </div>
        </form>
      )}
    </details>
  )
}
