import type { Metadata } from 'next'
import { startDraft } from '../../../../../actions/apply.ts'
import { Ended } from '../../../../../apply/Ended.tsx'
import { drafts } from '../../../../../apply/drafts.ts'
import { Behalf } from '../../../../../apply/Frame.tsx'
import { groundsOf } from '../../../../../apply/steps.ts'
import { Unfinished } from '../../../../../apply/Unfinished.tsx'
import { today } from '../../../../../backend.ts'
import type { Query } from '../../../../../dated.ts'
import { room } from '../../../../../room.ts'
import { peek } from '../../../../../session.ts'
import { apply } from '../../../../../text/apply.ts'
import { hrefIn, type Lang } from '../../../../../text/text.ts'
import { Act, Acts } from '../../../../../ui/Acts.tsx'
import { Fault } from '../../../../../ui/Fault.tsx'
import { Of } from '../../../../../ui/Of.tsx'
import { Part } from '../../../../../ui/Part.tsx'
import { Title } from '../../../../../ui/Title.tsx'
import { Void } from '../../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: apply[(await room()).lang].name }
}

const SignedOut = ({ lang }: { lang: Lang }) => {
  const t = apply[lang]
  return (
    <div className="text">
      <p>{t.account}</p>
      <p>{t.counter}</p>
      <Acts>
        <Act href={`/auth/sign-in?to=${encodeURIComponent(hrefIn(lang, '/apply/second-child-permit'))}`}>{t.signIn}</Act>
        <a href={hrefIn(lang, '/guides/second-child-permit#materials')}>{t.guide}</a>
        <a href={hrefIn(lang, '/guides/second-child-permit/check')}>{t.check}</a>
      </Acts>
    </div>
  )
}

const Start = ({ lang }: { lang: Lang }) => {
  const t = apply[lang]
  return (
    <form action={startDraft}>
      <input type="hidden" name="lang" value={lang} />
      <div className="acts">
        <button type="submit" className="btn">
          {t.start}
        </button>
        <a href={hrefIn(lang, '/guides/second-child-permit#materials')}>{t.guide}</a>
        <a href={hrefIn(lang, '/guides/second-child-permit/check')}>{t.check}</a>
      </div>
    </form>
  )
}

export default async function Apply({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ lang }, query, day, known] = await Promise.all([room(), searchParams, today(), peek()])
  const t = apply[lang]
  if (!day) return <Fault lang={lang} title={t.name} />
  const open = groundsOf(day.date).length > 0
  const clerk = known?.roles.includes('counterClerk') ?? false
  const may = clerk || (known?.roles.includes('citizen') ?? false)
  const found = open && may ? await drafts() : []
  const trouble = query['gone'] !== undefined ? t.gone : query['down'] !== undefined ? t.down : undefined
  return (
    <>
      <Of lang={lang} crumbs={[{ label: t.title.join(''), href: '/guides/second-child-permit' }, { label: t.name }]} />
      <main id="main" className="wrap">
        <Title words={t.title} {...(open && { lead: t.lead })} />
        {trouble && <Void title={trouble[0]}>{trouble[1]}</Void>}
        {clerk && open && <Behalf lang={lang} />}
        {!open ? (
          <Ended on={day.date} lang={lang} />
        ) : !known ? (
          <SignedOut lang={lang} />
        ) : may ? (
          <Start lang={lang} />
        ) : (
          <Void title={t.notYours[0]}>{t.notYours[1]}</Void>
        )}
        {found.length > 0 && (
          <Part id="drafts" title={t.drafts}>
            <Unfinished found={found} on={day.date} lang={lang} />
          </Part>
        )}
        {known && open && <p className="note">{t.counter}</p>}
      </main>
    </>
  )
}
