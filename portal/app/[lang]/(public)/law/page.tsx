import { addDays } from '@qingdan/lib/calendar.ts'
import { lawOn } from '@qingdan/lib/law.ts'
import { law, type LawRule } from '@qingdan/list/law/index.ts'
import { statutes, type StatuteId } from '@qingdan/list/law/statutes.ts'
import type { Metadata } from 'next'
import { today } from '../../../../backend.ts'
import { dateIn, one, partsOf, type Query } from '../../../../dated.ts'
import { room } from '../../../../room.ts'
import { nameOf } from '../../../../text/clauses.ts'
import { dateLong } from '../../../../text/dates.ts'
import { lawText } from '../../../../text/public/law.ts'
import { hrefIn, type Lang } from '../../../../text/text.ts'
import { Acts } from '../../../../ui/Acts.tsx'
import { DateField } from '../../../../ui/DateField.tsx'
import { Errors } from '../../../../ui/Errors.tsx'
import { Fault } from '../../../../ui/Fault.tsx'
import { Law } from '../../../../ui/Law.tsx'
import { lastDayOf } from '../../../../ui/LawTable.tsx'
import { Of } from '../../../../ui/Of.tsx'
import { Part } from '../../../../ui/Part.tsx'
import { Title } from '../../../../ui/Title.tsx'
import { When } from '../../../../ui/When.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: lawText[(await room()).lang].title }
}

interface Change {
  on: string
  rule: LawRule
  what: 'begins' | 'ends'
}

/** What begins or ends within a year of a day, nearest law first by date. */
function changesAround(on: string): Change[] {
  const near = (date: string): boolean => date >= addDays(on, -365) && date <= addDays(on, 365)
  const found = law.flatMap((rule): Change[] => {
    const end = lastDayOf(rule)
    return [
      ...(near(rule.from) ? [{ on: rule.from, rule, what: 'begins' as const }] : []),
      ...(end && near(end) ? [{ on: end, rule, what: 'ends' as const }] : []),
    ]
  })
  return found.toSorted((a, b) => a.on.localeCompare(b.on))
}

const Changes = ({ on, lang }: { on: string; lang: Lang }) => {
  const t = lawText[lang]
  const days = [...Map.groupBy(changesAround(on), (change) => change.on)]
  if (days.length === 0) return <p>{t.noChanges}</p>
  return (
    <dl className="facts">
      {days.map(([day, changes]) => (
        <div key={day}>
          <dt>
            <When date={day} lang={lang} />
          </dt>
          {[...Map.groupBy(changes, (change) => change.what)].map(([what, same]) => (
            <dd key={what}>
              {t[what]}
              {lang === 'zh' ? '：' : ': '}
              {same.map(({ rule }) => (
                <span key={rule.clause}>
                  <a className="clause" href={hrefIn(lang, `/law/${rule.clause}?on=${on}`)}>
                    {nameOf(rule, lang)}
                  </a>{' '}
                </span>
              ))}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

const Choose = ({ query, on, lang, wrong }: { query: Query; on: string; lang: Lang; wrong: boolean }) => {
  const t = lawText[lang]
  return (
    <form action={hrefIn(lang, '/law')} method="get" className="calc pad">
      <DateField
        name="on"
        lang={lang}
        legend={t.when}
        value={partsOf(query, 'on', one(query, 'on', 10) || on)}
        wrong={wrong ? t.wrong : undefined}
        fix={t.fix}
      />
      <Acts>
        <button type="submit" className="btn">
          {t.button}
        </button>
      </Acts>
    </form>
  )
}

export default async function LawPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { lang } = await room()
  const day = await today()
  const t = lawText[lang]
  if (!day) return <Fault lang={lang} title={t.title} />
  const query = await searchParams
  const chosen = dateIn(query, 'on', day.date)
  const on = chosen ?? day.date
  const byStatute = [...Map.groupBy(lawOn(on), (rule) => rule.statute)] as [StatuteId, LawRule[]][]
  return (
    <>
      <Of lang={lang} crumbs={[{ label: t.title }]} />
      <main id="main" className="wrap">
        <Title words={t.title} lead={t.lead(dateLong(on, lang))} />
        {!chosen && <Errors title={t.error} errors={[{ field: 'on-y', says: t.wrong }]} />}
        <Choose query={query} on={on} lang={lang} wrong={!chosen} />
        <Part id="changes" title={t.changes} first>
          <Changes on={on} lang={lang} />
        </Part>
        {byStatute.map(([id, rules]) => (
          <Part key={id} id={`s-${id}`} title={<span>{statutes[id].title[lang]}</span>} small={t.count(rules.length)} wide>
            <details open={id === 'sd-pfp'}>
              <summary>{t.count(rules.length)}</summary>
              {rules.map((rule) => (
                <Law key={rule.clause + rule.from} rule={rule} on={on} lang={lang} />
              ))}
            </details>
          </Part>
        ))}
      </main>
    </>
  )
}
