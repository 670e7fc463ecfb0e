import { versionsOf } from '@qingdan/lib/law.ts'
import type { Clause } from '@qingdan/list/law/index.ts'
import type { Metadata } from 'next'
import { today } from '../../../../backend.ts'
import { answerTo, type Question, type WrongInput } from '../../../../counting.ts'
import { room } from '../../../../room.ts'
import { isClause } from '../../../../text/clauses.ts'
import { clocks } from '../../../../text/public/clocks.ts'
import type { Lang } from '../../../../text/text.ts'
import { Clauses } from '../../../../ui/Clause.tsx'
import { Errors } from '../../../../ui/Errors.tsx'
import { Fault } from '../../../../ui/Fault.tsx'
import { Now } from '../../../../ui/Now.tsx'
import { Of } from '../../../../ui/Of.tsx'
import { Title } from '../../../../ui/Title.tsx'
import { CountForm } from './Form.tsx'
import { type Query, questionOf, typedIn } from './form.ts'
import { Result, ResultLine } from './Result.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: clocks[(await room()).lang].title }
}

const fieldOf = ({ field }: WrongInput): string => (field === 'from' ? 'from-y' : field === 'rule' ? 'rule' : field === 'count' ? 'unit' : 'n')

const csvOf = (question: Question, lang: Lang): string => {
  const query = new URLSearchParams(Object.entries(question).filter((pair): pair is [string, string] => pair[1] !== undefined))
  return `/api/clock?${query}&as=csv&lang=${lang}`
}

const NoLaw = ({ clause, on, lang }: { clause: Clause; on: string; lang: Lang }) => {
  const ended = versionsOf(clause).at(-1)?.repealedBy
  return (
    <Now title={clocks[lang].noLaw}>
      <p>{clocks[lang].noLawNote}</p>
      <p>
        <Clauses ids={[clause, ...(isClause(ended) && ended !== clause ? [ended] : [])]} on={on} lang={lang} />
      </p>
    </Now>
  )
}

export default async function Clocks({ searchParams }: { searchParams: Promise<Query> }) {
  const { lang } = await room()
  const day = await today()
  const t = clocks[lang]
  if (!day) return <Fault lang={lang} title={t.title} />
  const typed = typedIn(await searchParams, day.date)
  const question = questionOf(typed)
  const answer = answerTo(question)
  const wrong = typed.sent && 'wrong' in answer ? answer.wrong.map((input) => ({ field: fieldOf(input), says: t.wrong(input) })) : []
  return (
    <>
      <Of lang={lang} crumbs={[{ label: t.of, href: '/law' }, { label: t.title }]} />
      <main id="main" className="wrap">
        <Title words={t.title} lead={t.lead} />
        <Errors title={t.errors(wrong.length)} errors={wrong} />
        <div className="cols half">
          <CountForm typed={typed} lang={lang} on={day.date} wrong={Object.fromEntries(wrong.map(({ field, says }) => [field, says]))} />
          {isClause(question.rule) && 'wrong' in answer && answer.wrong.some((input) => input.rule === 'not-in-force') && (
            <NoLaw clause={question.rule} on={question.from ?? day.date} lang={lang} />
          )}
          {'counted' in answer && <ResultLine {...answer} rule={answer.rule} lang={lang} today={day.date} />}
        </div>
        {'counted' in answer && <Result {...answer} rule={answer.rule} lang={lang} today={day.date} csv={csvOf(question, lang)} />}
      </main>
    </>
  )
}
