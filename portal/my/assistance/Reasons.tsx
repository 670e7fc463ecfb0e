import { Texts } from '../../office/People.tsx'
import { assisted } from '../../text/assistance.ts'
import type { Lang } from '../../text/text.ts'
import { Part } from '../../ui/Part.tsx'

/** In the order in which they come about; opinions and notes of the offices stand in the papers. */
const told = ['facts', 'statement', 'findings', 'grounds', 'changeNote', 'reason'] as const

/** What the person was told, what they said, and on which grounds was decided. */
export const Reasons = ({ people, lang }: { people: object | undefined; lang: Lang }) => {
  const texts = (people as { texts?: Readonly<Record<string, string>> } | undefined)?.texts ?? {}
  const theirs = Object.fromEntries(told.flatMap((field) => (texts[field]?.trim() ? [[field, texts[field]]] : [])))
  if (Object.keys(theirs).length === 0) return null
  return (
    <Part id="reasons" title={assisted[lang].mine.reasons}>
      <Texts texts={theirs} lang={lang} />
    </Part>
  )
}
