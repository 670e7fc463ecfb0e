import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { one, type Query } from '../../../../../../dated.ts'
import { CommandForm } from '../../../../../../my/CommandForm.tsx'
import { isTypeable, type Typeable } from '../../../../../../my/forms.ts'
import { mine } from '../../../../../../my/mine.ts'
import { SupplyForm } from '../../../../../../my/SupplyForm.tsx'
import { room } from '../../../../../../room.ts'
import { session, signedIn } from '../../../../../../session.ts'
import { isClause } from '../../../../../../text/clauses.ts'
import { frame } from '../../../../../../text/frame.ts'
import { my } from '../../../../../../text/my.ts'
import { hrefIn, type Lang } from '../../../../../../text/text.ts'
import { Acts } from '../../../../../../ui/Acts.tsx'
import { Clause } from '../../../../../../ui/Clause.tsx'
import { Fault } from '../../../../../../ui/Fault.tsx'
import { Missing } from '../../../../../../ui/Missing.tsx'
import { Of } from '../../../../../../ui/Of.tsx'
import { Title } from '../../../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: my[(await room()).lang].title }
}

const sent = async (): Promise<boolean> => (await headers()).get('content-type')?.startsWith('multipart/form-data') ?? false

/** The session ended while the person was writing: without script the page itself is the answer, and must still hold what was typed. */
const Ended = ({ lang, caseId, command }: { lang: Lang; caseId: string; command: Typeable }) => (
  <main id="main" className="wrap">
    <Title words={my[lang].command[command].title} />
    <div className="narrow pad">
      <CommandForm lang={lang} caseId={caseId} command={command} id={randomUUID()} />
      <Acts>
        <a href={`/auth/sign-in?to=${encodeURIComponent(hrefIn(lang, `/my/${caseId}`))}`} target="_blank" rel="noreferrer">
          {frame[lang].tools.signIn}
        </a>
      </Acts>
    </div>
  </main>
)

/** One form for one command; only what the service offers on this case is there. */
export default async function CommandPage({ params, searchParams }: { params: Promise<{ id: string; command: string }>; searchParams: Promise<Query> }) {
  const [{ lang }, { id, command }, query] = await Promise.all([room(), params, searchParams])
  const t = my[lang]
  if (!(await session()) && (await sent())) return isTypeable(command) ? <Ended lang={lang} caseId={id} command={command} /> : <Missing lang={lang} />
  await signedIn()
  if (command !== 'supply' && !isTypeable(command)) return <Missing lang={lang} />
  const result = await mine(id)
  if (result === 'down') return <Fault lang={lang} title={t.title} />
  const found = result === 'none' ? undefined : result.got.case
  const action = found?.actions.find((offered) => offered.command === command)
  if (result === 'none' || !found || !action) return <Missing lang={lang} />
  const words = t.command[command]
  return (
    <>
      <Of lang={lang} crumbs={[{ label: t.title, href: '/my' }, { label: found.receiptNumber, href: `/my/${found.id}` }, { label: words.title }]} />
      <main id="main" className="wrap">
        <Title
          words={words.title}
          lead={words.lead}
          {...(isClause(action.clause) && {
            note: (
              <>
                {t.command.under} <Clause id={action.clause} on={found.on} lang={lang} />
              </>
            ),
          })}
        />
        <div className="narrow pad">
          {command === 'supply' ? (
            <SupplyForm
              lang={lang}
              caseId={found.id}
              missing={result.got.facts?.missing ?? []}
              id={randomUUID()}
              wrong={one(query, 'wrong', 20)}
              paper={one(query, 'paper', 40)}
              refused={one(query, 'refused', 40)}
            />
          ) : (
            <CommandForm lang={lang} caseId={found.id} command={command} id={randomUUID()} />
          )}
          <Acts>
            <a href={hrefIn(lang, `/my/${found.id}`)}>{t.command.back}</a>
          </Acts>
        </div>
      </main>
    </>
  )
}
