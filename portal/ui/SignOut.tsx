import { sign } from '../text/sign.ts'
import type { Lang } from '../text/text.ts'

/** A form and not a link: following a link must not sign anyone out. */
export const SignOut = ({ lang, to }: { lang: Lang; to: string }) => (
  <form className="sign-out" action="/auth/sign-out" method="post">
    <input type="hidden" name="to" value={to} />
    <button type="submit" className="plain">
      {sign[lang].out}
    </button>
  </form>
)
