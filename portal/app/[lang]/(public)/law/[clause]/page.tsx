import { versionsOf } from '@qingdan/lib/law.ts'
import type { LawRule } from '@qingdan/list/law/index.ts'
import type { Metadata } from 'next'
import { decoded } from '../../../../../address.ts'
import { today } from '../../../../../backend.ts'
import { dateIn, type Query } from '../../../../../dated.ts'
import { room } from '../../../../../room.ts'
import { isClause, nameOf, standingOn, statuteOf, versionOn } from '../../../../../text/clauses.ts'
import { dateLong } from '../../../../../text/dates.ts'
import { fault } from '../../../../../text/fault.ts'
import { periodIn } from '../../../../../text/periods.ts'
import { lawText } from '../../../../../text/public/law.ts'
import { hrefIn, type Lang } from '../../../../../text/text.ts'
import { Acts } from '../../../../../ui/Acts.tsx'
import { type Fact, Facts } from '../../../../../ui/Facts.tsx'
import { Fault } from '../../../../../ui/Fault.tsx'
import { lastDayOf, LawTable } from '../../../../../ui/LawTable.tsx'
import { Missing } from '../../../../../ui/Missing.tsx'
import { Of } from '../../../../../ui/Of.tsx'
import { Part } from '../../../../../ui/Part.tsx'
import { State } from '../../../../../ui/State.tsx'
import { Title } from '../../../../../ui/Title.tsx'
import { When } from '../../../../../ui/When.tsx'

interface Props {
  params: Promise<{ clause: string }>
  searchParams: Promise<Query>
}

const clauseOf = async ({ params }: Props) => {
  const id = decoded((await params).clause)
  return isClause(id) ? id : undefined
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang } = await room()
  const id = await clauseOf(props)
  if (!id) return { title: fault[lang].missing.title.join('') }
  const day = await today()
  return { title: day ? nameOf(versionOn(id, day.date), lang) : lawText[lang].title }
}

function factsOf(rule: LawRule, on: string, lang: Lang): Fact[] {
  const t = lawText[lang]
  const end = lastDayOf(rule)
  const standing = standingOn(rule, on)
  const facts: (Fact | false | undefined)[] = [
    [t.columns.clause, statuteOf(rule).title[lang]],
    [
      t.on(dateLong(on, lang)),
      <State key="s" {...(standing === 'in force' ? { mark: 'done' as const } : standing === 'past' ? { mark: 'none' as const } : {})}>
        {t.standing[standing]}
      </State>,
    ],
    [t.from, <When key="f" date={rule.from} lang={lang} />],
    [t.until, end ? <When key="u" date={end} lang={lang} /> : t.noEnd],
    rule.repealedBy !== undefined && [
      t.endedBy,
      isClause(rule.repealedBy) ? (
        <a key="r" href={hrefIn(lang, `/law/${rule.repealedBy}?on=${on}`)}>
          {nameOf(versionOn(rule.repealedBy, on), lang)}
        </a>
      ) : (
        <span key="r" lang="en">
          {rule.repealedBy}
        </span>
      ),
    ],
    rule.suppressedBy && [t.endedBy, t.suppressed(rule.suppressedBy.by)],
    rule.period && [t.period, periodIn(rule.period, lang), ...(rule.roll === false ? [t.noRoll] : [])],
    rule.frequency && [t.frequency, t.atLeast(rule.frequency.atLeast, t.times[rule.frequency.per])],
    rule.parameter !== undefined && [t.parameter, <code key="p">{rule.parameter}</code>],
    [t.grade, t.grades[rule.grade]],
    rule.assumedFrom !== undefined && [
      t.assumedFrom,
      <span key="a" lang="en">
        {rule.assumedFrom}
      </span>,
    ],
    [
      t.source,
      <span key="o" lang="en">
        {rule.source}
      </span>,
    ],
  ]
  return facts.filter((fact) => fact !== false && fact !== undefined)
}

export default async function ClausePage(props: Props) {
  const id = await clauseOf(props)
  const { lang } = await room()
  if (!id) return <Missing lang={lang} />
  const day = await today()
  const t = lawText[lang]
  if (!day) return <Fault lang={lang} title={t.title} />
  const on = dateIn(await props.searchParams, 'on', day.date) ?? day.date
  const rule = versionOn(id, on)
  return (
    <>
      <Of lang={lang} crumbs={[{ label: t.title, href: `/law?on=${on}` }, { label: nameOf(rule, lang) }]} />
      <main id="main" className="wrap">
        <Title
          words={nameOf(rule, lang).split(/(?<= )/)}
          lead={
            <>
              <span className="flag">{t.gist}</span> {rule.says[lang]}
            </>
          }
        />
        <Part id="dates" title={t.from} first>
          <div>
            <Facts rows={factsOf(rule, on, lang)} />
            <Acts>
              {rule.period && <a href={hrefIn(lang, `/clocks?rule=${id}&from=${on}`)}>{t.count2}</a>}
              <a href={hrefIn(lang, `/law?on=${on}`)}>{t.all}</a>
            </Acts>
          </div>
        </Part>
        <Part id="versions" title={t.versions} wide>
          <div>
            <LawTable rules={versionsOf(id)} on={on} lang={lang} />
            <p className="note">{t.versionsNote}</p>
            {statuteOf(rule).dates === 'assumed' && <p className="note">{t.datesAssumed}</p>}
          </div>
        </Part>
      </main>
    </>
  )
}
