import type { TodayResponse } from '@qingdan/proto/kernel/v1/office.ts'
import type { ReactNode } from 'react'
import type { Room } from '../room.ts'
import { frame } from '../text/frame.ts'
import { hrefIn, htmlLang } from '../text/text.ts'
import { Mark } from './Mark.tsx'
import { When } from './When.tsx'

const Demo = ({ lang, today, children }: { lang: Room['lang']; today: TodayResponse | undefined; children: ReactNode }) => {
  const t = frame[lang].demo
  if (today && !today.demonstration) return null
  return (
    <aside className="demo" aria-label={t.label}>
      <div className="wrap">
        <p>
          {today && <b>{t.tag}</b>}
          {today ? (
            <>
              {t.date} <When date={today.date} lang={lang} weekday />
              {lang === 'zh' ? '。' : '. '}
              {t.after}
            </>
          ) : (
            t.unknown
          )}
        </p>
        {children}
      </div>
    </aside>
  )
}

const withType = (search: string, type: string): string => {
  const query = new URLSearchParams(search)
  query.set('type', type)
  return `?${query}`
}
const Tools = ({ room: { lang, path, search, large }, children }: { room: Room; children: ReactNode }) => {
  const t = frame[lang].tools
  const other = lang === 'zh' ? 'en' : 'zh'
  return (
    <div className="tools">
      <a className="to-menu" href="#menu">
        {t.menu}
      </a>
      <a href={withType(search, large ? 'normal' : 'large')}>{large ? t.normal : t.large}</a>
      <a href={hrefIn(other, path + search)} lang={htmlLang(other)} hrefLang={htmlLang(other)}>
        {t.other}
      </a>
      {children}
    </div>
  )
}

interface Props {
  room: Room
  today: TodayResponse | undefined
  /** Where the mark leads, and the two lines beside it. */
  home: string
  brand: readonly string[]
  words: { readonly skip: string; readonly sections: string }
  links: ReactNode
  /** Beside the banner of the demonstration, and after the tools that every room has. */
  banner?: ReactNode
  tools: ReactNode
}
/** Banner and masthead of a room. */
export const Head = ({ room, today, home, brand, words, links, banner, tools }: Props) => (
  <>
    <a className="skip" href="#main">
      {words.skip}
    </a>
    <Demo lang={room.lang} today={today}>
      {banner}
    </Demo>
    <header className="mast">
      <div className="wrap">
        <a className="brand" href={hrefIn(room.lang, home)}>
          <Mark />
          <b lang="zh-CN">{frame[room.lang].brand}</b>
          <span>
            {brand[0]}
            <br />
            {brand[1]}
          </span>
        </a>
        <nav className="site" aria-label={words.sections}>
          {links}
        </nav>
        <Tools room={room}>{tools}</Tools>
      </div>
    </header>
  </>
)
