import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import { aside } from '../text/office/aside.ts'
import { assistance } from '../text/office/assistance.ts'
import { fileText } from '../text/office/case.ts'
import { lost } from '../text/office/lost.ts'
import { readText } from '../text/reads.ts'
import type { Lang } from '../text/text.ts'
import { Field } from '../ui/Field.tsx'
import { Void } from '../ui/Void.tsx'
import { enterAgain } from './lost.ts'

function labelOf(field: string, lang: Lang): string {
  const [part = '', name = ''] = field.split('.')
  const { woman, man } = fileText[lang].people
  const who = ({ woman, man, ...assistance[lang].parts } as Readonly<Record<string, string>>)[part]
  const what = readText[lang].fields[name]
  if (who && what) return `${who} ${what}`
  return fileText[lang].texts.names[field] ?? field
}
const typed = (field: string): boolean => field !== 'answers'

const One = ({ field, lang, wrong }: { field: string; lang: Lang; wrong: boolean }) => {
  const t = lost[lang]
  const label = labelOf(field, lang)
  return (
    <>
      {typed(field) ? (
        <Field
          name={`lost:${field}`}
          label={label}
          wrong={wrong ? t.wrong : undefined}
          fix={aside[lang].fix}
          maxLength={4000}
          {...(!field.includes('.') && { rows: 3 })}
        />
      ) : (
        <p className="hint">
          {label}: {t.noneOnly}
        </p>
      )}
      {!field.includes('.') && (
        <label className="opt">
          <input type="checkbox" name="none" value={field} /> {t.none}
        </label>
      )}
    </>
  )
}
/** A file that lost parts in a restore, with a form to enter them again; or one whose personal data are erased. */
export const Lost = ({ found, kind = 'permit', lang, wrong }: { found: Case; kind?: string; lang: Lang; wrong: string }) => {
  const t = lost[lang]
  if (found.erased) return <Void title={t.erased}>{null}</Void>
  if (found.lost.length === 0) return null
  const faulty = wrong.split(' ')
  return (
    <section className="now" id="lost" aria-labelledby="lost-h">
      <h2 id="lost-h">{t.title}</h2>
      <p>{t.note}</p>
      {wrong === 'already-open' && (
        <p className="wrong">
          <b>{aside[lang].fix}</b>
          {t.taken}
        </p>
      )}
      <form action={enterAgain}>
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="case" value={found.id} />
        {found.lost.map((field) => (
          <One key={field} field={field} lang={lang} wrong={faulty.includes(field)} />
        ))}
        <div className="acts">
          <button type="submit" className="btn">
            {t.button}
          </button>
        </div>
      </form>
    </section>
  )
}
