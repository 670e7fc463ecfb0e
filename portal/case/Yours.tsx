import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { isClause } from '../text/clauses.ts'
import { officeName } from '../text/roles.ts'
import { yours } from '../text/yours.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Part } from '../ui/Part.tsx'
import { materialName } from './happenings.ts'

const beforeDecision = ['submitted', 'correction', 'accepted', 'reviewed']
/** Nobody has to do these; the main act of a page is what is waited for. */
const awaited = ['supply', 'defend']

const Missing = ({ facts, lang }: { facts: Facts; lang: Lang }) => (
  <>
    <p>
      <strong>{yours[lang].missing}</strong>
    </p>
    <ul>
      {facts.missing.map((id) => (
        <li key={id}>{materialName(id, lang)}</li>
      ))}
    </ul>
  </>
)

/** What the person has to do and may do now. A visitor with the code is told, and acts after signing in or at the counter. */
export const Yours = ({ found, facts, lang, tracked = false }: { found: Case; facts: Facts; lang: Lang; tracked?: boolean }) => {
  const t = yours[lang]
  const actions = found.actions
    .filter(({ command }) => Object.hasOwn(t.acts, command))
    .toSorted((a, b) => Number(awaited.includes(b.command)) - Number(awaited.includes(a.command)))
  const waits = facts.missing.length > 0 || actions.some(({ command }) => awaited.includes(command))
  return (
    <Part id="you" title={t.title}>
      <div className="text">
        {!waits && (
          <p>
            <strong>{t.nothing}</strong>
            {lang === 'zh' ? '' : ' '}
            {beforeDecision.includes(found.state) && t.once}
          </p>
        )}
        {facts.missing.length > 0 && <Missing facts={facts} lang={lang} />}
        {facts.missing.length > 0 && tracked && <p>{t.supplyWhere(officeName(found.area, lang))}</p>}
        {tracked && beforeDecision.includes(found.state) && <p>{t.withdraw}</p>}
        {actions.length > 0 && (
          <ul className="ways">
            {actions.map(({ command, clause }) => (
              <li key={command}>
                <a className={awaited.includes(command) ? 'btn' : 'btn alt'} href={hrefIn(lang, `/my/${found.id}/${command}`)}>
                  {t.acts[command]?.[0]}
                </a>
                <p className="note">
                  {t.acts[command]?.[1]} {isClause(clause) && <Clause id={clause} on={found.on} lang={lang} />}
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Part>
  )
}
