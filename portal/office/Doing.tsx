import type { Action, Case, Proposal } from '@qingdan/proto/kernel/v1/case.ts'
import { isClause } from '../text/clauses.ts'
import { commandName } from '../text/commands.ts'
import { dateShort } from '../text/dates.ts'
import { fileText } from '../text/office/case.ts'
import { stepsOf, wordsOf } from '../text/office/commands.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Void } from '../ui/Void.tsx'
import { When } from '../ui/When.tsx'
import { formOf, type KindName } from '../commands/typed.ts'
import { whoIs } from './who.ts'

export interface Here {
  kind: KindName
  found: Case
  lang: Lang
  today: string
}

const Do = ({ action, here: { kind, found, lang, today } }: { action: Action; here: Here }) => (
  <li>
    <a className="btn alt" href={hrefIn(lang, `/office/${kind}/${found.id}/${action.command}`)}>
      {commandName(`${kind}.${action.command}`)?.[lang] ?? action.command}
    </a>
    <p>
      {wordsOf(kind, action.command)?.then[lang]}
      {lang === 'en' && ' '}
      {isClause(action.clause) && <Clause id={action.clause} on={today} lang={lang} />}
    </p>
  </li>
)

/** What one may do now, all in the same weight; and below it, why everything else is not possible. */
export const Doing = ({ here }: { here: Here }) => {
  const { kind, found, lang } = here
  const t = fileText[lang].do
  const offered = found.actions.filter(({ command }) => formOf(kind, command))
  const others = Object.entries(stepsOf(kind)).filter(([command]) => !offered.some((action) => action.command === command))
  return (
    <aside className="do" aria-labelledby="do-h">
      <h2 id="do-h" className="h3">
        {t.title}
      </h2>
      {offered.length > 0 ? (
        <ul className="actions now">
          {offered.map((action) => (
            <Do key={action.command} action={action} here={here} />
          ))}
        </ul>
      ) : (
        <Void title={t.none[0]}>{t.none[1]}</Void>
      )}
      <details>
        <summary>{t.why}</summary>
        <ul className="actions">
          {others.map(([command, { only }]) => (
            <li key={command}>
              <p className="no">{commandName(`${kind}.${command}`)?.[lang]}</p>
              <p>{only[lang]}</p>
            </li>
          ))}
        </ul>
      </details>
    </aside>
  )
}

const Waiting = ({ proposal, here: { kind, found, lang, today } }: { proposal: Proposal; here: Here }) => {
  const t = fileText[lang].sign
  const name = commandName(`${kind}.${proposal.command}`)?.[lang] ?? proposal.command
  return (
    <li>
      <h3>
        {name} {isClause(proposal.clause) && <Clause id={proposal.clause} on={today} lang={lang} />}
      </h3>
      <p>
        {t.first(proposal.by ? whoIs(proposal.by, lang) : '')}
        <When date={proposal.on} lang={lang} short />
        {lang === 'zh' ? '；' : '; '}
        {t.until(dateShort(proposal.voidOn, lang))}
      </p>
      {proposal.maySign ? (
        <a className="btn alt" href={hrefIn(lang, `/office/${kind}/${found.id}/sign/${proposal.digest}`)}>
          {t.button(name)}
        </a>
      ) : (
        <p className="note">{t.waits}</p>
      )}
    </li>
  )
}

/** Steps that a first officer has proposed and that wait for the second. */
export const Waits = ({ here }: { here: Here }) =>
  here.found.proposals.length === 0 ? null : (
    <section className="now waits" aria-labelledby="sign-h">
      <h2 id="sign-h">{fileText[here.lang].sign.title}</h2>
      <ul>
        {here.found.proposals.map((proposal) => (
          <Waiting key={proposal.digest} proposal={proposal} here={here} />
        ))}
      </ul>
    </section>
  )
