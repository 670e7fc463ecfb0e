import { removeDraft } from '../actions/apply.ts'
import { groundName } from '../case/Receipt.tsx'
import { apply } from '../text/apply.ts'
import type { Lang } from '../text/text.ts'
import { When } from '../ui/When.tsx'
import type { Draft } from './drafts.ts'
import { stepHref } from './Frame.tsx'
import { toSend } from './steps.ts'

/** Drafts with their last day; each can be gone on with or deleted. */
export const Unfinished = ({ found, on, lang }: { found: readonly Draft[]; on: string; lang: Lang }) => {
  const t = apply[lang]
  return (
    <ul className="drafts">
      {found.map(({ id, typed, expiresAt }) => (
        <li key={id}>
          <a href={stepHref(lang, id, toSend(typed, on)[0] ?? 'review')}>{typed.ground ? groundName(typed.ground, on, lang) : t.name}</a>
          <p className="note">
            {t.draft('|').split('|')[0]}
            <When date={expiresAt.slice(0, 10)} lang={lang} />
          </p>
          <form action={removeDraft}>
            <input type="hidden" name="lang" value={lang} />
            <input type="hidden" name="draft" value={id} />
            <button
              type="submit"
              className="as-link"
              aria-label={`${t.remove}${lang === 'zh' ? '：' : ': '}${typed.ground ? groundName(typed.ground, on, lang) : t.name}`}
            >
              {t.remove}
            </button>
          </form>
        </li>
      ))}
    </ul>
  )
}
