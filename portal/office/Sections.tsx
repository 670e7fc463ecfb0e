import type { Action, Case, Deadline, Proposal } from '@qingdan/proto/kernel/v1/case.ts'
import { isClause } from '../text/clauses.ts'
import { clock } from '../text/clock.ts'
import { commandName } from '../text/commands.ts'
import { dateShort } from '../text/dates.ts'
import { fileText } from '../text/office/case.ts'
import { permitWords, monthlyWords, wordsOf } from '../text/office/commands.ts'
import { periodIn } from '../text/periods.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Clock } from '../ui/Clock.tsx'
import { Part } from '../ui/Part.tsx'
import { Pair, type Side } from '../ui/Pair.tsx'
import { stripOf } from '../ui/strip.ts'
import { Void } from '../ui/Void.tsx'
import { When } from '../ui/When.tsx'
import { formOf, type KindName } from '../commands/typed.ts'
import { countedOf, isLate, leftInWords, overdue, periodOf, periodsOf } from './term.ts'
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
  const others = Object.entries(kind === 'monthly' ? monthlyWords : permitWords).filter(([command]) => !offered.some((action) => action.command === command))
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

function sidesOf(deadline: Deadline, { lang, today }: Here): Side[] {
  const t = fileText[lang].clock
  const [of, promisedOf] = [periodOf(deadline.period), periodOf(deadline.promisedPeriod)]
  const heard = deadline.command === 'pass'
  const law = isClause(deadline.clause) ? <Clause id={deadline.clause} on={deadline.start || today} lang={lang} /> : null
  const main: Side = { term: (heard ? t.set : t.statutory)(of ? periodIn(of, lang) : '—'), big: <When date={deadline.due} lang={lang} short />, small: heard && isLate(deadline.due, today) ? '' : leftInWords(deadline.due, today, lang), note: law }
  if (heard) return [main]
  const promised: Side = deadline.promised
    ? { term: t.promised(promisedOf ? periodIn(promisedOf, lang) : '—'), big: <When date={deadline.promised} lang={lang} short />, small: leftInWords(deadline.promised, today, lang) }
    : { term: t.noPromise, big: '—' }
  return [promised, main]
}

/** A period of the file drawn as days, what is promised beside what the law says. */
export const Period = ({ deadline, here }: { deadline: Deadline; here: Here }) => {
  const { lang, today } = here
  const t = fileText[lang].clock
  const counted = countedOf(deadline)
  const pair = <Pair sides={sidesOf(deadline, here)} />
  const caption = <h3>{t.names[deadline.name] ?? deadline.name}</h3>
  const note = deadline.provisional && <p className="note">{t.provisional}</p>
  if (!counted) {
    return (
      <div className="clock">
        {caption}
        {pair}
        {note}
      </div>
    )
  }
  const late = overdue(deadline, today)
  const slips = stripOf(counted, { lang, today, late, ...(deadline.promised && { promised: deadline.promised, dueWord: clock[lang].statutory }) })
  return (
    <>
      <Clock slips={slips} lang={lang} caption={caption} pair={pair} />
      {note}
    </>
  )
}

/** A period of more days than the column of the file can hold stands across the page. */
export const isWide = (found: Case): boolean => periodsOf(found).some((deadline) => (countedOf(deadline)?.days.length ?? 0) > 20)

export const Periods = ({ here }: { here: Here }) => {
  const t = fileText[here.lang].clock
  const periods = periodsOf(here.found)
  return (
    <Part id="clock" title={t.title} wide>
      {periods.length === 0 ? <p>{t.none}</p> : periods.map((deadline) => <Period key={deadline.name} deadline={deadline} here={here} />)}
    </Part>
  )
}
