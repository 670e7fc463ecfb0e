import { isClause } from '../text/clauses.ts'
import { fileText } from '../text/office/case.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Facts } from '../ui/Facts.tsx'
import type { Fact } from './facts.ts'

/** Facts with the clause on which they rest, where one is stated. */
export const Known = ({ rows, lang, on }: { rows: readonly Fact[]; lang: Lang; on: string }) => (
  <Facts
    rows={rows.map(({ term, says, clause }) => [
      term,
      <>
        {says} {isClause(clause) && <Clause id={clause} on={on} lang={lang} />}
      </>,
    ])}
  />
)

/** The way to what happened earlier. */
export const More = ({ token, path, lang }: { token: string; path: string; lang: Lang }) =>
  token ? (
    <p className="pages">
      <a href={hrefIn(lang, `${path}?before=${encodeURIComponent(token)}`)}>{fileText[lang].line.more}</a>
    </p>
  ) : null
