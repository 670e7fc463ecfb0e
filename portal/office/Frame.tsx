import type { TodayResponse } from '@qingdan/proto/kernel/v1/office.ts'
import type { ReactNode } from 'react'
import type { Room } from '../room.ts'
import type { Session } from '../session.ts'
import { frame } from '../text/frame.ts'
import { officeFrame } from '../text/office/frame.ts'
import { hrefIn, htmlLang } from '../text/text.ts'
import { Mark } from '../ui/Mark.tsx'
import { SignOut } from '../ui/SignOut.tsx'
import { When } from '../ui/When.tsx'
import { Acting } from './Acting.tsx'
import { placesFor } from './places.ts'

const Demo = ({ lang, today, mayWalk }: { lang: Room['lang']; today: TodayResponse | undefined; mayWalk: boolean }) => {
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
        {mayWalk && <a href={hrefIn(lang, '/office/admin')}>{officeFrame[lang].changeDate}</a>}
      </div>
    </aside>
  )
}

const withType = (search: string, type: string): string => {
  const query = new URLSearchParams(search)
  query.set('type', type)
  return `?${query}`
}

const Tools = ({ room: { lang, path, search, large } }: { room: Room }) => {
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
      <SignOut lang={lang} to={hrefIn(lang, '/')} />
    </div>
  )
}

const Links = ({ room: { lang, path }, roles }: { room: Room; roles: readonly string[] }) => (
  <ul>
    {placesFor(roles).map(({ name, href }) => (
      <li key={name}>
        <a href={hrefIn(lang, href)} aria-current={path === href ? 'page' : undefined}>
          {officeFrame[lang].nav[name]}
        </a>
      </li>
    ))}
  </ul>
)

const Foot = ({ room, roles, demonstration }: { room: Room; roles: readonly string[]; demonstration: boolean }) => {
  const { lang } = room
  const t = officeFrame[lang]
  return (
    <footer className="foot">
      <div className="wrap">
        <nav id="menu" aria-label={frame[lang].foot.all}>
          <h2>{frame[lang].foot.all}</h2>
          <Links room={room} roles={roles} />
        </nav>
        <section aria-labelledby="f-rule">
          <h2 id="f-rule">{t.remember.title}</h2>
          <ul>
            {t.remember.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="f-help">
          <h2 id="f-help">{t.more}</h2>
          <ul>
            <li>
              <a href={hrefIn(lang, '/')}>{t.publicPages}</a>
            </li>
            <li>
              <a href={hrefIn(lang, '/accessibility')}>{frame[lang].foot.accessibility}</a>
            </li>
          </ul>
        </section>
        <p className="fine">
          {t.fine}
          {demonstration && (lang === 'zh' ? t.demo : ` ${t.demo}`)}
        </p>
      </div>
    </footer>
  )
}

/** Banner, masthead, who one acts for, and footer of the office. */
export const OfficeFrame = ({ room, today, session, children }: { room: Room; today: TodayResponse | undefined; session: Session; children: ReactNode }) => {
  const { lang } = room
  const t = officeFrame[lang]
  return (
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <Demo lang={lang} today={today} mayWalk={session.roles.includes('administrator')} />
      <header className="mast">
        <div className="wrap">
          <a className="brand" href={hrefIn(lang, '/office')}>
            <Mark />
            <b lang="zh-CN">{frame[lang].brand}</b>
            <span>
              {t.brand[0]}
              <br />
              {t.brand[1]}
            </span>
          </a>
          <nav className="site" aria-label={t.sections}>
            <Links room={room} roles={session.roles} />
          </nav>
          <Tools room={room} />
        </div>
      </header>
      <Acting room={room} session={session} />
      {children}
      <Foot room={room} roles={session.roles} demonstration={today?.demonstration ?? false} />
    </>
  )
}
