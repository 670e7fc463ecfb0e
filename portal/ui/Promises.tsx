import { type Promised, promisesOn } from '../promises.ts'
import { periodIn } from '../text/periods.ts'
import { home } from '../text/public/home.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Acts } from './Acts.tsx'
import { Clause } from './Clause.tsx'
import { State } from './State.tsx'
import { Table } from './Table.tsx'

const limitOf = ({ rule }: Promised, lang: Lang): string | undefined => {
  const t = home[lang].promises
  if (rule?.frequency) return t.atLeast(rule.frequency.atLeast, t.per[rule.frequency.per])
  return rule?.period && periodIn(rule.period, lang)
}

const promisedOf = ({ promised }: Promised, lang: Lang): string => {
  const t = home[lang].promises
  if (promised === 'none') return t.none
  if (promised === 'empty') return t.notSet
  return periodIn(promised.period, lang) + (promised.specimen ? t.specimen : '')
}

/** Statutory and promised limits side by side; what ended says so. */
export const Promises = ({ lang, on, demonstration }: { lang: Lang; on: string; demonstration: boolean }) => {
  const t = home[lang].promises
  return (
    <div>
      <p>{t.lead}</p>
      <Table
        stack
        caption={t.title}
        columns={[{ head: t.columns.what }, { head: t.columns.law }, { head: t.columns.promised }, { head: t.columns.clause }]}
        rows={promisesOn(on, demonstration).map((row) => ({
          key: row.name,
          cells: [
            t.rows[row.name],
            limitOf(row, lang) ?? (
              <State key="s" mark="none">
                {t.ended}
              </State>
            ),
            row.rule ? promisedOf(row, lang) : '—',
            <Clause key="c" id={row.clause} on={on} lang={lang} />,
          ],
        }))}
      />
      <p className="note">{t.note}</p>
      <Acts>
        <a href={hrefIn(lang, '/clocks')}>{t.count}</a>
      </Acts>
    </div>
  )
}
