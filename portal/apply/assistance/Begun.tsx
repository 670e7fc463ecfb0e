import { apply } from '../../text/apply.ts'
import { assisted } from '../../text/assistance.ts'
import { hrefIn, type Lang } from '../../text/text.ts'
import { When } from '../../ui/When.tsx'
import type { Draft } from './drafts.ts'

/** Unfinished applications for assistance, each with its last day. */
export const Begun = ({ found, lang }: { found: readonly Draft[]; lang: Lang }) => (
  <ul className="drafts">
    {found.map(({ id, programme, expiresAt }) => (
      <li key={id}>
        <a href={hrefIn(lang, `/apply/${programme}-assistance`)}>{assisted[lang].names[programme]}</a>
        <p className="note">
          {apply[lang].draft('|').split('|')[0]}
          <When date={expiresAt.slice(0, 10)} lang={lang} />
        </p>
      </li>
    ))}
  </ul>
)
