import { randomUUID } from 'node:crypto'
import type { Case } from '@qingdan/proto/kernel/v1/case.ts'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { one, type Query } from '../../../../../../dated.ts'
import { CommandForm } from '../../../../../../my/CommandForm.tsx'
import { isTypeable } from '../../../../../../my/forms.ts'
import { mine } from '../../../../../../my/mine.ts'
import { SupplyForm } from '../../../../../../my/SupplyForm.tsx'
import { room } from '../../../../../../room.ts'
import { session, signedIn } from '../../../../../../session.ts'
import { isClause } from '../../../../../../text/clauses.ts'
import { frame } from '../../../../../../text/frame.ts'
import { my } from '../../../../../../text/my.ts'
import { hrefIn } from '../../../../../../text/text.ts'
import { Acts } from '../../../../../../ui/Acts.tsx'
import { Clause } from '../../../../../../ui/Clause.tsx'
import { Fault } from '../../../../../../ui/Fault.tsx'
import { Missing } from '../../../../../../ui/Missing.tsx'
import { Of } from '../../../../../../ui/Of.tsx'
import { Title } from '../../../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: my[(await room()).lang].title }
}

interface Offered {
  found: Case
  clause: string
  missing: readonly string[]
}

const sent = async (): Promise<boolean> => (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false

/** What the service offers on this case; 'none' is absent, not the person's, or not to be done now. */
async function offered(id: string, command: string): Promise<Offered | 'none' | 'down'> {
  const result = await mine(id)
  if (result === 'down' || result === 'none') return result
  const action = result.got.case?.actions.find((each) => each.command === command)
  return result.got.case && action ? { found: result.got.case, clause: action.clause, missing: result.got.facts?.missing ?? [] } : 'none'
}

/**
 * One form for one command; only what the service offers is there. When the session ends while a person writes, a page without
 * script is itself the answer: it shows the form as it was typed, in the same place of the page, which is how React finds it again.
 */
export default async function CommandPage({ params, searchParams }: { params: Promise<{ id: string; command: string }>; searchParams: Promise<Query> }) {
  const [{ lang }, { id, command }, query] = await Promise.all([room(), params, searchParams])
  const t = my[lang]
  if (command !== 'supply' && !isTypeable(command)) return <Missing lang={lang} />
  const ended = !(await session()) && (await sent())
  if (!ended) await signedIn()
  const offer = ended ? undefined : await offered(id, command)
  if (offer === 'down') return <Fault lang={lang} title={t.title} />
  if (offer === 'none') return <Missing lang={lang} />
  const words = t.command[command]
  const note = offer && isClause(offer.clause) && (
    <>
      {t.command.under} <Clause id={offer.clause} on={offer.found.on} lang={lang} />
    </>
  )
  return (
    <>
      <Of
        lang={lang}
        crumbs={[{ label: t.title, href: '/my' }, ...(offer ? [{ label: offer.found.receiptNumber, href: `/my/${id}` }] : []), { label: words.title }]}
      />
      <main id="main" className="wrap">
        <Title words={words.title} lead={words.lead} {...(note && { note })} />
        <div className="narrow pad">
          {command === 'supply' ? (
            <SupplyForm
              lang={lang}
              caseId={id}
              missing={offer?.missing ?? []}
              id={randomUUID()}
              wrong={one(query, 'wrong', 20)}
              paper={one(query, 'paper', 40)}
              refused={one(query, 'refused', 40)}
            />
          ) : (
            <CommandForm lang={lang} caseId={id} command={command} id={randomUUID()} />
          )}
          <Acts>
            {ended ? (
              <a href={`/auth/sign-in?to=${encodeURIComponent(hrefIn(lang, `/my/${id}`))}`} target="_blank" rel="noreferrer">
                {frame[lang].tools.signIn}
              </a>
            ) : (
              <a href={hrefIn(lang, `/my/${id}`)}>{t.command.back}</a>
            )}
          </Acts>
        </div>
      </main>
    </>
  )
}
