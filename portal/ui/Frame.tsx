import type { TodayResponse } from '@qingdan/proto/kernel/v1/office.ts'
import type { ReactNode } from 'react'
import type { Room } from '../room.ts'
import { frame } from '../text/frame.ts'
import { hrefIn, htmlLang } from '../text/text.ts'
import { Foot } from './Foot.tsx'
import { Mark } from './Mark.tsx'
import { SignOut } from './SignOut.tsx'
import { When } from './When.tsx'

const sections = ['guides', 'track', 'clocks', 'list', 'check'] as const

const Demo = ({ room: { lang }, today }: { room: Room; today: TodayResponse | undefined }) => {
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
      </div>
    </aside>
  )
}

const Tools = ({ room: { lang, path, search, large }, signedIn, staff }: { room: Room; signedIn: boolean; staff: boolean }) => {
  const t = frame[lang].tools
  const other = lang === 'zh' ? 'en' : 'zh'
  return (
    <div className="tools">
      <a className="to-menu" href="#menu">
        {t.menu}
      </a>
      <a href={`?${withType(search, large ? 'normal' : 'large')}`}>{large ? t.normal : t.large}</a>
      <a href={hrefIn(other, path + search)} lang={htmlLang(other)} hrefLang={htmlLang(other)}>
        {t.other}
      </a>
      <a href={signedIn ? hrefIn(lang, '/my') : `/auth/sign-in?to=${encodeURIComponent(hrefIn(lang, '/my'))}`}>{signedIn ? t.my : t.signIn}</a>
      {staff && <a href={hrefIn(lang, '/office')}>{t.office}</a>}
      {signedIn && <SignOut lang={lang} to={hrefIn(lang, path)} />}
    </div>
  )
}

const withType = (search: string, type: string): string => {
  const query = new URLSearchParams(search)
  query.set('type', type)
  return query.toString()
}

/** Banner, masthead and footer of the public room. `signedIn` turns the sign-in link into the way to one's own matters; staff see the way to their office. */
export const Frame = ({
  room,
  today,
  signedIn = false,
  staff = false,
  children,
}: {
  room: Room
  today: TodayResponse | undefined
  signedIn?: boolean
  staff?: boolean
  children: ReactNode
}) => {
  const { lang, path } = room
  const t = frame[lang]
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <Demo room={room} today={today} />
      <header className="mast">
        <div className="wrap">
          <a className="brand" href={hrefIn(lang, '/')}>
            <Mark />
            <b lang="zh-CN">{t.brand}</b>
            <span>
              {t.bureau[0]}
              <br />
              {t.bureau[1]}
            </span>
          </a>
          <nav className="site" aria-label={t.sections}>
            <ul>
              {sections.map((name) => (
                <li key={name}>
                  <a href={hrefIn(lang, `/${name}`)} aria-current={path === `/${name}` || path.startsWith(`/${name}/`) ? 'page' : undefined}>
                    {t.nav[name]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Tools room={room} signedIn={signedIn} staff={staff} />
        </div>
      </header>
      {children}
      <Foot lang={lang} demonstration={today?.demonstration ?? false} />
    </>
  )
}
