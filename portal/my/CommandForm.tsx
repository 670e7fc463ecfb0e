'use client'
import { useActionState, useEffect, useRef } from 'react'
import { command as act, type Filled } from '../actions/my.ts'
import { my } from '../text/my.ts'
import type { Lang } from '../text/text.ts'
import { DateField } from '../ui/DateField.tsx'
import { Errors } from '../ui/Errors.tsx'
import { Field } from '../ui/Field.tsx'
import type { Typeable, Values } from './forms.ts'

interface Props {
  lang: Lang
  caseId: string
  command: Typeable
  /** Of this form: sending it twice does it once. */
  id: string
}

const Inputs = ({ lang, command, values, says }: { lang: Lang; command: Typeable; values: Values; says: Readonly<Record<string, string>> }) => {
  const t = my[lang].command
  const text = (name: string, label: string) => (
    <Field name={name} label={label} value={values[name]} wrong={says[name]} fix={t.fix} rows={command === 'defend' ? 10 : 4} maxLength={2000} />
  )
  switch (command) {
    case 'defend':
      return (
        <>
          {text('statement', t.defend.statement)}
          <div className="opts">
            <label className="opt">
              <input type="checkbox" name="nothing" value="yes" defaultChecked={values['nothing'] === 'yes'} />
              <span>{t.defend.nothing}</span>
            </label>
          </div>
        </>
      )
    case 'askModification':
      return (
        <>
          {text('what', t.askModification.what)}
          {text('reason', t.askModification.reason)}
        </>
      )
    case 'withdrawApplication':
      return text('reason', t.withdrawApplication.reason)
    case 'recordBirth':
      return (
        <DateField
          name="bornOn"
          lang={lang}
          legend={t.recordBirth.bornOn}
          hint={t.recordBirth.bornHint}
          wrong={says['bornOn-y']}
          fix={t.fix}
          value={{ y: values['bornOn-y'] ?? '', m: values['bornOn-m'] ?? '', d: values['bornOn-d'] ?? '' }}
        />
      )
  }
}

const blank: Filled = { values: {}, wrong: {} }

/** One command of the person. Without script the page comes back with what was typed; with it, the summary takes the focus. */
export const CommandForm = ({ lang, caseId, command, id }: Props) => {
  const [state, send] = useActionState(act, blank)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state !== blank) form.current?.querySelector<HTMLElement>('.errors, .void')?.focus()
  }, [state])
  const t = my[lang]
  const words = { required: t.required, either: t.command.defend.either, date: t.noDate }
  const says = Object.fromEntries(Object.entries(state.wrong).map(([field, rule]) => [field, words[rule]]))
  return (
    <form ref={form} action={send} key={JSON.stringify(state)}>
      <Errors title={t.errors(Object.keys(says).length)} errors={Object.entries(says).map(([field, text]) => ({ field, says: text }))} />
      {state.refused && (
        <div className="void" role="alert" tabIndex={-1}>
          <p>
            <strong>{t.command.refused}</strong>
            {state.refused} {t.command.kept}
          </p>
        </div>
      )}
      <input type="hidden" name="lang" value={lang} />
      <input type="hidden" name="case" value={caseId} />
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="id" value={id} />
      <Inputs lang={lang} command={command} values={state.values} says={says} />
      <p className="note">{t.command[command].after}</p>
      <div className="acts">
        <button type="submit" className="btn">
          {t.command[command].button}
        </button>
      </div>
    </form>
  )
}
