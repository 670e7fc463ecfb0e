import type { Read } from '@qingdan/proto/kernel/v1/case.ts'
import { looksOf } from '../../case/looks.ts'
import { assisted } from '../../text/assistance.ts'
import { readText } from '../../text/reads.ts'
import type { Lang } from '../../text/text.ts'
import { When } from '../../ui/When.tsx'

/** Who has looked at the file, day by day: offices and roles, what they saw and on which ground. */
export const Looked = ({ reads, lang }: { reads: readonly Read[]; lang: Lang }) => {
  const t = readText[lang]
  const looks = looksOf(reads, lang)
  if (looks.length === 0) return <p>{assisted[lang].mine.noLooks}</p>
  return (
    <ul className="docs">
      {looks.map((look) => (
        <li key={look.key}>
          <b>
            <When date={look.on} lang={lang} />
          </b>
          <span>
            {look.who} {t.looked}
            {look.times > 1 && t.times(look.times)}
            {lang === 'zh' ? '。' : '. '}
            {t.saw(look.what)}
            {lang === 'en' && ' '}
            {t.ground(look.ground)}
          </span>
        </li>
      ))}
    </ul>
  )
}
