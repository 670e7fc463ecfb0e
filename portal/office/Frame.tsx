import type { TodayResponse } from '@qingdan/proto/kernel/v1/office.ts'
import type { ReactNode } from 'react'
import type { Room } from '../room.ts'
import type { Session } from '../session.ts'
import { frame } from '../text/frame.ts'
import { officeFrame } from '../text/office/frame.ts'
import { hrefIn } from '../text/text.ts'
import { Head } from '../ui/Head.tsx'
import { SignOut } from '../ui/SignOut.tsx'
import { Acting } from './Acting.tsx'
import { placesFor } from './places.ts'

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
      <Head
        room={room}
        today={today}
        home="/office"
        brand={t.brand}
        words={t}
        links={<Links room={room} roles={session.roles} />}
        banner={session.roles.includes('administrator') && <a href={hrefIn(lang, '/office/admin')}>{t.changeDate}</a>}
        tools={<SignOut lang={lang} to={hrefIn(lang, '/')} />}
      />
      <Acting room={room} session={session} />
      {children}
      <Foot room={room} roles={session.roles} demonstration={today?.demonstration ?? false} />
    </>
  )
}
