import type { LawRule } from '@qingdan/list/law/index.ts'
import { nameOf, standingOn } from '../text/clauses.ts'
import { lawText } from '../text/public/law.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { LawBar } from './LawBar.tsx'
import { Table } from './Table.tsx'
import { When } from './When.tsx'

export const lastDayOf = (rule: LawRule): string | undefined => [rule.until, rule.suppressedBy?.from].filter((day) => day !== undefined).toSorted()[0]

/** Clauses with the days on which they were law, drawn and in words. */
export const LawTable = ({ rules, on, lang }: { rules: readonly LawRule[]; on: string; lang: Lang }) => {
  const t = lawText[lang]
  return (
    <Table
      stack
      className="dates"
      caption={t.versions}
      columns={[{ head: t.columns.clause }, { head: t.from }, { head: t.until }, { head: t.bar, bare: true }]}
      rows={rules.map((rule) => {
        const end = lastDayOf(rule)
        return {
          key: `${rule.clause} ${rule.from}`,
          className: standingOn(rule, on) === 'in force' ? undefined : 'off',
          cells: [
            <a
              key="c"
              className={`clause${rule.article === null ? ' open' : ''}${standingOn(rule, on) === 'past' ? ' past' : ''}`}
              href={hrefIn(lang, `/law/${rule.clause}?on=${on}`)}
            >
              {nameOf(rule, lang)}
            </a>,
            <When key="f" date={rule.from} lang={lang} />,
            end ? <When key="u" date={end} lang={lang} /> : t.noEnd,
            <LawBar key="b" from={rule.from} until={end} on={on} />,
          ],
        }
      })}
    />
  )
}
