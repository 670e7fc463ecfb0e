import { queue } from '../text/office/queue.ts'
import { permitStates } from '../text/office/states.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { addressOf, tabs, type Wanted } from './queue.ts'

interface Shown {
  wanted: Wanted
  lang: Lang
}

/** A kind whose every step needs one officer only has nothing to countersign. */
export const Tabs = ({
  wanted,
  counts,
  lang,
  path = '/office',
  signs = true,
}: Shown & { counts: Readonly<Record<string, number>>; path?: string; signs?: boolean }) => (
  <nav className="tabs" aria-label={queue[lang].tabsLabel}>
    {tabs
      .filter((tab) => signs || tab !== 'sign')
      .map((tab) => (
        <a key={tab} href={hrefIn(lang, addressOf(path, wanted, { tab, find: '' }))} aria-current={wanted.tab === tab && !wanted.find ? 'page' : undefined}>
          {queue[lang].tabs[tab]} {counts[tab] !== undefined && <span className="count">{counts[tab]}</span>}
        </a>
      ))}
  </nav>
)

export const Find = ({ wanted, lang, path = '/office' }: Shown & { path?: string }) => {
  const t = queue[lang].find
  return (
    <form className="find" role="search" action={hrefIn(lang, path)} method="get">
      <label htmlFor="find">{t.label}</label>
      <input id="find" name="find" type="search" defaultValue={wanted.find} maxLength={60} autoComplete="off" />
      <button type="submit" className="btn alt">
        {t.button}
      </button>
      {wanted.find && <a href={hrefIn(lang, path)}>{t.clear}</a>}
    </form>
  )
}

/** States as a list to choose from and a button, so that it works without script. */
export const Filters = ({ wanted, lang }: Shown) => {
  const t = queue[lang]
  if (wanted.find) return null
  return (
    <form className="filters" action={hrefIn(lang, '/office')} method="get" aria-label={t.filtersLabel}>
      {wanted.tab !== 'mine' && <input type="hidden" name="queue" value={wanted.tab} />}
      {wanted.late && <input type="hidden" name="late" value="yes" />}
      <a href={hrefIn(lang, addressOf('/office', wanted, { late: !wanted.late }))} aria-current={wanted.late ? 'true' : undefined}>
        {t.late}
      </a>
      <label className="vh" htmlFor="state">
        {t.columns.now}
      </label>
      <select id="state" name="state" defaultValue={wanted.state}>
        <option value="">{t.anyState}</option>
        {Object.entries(permitStates).map(([state, { word }]) => (
          <option key={state} value={state}>
            {word[lang]}
          </option>
        ))}
      </select>
      <button type="submit" className="btn alt">
        {t.filtersLabel}
      </button>
    </form>
  )
}

export const Pages = ({ wanted, lang, next, some }: Shown & { next: string; some: boolean }) => {
  const t = queue[lang]
  return (
    <p className="pages">
      {wanted.after && <a href={hrefIn(lang, addressOf('/office', wanted))}>{t.first}</a>}
      {next && <a href={hrefIn(lang, next)}>{t.more}</a>}
      {some && (
        <>
          <a href={hrefIn(lang, addressOf('/office/export', wanted, { after: wanted.after }))}>{t.export}</a>
          <span className="note">{t.exportNote}</span>
        </>
      )}
    </p>
  )
}
