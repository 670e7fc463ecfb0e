import { notesOn } from '@qingdan/list/notes.ts'
import { lawText } from '../text/public/law.ts'
import type { Lang } from '../text/text.ts'

/** What the law did afterwards that a reader of these entries must know, with its grade and source. */
export const Dated = ({ entries, on, lang }: { entries: readonly string[]; on: string; lang: Lang }) => {
  const t = lawText[lang]
  const [colon, stop] = lang === 'zh' ? ['：', '。'] : [': ', '. ']
  return notesOn(entries, on).map(({ entry, says, grade, source }) => (
    <p key={entry} className="pad" role="note">
      {says[lang]}{' '}
      <span className="note">
        {t.grades[grade]}
        {stop}
        {t.source}
        {colon}
        <span lang="en">{source}</span>
      </span>
    </p>
  ))
}
