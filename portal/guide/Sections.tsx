import { periodOn } from '@qingdan/lib/law.ts'
import type { Guide, GuideStep } from '@qingdan/list/guides.ts'
import { townships } from '@qingdan/list/townships.ts'
import { versionOn } from '../text/clauses.ts'
import { periodIn } from '../text/periods.ts'
import { guideText } from '../text/public/guide.ts'
import { hrefIn } from '../text/text.ts'
import { Facts } from '../ui/Facts.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Law } from '../ui/Law.tsx'
import { Pair } from '../ui/Pair.tsx'
import { Steps } from '../ui/Steps.tsx'
import { Table } from '../ui/Table.tsx'
import { Cite, FactList, FactText, type GuideProps, publishedText } from './Fact.tsx'
import { type Paper, papersOf, programmeOf } from './matters.ts'
import { groundsOn, promisedFor, published, statutoryOn } from './permit.ts'

type Props = GuideProps & { guide: Guide }

export const Can = ({ guide, ...props }: Props) => {
  const { lang, on } = props
  const t = guideText[lang]
  return (
    <Fold id="can" title={t.sections.can}>
      <FactList facts={guide.conditions} {...props} />
      {!programmeOf(guide.matter) && (
        <details>
          <summary>{t.others}</summary>
          <ol className="dash">
            {groundsOn(on)
              .filter((ground) => ground.n > 1)
              .map((ground) => (
                <li key={ground.id}>{ground.title[lang]}</li>
              ))}
          </ol>
        </details>
      )}
      <FactList facts={guide.basic} {...props} />
      <p className="no-print">
        <a href={hrefIn(lang, `/guides/${guide.matter}/check`)}>{t.questions}</a>
      </p>
    </Fold>
  )
}

const howToBring = (paper: Paper, { lang, on }: GuideProps): string => {
  const t = guideText[lang]
  const only = paper.grounds?.length === 1 && groundsOn(on).find((ground) => ground.id === paper.grounds?.[0])?.title[lang]
  return [t.bring[paper.bring], paper.when?.[lang], only && t.only(only)].filter(Boolean).join(lang === 'zh' ? '；' : '; ')
}

export const Materials = ({ guide, ...props }: Props) => {
  const { lang } = props
  const t = guideText[lang]
  const { asked, never } = papersOf(guide.matter)
  return (
    <Fold id="materials" title={t.sections.materials}>
      <Table
        stack
        caption={t.sections.materials}
        columns={[{ head: t.columns.name }, { head: t.columns.bring }, { head: t.columns.by }]}
        rows={asked.map((paper) => ({ key: paper.id, cells: [paper.name[lang], howToBring(paper, props), paper.issuedBy[lang]] }))}
      />
      <FactList facts={guide.materials} {...props} />
      <p>
        {t.never}
        {lang === 'en' && ' '}
        {never.map((row) => row.name[lang]).join(lang === 'zh' ? '、' : ', ')}
        {lang === 'zh' ? '。' : '. '}
        {[...new Set(never.map(({ clause }) => clause))].map((id) => (
          <Cite key={id} id={id} {...props} />
        ))}
      </p>
    </Fold>
  )
}

export const Where = ({ guide, ...props }: Props) => (
  <Fold id="where" title={guideText[props.lang].sections.where}>
    <FactList facts={guide.place} {...props} />
    <ul className="units dash">
      {townships.map((township) => (
        <li key={township.id}>{township.name[props.lang]}</li>
      ))}
    </ul>
  </Fold>
)

const PermitTime = (props: GuideProps) => {
  const { lang, on, demonstration } = props
  const t = guideText[lang]
  const [law, promise] = [statutoryOn(on), promisedFor(demonstration)]
  const figure = (limits: { township: number; bureau: number } | undefined) =>
    limits ? { big: limits.township + limits.bureau, small: t.unit } : { big: '—', small: t.notSet }
  return (
    <Fold id="time" title={t.sections.time}>
      {law && (
        <Pair
          sides={[
            { term: `${t.promised}${promise?.specimen ? t.specimen : ''}`, ...figure(promise), note: promise && t.parts(promise.township, promise.bureau) },
            {
              term: t.statutory,
              ...figure(law),
              note: (
                <>
                  {t.parts(law.township, law.bureau)} <Cite id="sd-pfp:review" {...props} />
                  <Cite id="sd-pfp:decide" {...props} />
                </>
              ),
            },
          ]}
        />
      )}
      <p>
        {t.counted} <Cite id="permit-law:82" {...props} />
      </p>
      <p className="no-print">
        <a href={hrefIn(lang, `/clocks?rule=sd-pfp:review&from=${on}`)}>{t.calculator}</a>
      </p>
    </Fold>
  )
}

