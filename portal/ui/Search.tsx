import { hrefIn, type Lang } from '../text/text.ts'

/** A search that needs no script: the question stands in the address, so that it can be passed on. */
export const Search = ({ lang, label, button, value }: { lang: Lang; label: string; button: string; value?: string }) => (
  <form className="ask field" action={hrefIn(lang, '/search')} role="search">
    <label htmlFor="q">{label}</label>
    <div className="row">
      <input id="q" name="q" type="search" defaultValue={value} autoComplete="off" maxLength={100} />
      <button type="submit" className="btn">
        {button}
      </button>
    </div>
  </form>
)
