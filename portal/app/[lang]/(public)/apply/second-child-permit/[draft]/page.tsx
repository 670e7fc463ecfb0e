import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { draftOf } from '../../../../../../apply/drafts.ts'
import { EndedPage } from '../../../../../../apply/Ended.tsx'
import { Behalf, KeptUntil, Left, stepHref } from '../../../../../../apply/Frame.tsx'
import { groundsOf, toSend } from '../../../../../../apply/steps.ts'
import { today } from '../../../../../../backend.ts'
import { room } from '../../../../../../room.ts'
import { signedIn } from '../../../../../../session.ts'
import { apply } from '../../../../../../text/apply.ts'
import { hrefIn } from '../../../../../../text/text.ts'
import { Act, Acts } from '../../../../../../ui/Acts.tsx'
import { Fault } from '../../../../../../ui/Fault.tsx'
import { Title } from '../../../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: apply[(await room()).lang].name }
}

export default async function DraftPage({ params }: { params: Promise<{ draft: string }> }) {
  const [{ lang }, { draft: id }, known] = await Promise.all([room(), params, signedIn()])
  const t = apply[lang]
  const [draft, day] = await Promise.all([draftOf(id), today()])
  if (!day) return <Fault lang={lang} title={t.name} />
  if (groundsOf(day.date).length === 0) return <EndedPage on={day.date} lang={lang} />
  if (!draft) redirect(hrefIn(lang, '/apply/second-child-permit?gone=1'))
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      {known.roles.includes('counterClerk') && <Behalf lang={lang} />}
      <div className="narrow">
        <Left draft={draft} on={day.date} lang={lang} />
        <Acts>
          <Act href={stepHref(lang, id, toSend(draft.typed, day.date)[0] ?? 'review')}>{t.goOn}</Act>
        </Acts>
        <KeptUntil draft={draft} lang={lang} />
      </div>
    </main>
  )
}
