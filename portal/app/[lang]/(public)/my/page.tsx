import type { Metadata } from 'next'
import { Begun } from '../../../../apply/assistance/Begun.tsx'
import { ownDrafts } from '../../../../apply/assistance/drafts.ts'
import { drafts } from '../../../../apply/drafts.ts'
import { Unfinished } from '../../../../apply/Unfinished.tsx'
import { today } from '../../../../backend.ts'
import { one, type Query } from '../../../../dated.ts'
import { Claim } from '../../../../my/Claim.tsx'
import { Matters } from '../../../../my/Matters.tsx'
import { ownAssistance } from '../../../../my/assistance/mine.ts'
import { Rows } from '../../../../my/assistance/Rows.tsx'
import { ownRows } from '../../../../my/mine.ts'
import { room } from '../../../../room.ts'
import { signedIn } from '../../../../session.ts'
import { my } from '../../../../text/my.ts'
import { hrefIn, type Lang } from '../../../../text/text.ts'
import { Act, Acts } from '../../../../ui/Acts.tsx'
import { Fault } from '../../../../ui/Fault.tsx'
import { Part } from '../../../../ui/Part.tsx'
import { Title } from '../../../../ui/Title.tsx'
import { Void } from '../../../../ui/Void.tsx'
import { trackedBy } from '../../../../tracking.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: my[(await room()).lang].title }
}

const Staff = ({ lang, clerk }: { lang: Lang; clerk: boolean }) => {
  const t = my[lang]
  return (
    <main id="main" className="wrap">
      <Title words={t.title} />
      <Void title={t.staff[0]}>{t.staff[1]}</Void>
      <Acts>
        <Act href={hrefIn(lang, '/office')}>{t.office}</Act>
        {clerk && <a href={hrefIn(lang, '/apply/second-child-permit')}>{t.behalf}</a>}
      </Acts>
    </main>
  )
}

export default async function My({ searchParams }: { searchParams: Promise<Query> }) {
  const [{ lang }, query, known] = await Promise.all([room(), searchParams, signedIn()])
  const t = my[lang]
  if (!known.roles.includes('citizen')) return <Staff lang={lang} clerk={known.roles.includes('counterClerk')} />
  const [day, rows, assistance] = await Promise.all([today(), ownRows(), ownAssistance()])
  if (!day || !rows || !assistance) return <Fault lang={lang} title={t.title} />
  const [unfinished, begun] = await Promise.all([drafts(), ownDrafts()])
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      <Part id="matters" title={t.matters} first>
        <div>
          {rows.length > 0 && <Matters rows={rows} today={day.date} lang={lang} />}
          {assistance.length > 0 && <Rows rows={assistance} lang={lang} />}
          {rows.length + assistance.length === 0 && (
            <Void title={t.none[0]} way={{ href: hrefIn(lang, '/guides'), label: t.noneWay }}>
              {t.none[1]}
            </Void>
          )}
          <Acts>
            <Act alt={rows.length > 0} href={hrefIn(lang, '/guides')}>
              {t.apply}
            </Act>
          </Acts>
        </div>
      </Part>
      {unfinished.length + begun.length > 0 && (
        <Part id="drafts" title={t.drafts}>
          <div>
            {unfinished.length > 0 && <Unfinished found={unfinished} on={day.date} lang={lang} />}
            {begun.length > 0 && <Begun found={begun} lang={lang} />}
          </div>
        </Part>
      )}
      <Part id="claim" title={t.claim}>
        <Claim lang={lang} failed={one(query, 'claim', 20)} wait={Number(one(query, 'wait', 6))} typed={await trackedBy()} />
      </Part>
    </main>
  )
}
