import type { Counted } from '@qingdan/lib/calendar.ts'
import type { LawRule } from '@qingdan/list/law/index.ts'
import { dateLong, dateShort } from '../../../../text/dates.ts'
import { periodIn } from '../../../../text/periods.ts'
import { clocks } from '../../../../text/public/clocks.ts'
import { namedPeriods } from '../../../../text/public/periods.ts'
import type { Lang } from '../../../../text/text.ts'
import { Acts } from '../../../../ui/Acts.tsx'
import { Clause } from '../../../../ui/Clause.tsx'
import { Clock, DayTable } from '../../../../ui/Clock.tsx'
import { Part } from '../../../../ui/Part.tsx'
import { Status } from '../../../../ui/Status.tsx'
import { Steps } from '../../../../ui/Steps.tsx'
import { stripOf, tallyOf } from '../../../../ui/strip.ts'
import { When } from '../../../../ui/When.tsx'

export interface ResultProps {
  counted: Counted
  rule: LawRule | undefined
  lang: Lang
  today: string
}

const isWorking = ({ period }: Counted): boolean => 'days' in period && period.count === 'working'

export const ResultLine = ({ counted, rule, lang }: ResultProps) => {
  const t = clocks[lang]
  const name = namedPeriods.find((row) => row.clause === rule?.clause)?.name[lang]
  const sameYear = counted.start.slice(0, 4) === counted.due.slice(0, 4)
  const zero = counted.start === counted.due
  return (
    <Status
      label={t.result}
      by={2}
      parts={[
        t.statusFrom(sameYear && lang === 'zh' ? `${dateShort(counted.start, lang)} ` : `${dateLong(counted.start, lang)}${lang === 'zh' ? ' ' : ''}`),
        t.statusPeriod(periodIn(counted.period, lang)),
        <span key="u">
          {t.until[0]}
          <When date={counted.due} lang={lang} weekday />
          {t.until[1]}
        </span>,
      ]}
      note={
        <>
          {zero ? t.zero : name ? t.lastDay(name) : t.free2} {rule && <Clause id={rule.clause} on={counted.start} lang={lang} />}
        </>
      }
    />
  )
}

const captionOf = (counted: Counted, lang: Lang): string => {
  const t = clocks[lang].caption
  const tally = tallyOf(counted)
  if (!isWorking(counted)) return t.calendar(tally)
  const makeup = tally.makeup.map((date) => dateShort(date, lang)).join(lang === 'zh' ? '、' : ', ')
  return t.working(tally) + (makeup && (lang === 'zh' ? '' : ' ') + t.makeup(lang === 'zh' ? `${makeup} ` : makeup))
}

const holidaysIn = (counted: Counted, lang: Lang): string => {
  const t = clocks[lang].rules
  const named = counted.days.filter((day) => day.name && day.why !== 'start')
  if (named.length === 0) return t.none
  const list = named.map((day) => `${dateShort(day.date, lang)} ${day.name?.[lang]}${lang === 'zh' ? '' : ', '}${day.makeup ? t.makeup : t.off}`)
  return `${t.holidays[1]}${lang === 'zh' ? '' : ' '}${list.join(lang === 'zh' ? '；' : '; ')}${lang === 'zh' ? '。' : '.'}`
}

const Rules = ({ counted, rule, lang }: ResultProps) => {
  const t = clocks[lang].rules
  const unit = isWorking(counted) ? t.working : 'days' in counted.period ? t.calendar : t.months
  const end = rule?.roll === false ? t.fixed : counted.rolled ? t.roll : t.stay
  const permit = rule && (rule.clause.startsWith('permit-law') || rule.clause.startsWith('sd-pfp')) && isWorking(counted)
  const steps = [
    {
      title: unit[0],
      text: (
        <>
          {unit[1]} {permit && <Clause id="permit-law:82" on={counted.start} lang={lang} />}
        </>
      ),
    },
    { title: t.start[0], text: t.start[1] },
    ...(isWorking(counted) ? [{ title: t.holidays[0], text: holidaysIn(counted, lang) }] : []),
    { title: end[0], text: end[1] },
    ...(counted.provisional ? [{ title: t.provisional[0], text: t.provisional[1] }] : []),
    ...(rule?.grade === 'assumed'
      ? [
          {
            title: t.assumed[0],
            text: (
              <>
                {t.assumed[1]} <span lang="en">{rule.assumedFrom ?? rule.source}</span>
              </>
            ),
          },
        ]
      : []),
  ]
  return <Steps steps={steps} />
}

export const Result = (props: ResultProps & { csv: string }) => {
  const { counted, lang, today } = props
  const t = clocks[lang]
  const slips = stripOf(counted, { lang, today })
  return (
    <>
      <Part id="how" title={t.how} wide first>
        <Clock slips={slips} lang={lang} caption={captionOf(counted, lang)} folded={false} />
      </Part>
      <Part id="rules" title={t.rules.title}>
        <Rules {...props} />
      </Part>
      <Part id="days" title={t.table[0]} small={t.table[1]}>
        <div>
          {slips.length > 90 ? (
            <details>
              <summary>{t.table[0]}</summary>
              <DayTable slips={slips} lang={lang} caption={t.how} />
            </details>
          ) : (
            <DayTable slips={slips} lang={lang} caption={t.how} />
          )}
          <Acts>
            <a href={props.csv}>{t.csv}</a>
          </Acts>
        </div>
      </Part>
    </>
  )
}
