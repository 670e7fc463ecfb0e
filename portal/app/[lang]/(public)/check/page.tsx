import type { VerifyResponse } from '@qingdan/proto/permit/permit/v1/permit.ts'
import type { Metadata } from 'next'
import { answerTooMany } from '../../../../answer.ts'
import { today } from '../../../../backend.ts'
import { isCode, plainCode } from '../../../../code.ts'
import { one, type Query } from '../../../../dated.ts'
import { room } from '../../../../room.ts'
import { isClause } from '../../../../text/clauses.ts'
import { dateLong } from '../../../../text/dates.ts'
import { verify } from '../../../../text/public/verify.ts'
import { hrefIn, type Lang } from '../../../../text/text.ts'
import { Acts } from '../../../../ui/Acts.tsx'
import { Clause } from '../../../../ui/Clause.tsx'
import { Errors, type Wrong } from '../../../../ui/Errors.tsx'
import { type Fact, Facts } from '../../../../ui/Facts.tsx'
import { Field } from '../../../../ui/Field.tsx'
import { Of } from '../../../../ui/Of.tsx'
import { Status } from '../../../../ui/Status.tsx'
import { Title } from '../../../../ui/Title.tsx'
import { Void } from '../../../../ui/Void.tsx'
import { When } from '../../../../ui/When.tsx'
import { type Verified, verified } from '../../../../verifying.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: verify[(await room()).lang].title }
}

function wrongIn(number: string, code: string, lang: Lang): Wrong[] {
  const t = verify[lang]
  return [
    ...(number ? [] : [{ field: 'number', says: t.noNumber }]),
    ...(code ? (isCode(code) ? [] : [{ field: 'code', says: t.badCode }]) : [{ field: 'code', says: t.noCode }]),
  ]
}

const Found = ({ answer, lang, on }: { answer: VerifyResponse; lang: Lang; on: string }) => {
  const t = verify[lang]
  const rows: (Fact | false)[] = [
    [
      t.facts.title,
      <span key="t" lang="zh-CN">
        {answer.title}
      </span>,
    ],
    [
      t.facts.number,
      <span key="n" lang="zh-CN">
        {answer.number}
      </span>,
    ],
    [
      t.facts.issuer,
      <span key="i" lang="zh-CN">
        {answer.issuer}
      </span>,
    ],
    [t.facts.issuedOn, <When key="d" date={answer.issuedOn} lang={lang} />],
    answer.endedOn !== '' && [t.facts.endedOn, <When key="e" date={answer.endedOn} lang={lang} />],
    isClause(answer.clause) && [t.facts.clause, <Clause key="c" id={answer.clause} on={on} lang={lang} />],
  ]
  return (
    <>
      <Status label={t.result} parts={answer.stands ? t.stands : t.gone} note={t.at(`${dateLong(on, lang)}${lang === 'zh' ? ' ' : ''}`)} />
      <div className="pad">
        <Facts rows={rows.filter((row) => row !== false)} />
        <p className="note">{t.privacy}</p>
      </div>
    </>
  )
}

const Answer = async ({ result, lang, on }: { result: Verified; lang: Lang; on: string }) => {
  const t = verify[lang]
  if ('failed' in result && result.failed === 'too-many') await answerTooMany(result.retryAfter ?? 10)
  if ('failed' in result) return <Void title={result.failed === 'too-many' ? t.tooMany : t.down}>{''}</Void>
  if (result.answer.found) return <Found answer={result.answer} lang={lang} on={on} />
  return <Status label={t.result} parts={t.none} note={t.noneNote} />
}

export default async function CheckCertificate({ searchParams }: { searchParams: Promise<Query> }) {
  const { lang } = await room()
  const t = verify[lang]
  const query = await searchParams
  const [number, code] = [one(query, 'number', 60), plainCode(one(query, 'code', 20))]
  const asked = query.number !== undefined || query.code !== undefined
  const wrong = asked ? wrongIn(number, code, lang) : []
  const day = await today()
  const result = asked && wrong.length === 0 ? await verified(number, code) : undefined
  const says = Object.fromEntries(wrong.map((row) => [row.field, row.says]))
  return (
    <>
      <Of lang={lang} crumbs={[{ label: t.title }]} />
      <main id="main" className="wrap">
        <Title words={t.title} lead={t.lead} />
        <Errors title={t.errors(wrong.length)} errors={wrong} />
        {result && (day ? <Answer result={result} lang={lang} on={day.date} /> : <Void title={t.down}>{''}</Void>)}
        <form action={hrefIn(lang, '/check')} method="get" className="calc pad">
          <Field name="number" label={t.number} hint={t.numberHint} value={number} wrong={says.number} fix={t.fix} maxLength={60} lang="zh-CN" />
          <Field name="code" label={t.code} hint={t.codeHint} value={code} wrong={says.code} fix={t.fix} maxLength={20} capitals />
          <Acts>
            <button type="submit" className="btn">
              {t.button}
            </button>
          </Acts>
        </form>
      </main>
    </>
  )
}
