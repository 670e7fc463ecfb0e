import type { LawRule } from '@qingdan/list/law/index.ts'
import { anchorOf, articleIn, nameOf, standingOn, statuteOf } from '../text/clauses.ts'
import { lawText } from '../text/public/law.ts'
import type { Lang } from '../text/text.ts'
import { lastDayOf } from './LawTable.tsx'
import { When } from './When.tsx'

/** A clause, opened: in our own words, with its dates and its source. */
export const Law = ({ rule, on, lang, level = 3 }: { rule: LawRule; on: string; lang: Lang; level?: 2 | 3 }) => {
  const t = lawText[lang]
  const end = lastDayOf(rule)
  const Heading = `h${level}` as const
  return (
    <article className="law" id={anchorOf(rule.clause)}>
      <Heading className="law-name">{lang === 'zh' ? nameOf(rule, lang) : `${statuteOf(rule).title.en}, ${articleIn(rule.article, lang)}`}</Heading>
      <p>
        <span className="flag">{t.gist}</span> {rule.says[lang]}
      </p>
      <p className="note">
        {t.from} <When date={rule.from} lang={lang} />
        {lang === 'zh' ? '，' : '; '}
        {end ? (
          <>
            {t.until} <When date={end} lang={lang} />
          </>
        ) : (
          t.noEnd
        )}
        {lang === 'zh' ? '，' : '; '}
        {t.standing[standingOn(rule, on)]}
        {lang === 'zh' ? '。' : '. '}
        {rule.grade !== 'verified' && `${t.grades[rule.grade]}${lang === 'zh' ? '。' : '. '}`}
        <span className="src">
          {t.source}
          {lang === 'zh' ? '：' : ': '}
          <span lang="en">{rule.source}</span>
        </span>
      </p>
    </article>
  )
}
