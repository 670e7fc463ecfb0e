import { randomUUID } from 'node:crypto'
import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import { aside } from '../text/office/aside.ts'
import type { Lang } from '../text/text.ts'
import { Field } from '../ui/Field.tsx'
import { standAside } from './aside.ts'

/** Where an officer with an interest stands aside; afterwards, that they have. */
export const Aside = ({ found, kind = 'permit', lang, wrong }: { found: Case; kind?: string; lang: Lang; wrong: boolean }) => {
  const t = aside[lang]
  if (found.recused)
    return (
      <p className="note" id="aside" role="status">
        {t.done}
      </p>
    )
  return (
    <details id="aside" open={wrong}>
      <summary>{t.title}</summary>
      <form action={standAside}>
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="case" value={found.id} />
        <input type="hidden" name="id" value={randomUUID()} />
        <p className="note">{t.note}</p>
        <Field name="reason" label={t.reason} wrong={wrong ? t.wrong : undefined} fix={t.fix} rows={3} maxLength={2000} />
        <div className="acts">
          <button type="submit" className="btn alt">
            {t.button}
          </button>
        </div>
      </form>
    </details>
  )
}