/** No law limits the steps of an assistance: each shows what the office promised, or that it has promised nothing. */
const StepTime = ({ guide, ...props }: Props) => {
  const { lang } = props
  const t = guideText[lang]
  return (
    <Fold id="time" title={t.sections.time}>
      <Facts
        rows={guide.steps.flatMap(({ name, who, counts, clause, limit }) =>
          counts && limit?.promise
            ? [
                [
                  `${name[lang]}${t.colon}${who[lang]}`,
                  <span key="p">
                    {publishedText(limit.promise, props)} {clause && <Cite id={clause} {...props} />}
                  </span>,
                ] as const,
              ]
            : [],
        )}
      />
      <p>{t.noLimit}</p>
    </Fold>
  )
}
export const Time = (props: Props) => (programmeOf(props.guide.matter) ? <StepTime {...props} /> : <PermitTime {...props} />)

/** How much is paid on this day; an amount that no source gives is named as missing, never guessed. */
export const Amounts = ({ guide, ...props }: Props) => {
  const { lang, on, demonstration } = props
  const t = guideText[lang]
  if (!guide.amounts) return null
  return (
    <Fold id="amount" title={t.sections.amount}>
      <Table
        stack
        caption={t.sections.amount}
        columns={[{ head: t.amounts.what }, { head: t.amounts.how, num: true }, { head: t.amounts.ground }]}
        rows={guide.amounts.map((clause) => {
          const { amount, grade } = versionOn(clause, on)
          return {
            key: clause,
            cells: [
              t.amounts.names[clause] ?? clause,
              amount ? `${t.amounts.sum(amount.fen / 100, amount.per)}${grade === 'assumed' ? t.amounts.assumed : ''}` : t.amounts.missing,
              <Cite key="c" id={clause} {...props} />,
            ],
          }
        })}
      />
      <p>{published('topUp.reward', demonstration) ? t.amounts.topUp : t.amounts.noTopUp}</p>
    </Fold>
  )
}

const limitOf = (step: GuideStep, props: GuideProps): string => {
  const { lang, on } = props
  const t = guideText[lang]
  const period = step.limit?.clause && periodOn(step.limit.clause, on)
  const law = period && !('rejected' in period) && t.limit(periodIn(period, lang))
  const promise = step.limit?.promise && t.promise(publishedText(step.limit.promise, props))
  return [law, promise, !step.counts && !step.limit && t.notCounted].filter(Boolean).join(t.sep)
}

export const FeeAndSteps = ({ guide, ...props }: Props) => {
  const t = guideText[props.lang]
  return (
    <>
      <Fold id="fee" title={t.sections.fee}>
        <FactList facts={guide.fees} {...props} />
        <h3>{t.visits}</h3>
        <FactList facts={guide.visits} {...props} />
      </Fold>
      <Fold id="steps" title={t.sections.steps}>
        <Steps
          steps={guide.steps.map((step) => ({
            title: `${step.name[props.lang]}${t.colon}${step.who[props.lang]}`,
            text: (
              <>
                <FactText fact={step} {...props} /> {limitOf(step, props)}
              </>
            ),
          }))}
        />
      </Fold>
    </>
  )
}

export const Grounds = ({ guide, lang, on }: Props) => (
  <Fold id="ground" title={guideText[lang].sections.ground}>
    {guide.ground.map((id) => (
      <Law key={id} rule={versionOn(id, on)} on={on} lang={lang} />
    ))}
    <p className="no-print">
      <a href={hrefIn(lang, `/law?on=${on}`)}>{guideText[lang].all}</a>
    </p>
  </Fold>
)

export const WhomAndComplain = ({ guide, ...props }: Props) => {
  const t = guideText[props.lang].sections
  return (
    <>
      <Fold id="whom" title={t.whom}>
        <FactList facts={guide.consultation} {...props} />
      </Fold>
      <Fold id="complain" title={t.complain}>
        <FactList facts={guide.complaints} {...props} />
      </Fold>
    </>
  )
}
