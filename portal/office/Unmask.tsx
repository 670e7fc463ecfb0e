'use client'
import { useActionState } from 'react'
import { assistance } from '../text/office/assistance.ts'
import { fileText } from '../text/office/case.ts'
import type { Lang } from '../text/text.ts'
import { Errors } from '../ui/Errors.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Field } from '../ui/Field.tsx'
import { Opts } from '../ui/Opts.tsx'
import { unmask } from './unmask.ts'

const nameOf = (field: string, lang: Lang): string => {
  const t = fileText[lang]
  const [part = '', name = ''] = field.split('.')
  const { woman, man } = t.people
  const who = ({ woman, man, ...assistance[lang].parts } as Readonly<Record<string, string>>)[part] ?? assistance[lang].account
  return `${who}${lang === 'zh' ? '' : ': '}${t.unmask.fields[name] ?? name}`
}

/** States a ground, and shows once what was asked for. */
export const Unmask = ({ caseId, kind = 'permit', fields: offered, lang }: { caseId: string; kind?: string; fields: readonly string[]; lang: Lang }) => {
  const [seen, act, waiting] = useActionState(unmask, { lang, caseId, ground: '', fields: [], errors: [] })
  const t = fileText[lang].unmask
  const says = Object.fromEntries(seen.errors.map(({ field, says: words }) => [field, words]))
  return (
    <details className="ground" open={seen.errors.length > 0 || seen.values !== undefined}>
      <summary>{t.open}</summary>
      {seen.values && (
        <div className="now" role="status">
          <p>{t.shown}</p>
          <Facts rows={seen.fields.map((field) => [nameOf(field, lang), seen.values?.[field] || t.empty])} />
        </div>
      )}
      <Errors title={t.errors} errors={seen.errors} />
      <form action={act}>
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="case" value={caseId} />
        <Opts
          name="fields"
          many
          legend={t.legend}
          wrong={says['fields']}
          fix={t.fix}
          value={seen.fields}
          options={offered.map((field) => ({ value: field, label: nameOf(field, lang) }))}
        />
        <Field name="ground" label={t.ground} hint={t.hint} value={seen.ground} wrong={says['ground']} fix={t.fix} maxLength={200} required />
        <div className="acts">
          <button type="submit" className="btn alt" disabled={waiting}>
            {t.button}
          </button>
          <span className="note">{t.note}</span>
        </div>
      </form>
    </details>
  )
}
