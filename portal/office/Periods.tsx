import type { Deadline } from '@qingdan/proto/kernel/v1/case.ts'
import { isClause, versionOn } from '../text/clauses.ts'
import { clock } from '../text/clock.ts'
import { fileText, periodName } from '../text/office/case.ts'
import { periodIn } from '../text/periods.ts'
import { Clause } from '../ui/Clause.tsx'
import { Clock } from '../ui/Clock.tsx'
import { Pair, type Side } from '../ui/Pair.tsx'
import { Part } from '../ui/Part.tsx'
import { stripOf } from '../ui/strip.ts'
import { When } from '../ui/When.tsx'
import type { Here } from './Doing.tsx'
import { countedOf, isLate, leftInWords, overdue, periodOf, periodsOf } from './term.ts'

function sidesOf(deadline: Deadline, { lang, today }: Here): Side[] {
  const t = fileText[lang].clock
  const [of, promisedOf] = [periodOf(deadline.period), periodOf(deadline.promisedPeriod)]
  const heard = deadline.command === 'pass'
  // No law gives this length: the office has set it, so there is nothing beside it to compare.
  const office = isClause(deadline.clause) && versionOn(deadline.clause, deadline.start || today).parameter !== undefined
  const law = isClause(deadline.clause) ? <Clause id={deadline.clause} on={deadline.start || today} lang={lang} /> : null
  const main: Side = {
    term: (office ? t.office : heard ? t.set : t.statutory)(of ? periodIn(of, lang) : '—'),
    big: <When date={deadline.due} lang={lang} short />,
    small: heard && isLate(deadline.due, today) ? '' : leftInWords(deadline.due, today, lang),
    note: law,
  }
  if (heard || office) return [main]
  const promised: Side = deadline.promised
    ? {
        term: t.promised(promisedOf ? periodIn(promisedOf, lang) : '—'),
        big: <When date={deadline.promised} lang={lang} short />,
        small: leftInWords(deadline.promised, today, lang),
      }
    : { term: t.noPromise, big: '—' }
  return [promised, main]
}

/** A period of the file drawn as days, what is promised beside what the law says. */
export const Period = ({ deadline, here }: { deadline: Deadline; here: Here }) => {
  const { lang, today } = here
  const t = fileText[lang].clock
  const counted = countedOf(deadline)
  const pair = <Pair sides={sidesOf(deadline, here)} />
  const caption = <h3>{periodName(deadline.name, lang)}</h3>
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
export const isWide = (found: Here['found']): boolean => periodsOf(found).some((deadline) => (countedOf(deadline)?.days.length ?? 0) > 20)

export const Periods = ({ here }: { here: Here }) => {
  const t = fileText[here.lang].clock
  const periods = periodsOf(here.found)
  return (
    <Part id="clock" title={t.title} wide>
      {periods.length === 0 ? <p>{t.none}</p> : periods.map((deadline) => <Period key={deadline.name} deadline={deadline} here={here} />)}
    </Part>
  )
}
