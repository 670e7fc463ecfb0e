import { periodOn } from '@qingdan/lib/law.ts'
import { townships } from '@qingdan/list/townships.ts'
import { anchorOf, versionOn } from '../text/clauses.ts'
import { periodIn } from '../text/periods.ts'
import { permitGuide } from '../text/public/permit-guide.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Clause } from '../ui/Clause.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Law } from '../ui/Law.tsx'
import { Pair } from '../ui/Pair.tsx'
import { Steps } from '../ui/Steps.tsx'
import { Table } from '../ui/Table.tsx'
import { groundsOn, guideClauses, neverAsked, papers, promisedFor, type Published, publishedText, statutoryOn } from './permit.ts'

export interface GuideProps {
  lang: Lang
  on: string
  demonstration: boolean
}

const Cite = ({ id, on, lang }: { id: (typeof guideClauses)[number]; on: string; lang: Lang }) => <Clause id={id} on={on} lang={lang} href={`#${anchorOf(id)}`} />

export const Can = ({ lang, on }: GuideProps) => {
  const t = permitGuide[lang].can
  const others = groundsOn(on).filter((ground) => ground.id !== 'only-child')
  return (
    <Fold id="can" title={t.title}>
      <p>{t.intro}</p>
      <ul>
        {t.conditions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <Cite id="sd-pfp:grounds" on={on} lang={lang} />
      </p>
      <details>
        <summary>{t.others}</summary>
        <ol className="dash">
          {others.map((ground) => (
            <li key={ground.id}>{ground.title[lang]}</li>
          ))}
        </ol>
      </details>
      <p>{t.interval}</p>
      <p className="no-print">
        <a href={hrefIn(lang, '/guides/second-child-permit/check')}>{t.check}</a>
      </p>
    </Fold>
  )
}

export const Materials = ({ lang, on }: GuideProps) => {
  const t = permitGuide[lang].materials
  const grounds = groundsOn(on)
  const only = (ids: readonly string[] | undefined) => (ids?.length === 1 ? t.groundOnly(grounds.find((ground) => ground.id === ids[0])?.title[lang] ?? '') : undefined)
  return (
    <Fold id="materials" title={t.title}>
      <Table
        stack
        caption={t.title}
        columns={[{ head: t.columns.name }, { head: t.columns.bring }, { head: t.columns.by }]}
        rows={papers.map((paper) => ({
          key: paper.id,
          cells: [paper.name[lang], [t.bring[paper.bring], paper.when?.[lang], only(paper.grounds)].filter(Boolean).join(lang === 'zh' ? '；' : '; '), paper.issuedBy[lang]],
        }))}
      />
      <p>
        {t.incomplete} <Cite id="permit-law:32:4" on={on} lang={lang} />
      </p>
      <p>
        {t.never}
        {lang === 'zh' ? '' : ' '}
        {neverAsked.map((row) => row.name[lang]).join(lang === 'zh' ? '、' : ', ')}
        {lang === 'zh' ? '。' : '. '}
        <Cite id="permit-law:31" on={on} lang={lang} />
        <Cite id="permit-law:58" on={on} lang={lang} />
      </p>
    </Fold>
  )
}

const shown = (published: Published | undefined, lang: Lang): string => {
  const t = permitGuide[lang].where
  return published ? published.value[lang] + (published.specimen ? t.specimen : '') : t.notSet
}

export const Where = ({ lang, demonstration }: GuideProps) => {
  const t = permitGuide[lang].where
  return (
    <Fold id="where" title={t.title}>
      <p>{t.text}</p>
      <ul className="units dash">
        {townships.map((township) => (
          <li key={township.id}>{township.name[lang]}</li>
        ))}
      </ul>
      <Facts rows={[[t.hours, shown(publishedText('office.hours', demonstration), lang)], [t.address, shown(publishedText('office.address', demonstration), lang)]]} />
      <p>{t.help}</p>
    </Fold>
  )
}

export const Time = ({ lang, on, demonstration }: GuideProps) => {
  const t = permitGuide[lang].time
  const [law, promise] = [statutoryOn(on), promisedFor(demonstration)]
  const figure = (limits: { township: number; bureau: number } | undefined) => (limits ? { big: limits.township + limits.bureau, small: t.unit } : { big: '—', small: t.notSet })
  return (
    <Fold id="time" title={t.title}>
      {law && (
        <Pair
          sides={[
            { term: `${t.promised}${promise?.specimen ? permitGuide[lang].where.specimen : ''}`, ...figure(promise), note: promise && t.parts(promise.township, promise.bureau) },
            { term: t.statutory, ...figure(law), note: <>{t.parts(law.township, law.bureau)} <Cite id="sd-pfp:review" on={on} lang={lang} /><Cite id="sd-pfp:decide" on={on} lang={lang} /></> },
          ]}
        />
      )}
      <p>
        {t.count} <Cite id="permit-law:82" on={on} lang={lang} />
        <Cite id="permit-law:44" on={on} lang={lang} />
      </p>
      <p>
        {t.excluded} <Cite id="permit-law:45" on={on} lang={lang} />
      </p>
      <p className="no-print">
        <a href={hrefIn(lang, `/clocks?rule=sd-pfp:review&from=${on}`)}>{t.calculator}</a>
      </p>
    </Fold>
  )
}

export const FeeAndSteps = ({ lang, on }: GuideProps) => {
  const t = permitGuide[lang]
  return (
    <>
      <Fold id="fee" title={t.fee.title}>
        <p>
          {t.fee.text} <Cite id="permit-law:58" on={on} lang={lang} />
        </p>
      </Fold>
      <Fold id="steps" title={t.steps.title}>
        <Steps steps={t.steps.rows.map(([title, text]) => ({ title, text }))} />
      </Fold>
    </>
  )
}

export const Grounds = ({ lang, on }: GuideProps) => {
  const t = permitGuide[lang].ground
  return (
    <Fold id="ground" title={t.title}>
      {guideClauses.map((id) => (
        <Law key={id} rule={versionOn(id, on)} on={on} lang={lang} />
      ))}
      <p className="no-print">
        <a href={hrefIn(lang, `/law?on=${on}`)}>{t.all}</a>
      </p>
    </Fold>
  )
}

const periodText = (clause: 'recon:request' | 'alit:suit', on: string, lang: Lang): string => {
  const period = periodOn(clause, on)
  return 'rejected' in period ? '' : periodIn(period, lang)
}

export const WhomAndComplain = ({ lang, on, demonstration }: GuideProps) => {
  const t = permitGuide[lang]
  return (
    <>
      <Fold id="whom" title={t.whom.title}>
        <p>{t.whom.text}</p>
      </Fold>
      <Fold id="complain" title={t.complain.title}>
        <p>
          {t.complain.slow} <Clause id="petition:accept" on={on} lang={lang} />
        </p>
        <p>
          {t.complain.decision(periodText('recon:request', on, lang), periodText('alit:suit', on, lang))} <Clause id="recon:request" on={on} lang={lang} />
          <Clause id="alit:suit" on={on} lang={lang} />
        </p>
        <Facts rows={[[t.complain.body, shown(publishedText('reconsideration.body', demonstration), lang)], [t.complain.court, shown(publishedText('court.name', demonstration), lang)]]} />
      </Fold>
    </>
  )
}
