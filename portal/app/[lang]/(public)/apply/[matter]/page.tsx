import { randomUUID } from 'node:crypto'
import { guides, isMatter } from '@qingdan/list/guides.ts'
import type { Programme } from '@qingdan/list/law/subsidy-materials.ts'
import type { Metadata } from 'next'
import { ApplyForm } from '../../../../../apply/assistance/ApplyForm.tsx'
import { ownDrafts } from '../../../../../apply/assistance/drafts.ts'
import type { ApplyView } from '../../../../../apply/assistance/form.ts'
import { today } from '../../../../../backend.ts'
import { programmeOf } from '../../../../../guide/matters.ts'
import { room } from '../../../../../room.ts'
import { peek } from '../../../../../session.ts'
import { assisted } from '../../../../../text/assistance.ts'
import { hrefIn } from '../../../../../text/text.ts'
import { Act, Acts } from '../../../../../ui/Acts.tsx'
import { Fault } from '../../../../../ui/Fault.tsx'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Of } from '../../../../../ui/Of.tsx'
import { Title } from '../../../../../ui/Title.tsx'
import { Void } from '../../../../../ui/Void.tsx'

interface Asked {
  params: Promise<{ matter: string }>
}
export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const [{ lang }, { matter }] = [await room(), await params]
  return { title: assisted[lang].names[programmeOf(matter) ?? ''] ?? '' }
}

/** What the person has begun on another day. */
async function begun(programme: Programme, keeps: boolean): Promise<Pick<ApplyView, 'keeps'> & Partial<Pick<ApplyView, 'draft' | 'typed'>>> {
  const found = keeps ? (await ownDrafts()).find((draft) => draft.programme === programme) : undefined
  if (!found) return { keeps }
  const { id, version, expiresAt, typed } = found
  return { keeps, draft: { id, version, expiresAt }, typed }
}

/** Where a person applies for an assistance; who is not signed in reads how, and how without an account. */
export default async function ApplyForAssistance({ params }: Asked) {
  const [{ lang }, { matter }, day, known] = [await room(), await params, await today(), await peek()]
  const programme = programmeOf(matter)
  if (!programme || !isMatter(matter)) return <Missing lang={lang} />
  const t = assisted[lang]
  if (!day) return <Fault lang={lang} title={t.names[programme] ?? ''} />
  const keeps = known?.roles.includes('citizen') ?? false
  const may = known?.roles.some((role) => role === 'citizen' || role === 'counterClerk') ?? false
  return (
    <>
      <Of lang={lang} crumbs={[{ label: guides[matter].title[lang], href: `/guides/${matter}` }, { label: t.names[programme] ?? '' }]} />
      <main id="main" className="wrap">
        <Title words={t.title[programme] ?? ''} lead={[t.lead, programme === 'special' && t.private].filter(Boolean).join(lang === 'zh' ? '' : ' ')} />
        {!known ? (
          <div className="text">
            <p>{t.account}</p>
            <Acts>
              <Act href={`/auth/sign-in?to=${encodeURIComponent(hrefIn(lang, `/apply/${matter}`))}`}>{t.signIn}</Act>
              <a href={hrefIn(lang, `/guides/${matter}#materials`)}>{t.guide}</a>
              <a href={hrefIn(lang, `/guides/${matter}/check`)}>{t.check}</a>
            </Acts>
          </div>
        ) : !may ? (
          <Void title={t.notYours[0]}>{t.notYours[1]}</Void>
        ) : !day.demonstration ? (
          <Void title={t.noCommittee[0]}>{t.noCommittee[1]}</Void>
        ) : (
          <>
            {known.roles.includes('counterClerk') && <p className="note">{t.behalf}</p>}
            <ApplyForm initial={{ step: 'fill', lang, programme, commandId: randomUUID(), typed: {}, wrong: {}, ...(await begun(programme, keeps)) }} />
          </>
        )}
      </main>
    </>
  )
}
