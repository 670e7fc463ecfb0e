import type { Deadline } from '@qingdan/proto/kernel/v1/case.ts'
import { countedOf, leftInWords, periodOf } from '../office/term.ts'
import { caseText } from '../text/case.ts'
import { clock } from '../text/clock.ts'
import { isClause } from '../text/clauses.ts'
import { dateLong, dateShort, weekdayLong } from '../text/dates.ts'
import { deadlineText } from '../text/events.ts'
import { periodIn } from '../text/periods.ts'
import type { Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Clock } from '../ui/Clock.tsx'
import { Pair, type Side } from '../ui/Pair.tsx'
import { stripOf } from '../ui/strip.ts'

interface Props {
  deadline: Deadline
  today: string
  lang: Lang
}

function sides({ deadline, today, lang }: Props): Side[] {
  const t = caseText[lang]
  const [legal, promised] = [periodOf(deadline.period), periodOf(deadline.promisedPeriod)]
  const side = (date: string) => ({
    big: <time dateTime={date}>{dateShort(date, lang)}</time>,
    small: `${weekdayLong(date, lang)}${lang === 'zh' ? '，' : ', '}${leftInWords(date, today, lang)}`,
  })
  const law: Side = {
    ...side(deadline.due),
    term: deadline.who === 'citizen' ? t.yours : legal ? t.statutoryFor(periodIn(legal, lang)) : clock[lang].statutory,
    note: isClause(deadline.clause) && <Clause id={deadline.clause} on={deadline.start} lang={lang} />,
  }
  return deadline.promised
    ? [{ ...side(deadline.promised), term: promised ? t.promisedFor(periodIn(promised, lang)) : clock[lang].promised, note: t.promisedNote }, law]
    : [law]
}

/** A running period: what is promised beside what the law says, the days drawn, and the same in a table. */
export const Running = (props: Props) => {
  const { deadline, today, lang } = props
  const t = caseText[lang]
  const counted = countedOf(deadline)
  const caption = (
    <>
      <b>{deadlineText[lang][deadline.name] ?? deadline.name}</b>
      {lang === 'zh' ? '，' : '. '}
      {t.clockSays(lang === 'zh' ? `${dateLong(deadline.start, lang)} ` : dateLong(deadline.start, lang))}
      {deadline.provisional && ` ${t.provisional}`}
    </>
  )
  const pair = <Pair sides={sides(props)} />
  if (!counted)
    return (
      <div className="clock">
        <p>{caption}</p>
        {pair}
      </div>
    )
  const late = deadline.passed && deadline.command === 'late'
  const slips = stripOf(counted, { lang, today, late, ...(deadline.promised && { promised: deadline.promised, dueWord: clock[lang].statutory }) })
  return <Clock slips={slips} lang={lang} caption={caption} pair={pair} />
}
