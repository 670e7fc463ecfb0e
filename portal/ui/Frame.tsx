import type { TodayResponse } from '@qingdan/proto/kernel/v1/office.ts'
import type { ReactNode } from 'react'
import type { Room } from '../room.ts'
import { frame } from '../text/frame.ts'
import { hrefIn } from '../text/text.ts'
import { Foot } from './Foot.tsx'
import { Head } from './Head.tsx'
import { SignOut } from './SignOut.tsx'

const sections = ['guides', 'track', 'clocks', 'list', 'check'] as const

const Links = ({ room: { lang, path } }: { room: Room }) => (
  <ul>
    {sections.map((name) => (
      <li key={name}>
        <a href={hrefIn(lang, `/${name}`)} aria-current={path === `/${name}` || path.startsWith(`/${name}/`) ? 'page' : undefined}>
          {frame[lang].nav[name]}
        </a>
      </li>
    ))}
  </ul>
)
const Yours = ({ room: { lang, path }, signedIn, staff }: { room: Room; signedIn: boolean; staff: boolean }) => {
  const t = frame[lang].tools
  return (
    <>
      <a href={signedIn ? hrefIn(lang, '/my') : `/auth/sign-in?to=${encodeURIComponent(hrefIn(lang, '/my'))}`}>{signedIn ? t.my : t.signIn}</a>
      {staff && <a href={hrefIn(lang, '/office')}>{t.office}</a>}
      {signedIn && <SignOut lang={lang} to={hrefIn(lang, path)} />}
    </>
  )
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
  const t = frame[room.lang]
  return (
    <>
      <Head
        room={room}
        today={today}
        home="/"
        brand={t.bureau}
        words={t}
        links={<Links room={room} />}
        tools={<Yours room={room} signedIn={signedIn} staff={staff} />}
      />
      {children}
      <Foot lang={room.lang} demonstration={today?.demonstration ?? false} />
    </>
  )
}
