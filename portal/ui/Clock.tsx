import type { ReactNode } from 'react'
import { clock } from '../text/clock.ts'
import { dateLong, weekdayShort } from '../text/dates.ts'
import type { Lang } from '../text/text.ts'
import { byMonth, isLong, type Slip } from './strip.ts'
import { Table } from './Table.tsx'
import { When } from './When.tsx'

const Days = ({ slips, lang }: { slips: readonly Slip[]; lang: Lang }) => (
  <>
    <ol className="wk" aria-hidden="true">
      {clock[lang].weekdays.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ol>
    <ol className={lang === 'en' ? 'days words-en' : 'days'} aria-hidden="true">
      {slips.map((slip) => (
        <li key={slip.date} className={slip.className}>
          <i>{lang === 'zh' ? weekdayShort(slip.date, lang) : weekdayShort(slip.date, lang).slice(0, 2)}</i>
          <b>
            {slip.month !== null && <small>{slip.month}.</small>}
            {slip.day}
          </b>
          {slip.word && <em>{slip.word}</em>}
          {slip.n && slip.n !== '0' && <span>{slip.n}</span>}
        </li>
      ))}
    </ol>
  </>
)

const Months = ({ slips }: { slips: readonly Slip[] }) => (
  <ol className="runs" aria-hidden="true">
    {byMonth(slips).map(({ month, slips: days }) => (
      <li key={month}>
        <b>{month.replace('-', '.')}</b>
        <span className="slips">
          {days.map((slip) => (
            <i key={slip.date} className={slip.className.replace(/ ?c\d/, '') || undefined} />
          ))}
        </span>
      </li>
    ))}
  </ol>
)

const Keys = ({ slips, lang }: { slips: readonly Slip[]; lang: Lang }) => {
  const t = clock[lang].keys
  const has = (name: string) => slips.some((slip) => slip.className.split(' ').includes(name))
  return (
    <ul className="keys" aria-hidden="true">
      {has('on') && <li className="on">{t.on}</li>}
      {slips.some((slip) => slip.className === '') && <li>{t.open}</li>}
      {has('off') && <li className="off">{t.off}</li>}
      {has('promised') && <li className="promised">{t.promised}</li>}
      {has('due') && <li className="due">{t.due}</li>}
      {has('late') && <li className="late">{t.late}</li>}
    </ul>
  )
}

/** The same facts as the strip, for screen readers, print and lawyers. */
export const DayTable = ({ slips, lang, caption }: { slips: readonly Slip[]; lang: Lang; caption: string }) => {
  const t = clock[lang].table
  const years = new Set(slips.map((slip) => slip.date.slice(0, 4))).size > 1
  return (
    <Table
      caption={caption}
      columns={[{ head: t.date }, { head: t.weekday }, { head: t.n, num: true }, { head: t.how }]}
      rows={slips.map((slip) => ({
        key: slip.date,
        className: slip.className.includes('due') ? 'mark' : slip.className.includes('off') ? 'off' : undefined,
        cells: [
          <When key="d" date={slip.date} lang={lang} short={!years} />,
          `${lang === 'zh' ? '周' : ''}${weekdayShort(slip.date, lang)}`,
          slip.n || '—',
          slip.how,
        ],
      }))}
    />
  )
}

/** The period drawn as days, with its words above and its table below. `pair` shows what is promised beside what the law says. */
export const Clock = ({
  slips,
  lang,
  caption,
  pair,
  folded = true,
}: {
  slips: readonly Slip[]
  lang: Lang
  caption: ReactNode
  pair?: ReactNode
  folded?: boolean
}) => {
  const first = slips[0]
  return (
    <figure className="clock">
      <figcaption>{caption}</figcaption>
      {pair}
      {isLong(slips) ? <Months slips={slips} /> : <Days slips={slips} lang={lang} />}
      <Keys slips={slips} lang={lang} />
      {folded && first && (
        <details>
          <summary>{clock[lang].table.open}</summary>
          <DayTable slips={slips} lang={lang} caption={dateLong(first.date, lang)} />
        </details>
      )}
    </figure>
  )
}
