import type { Facts } from '@qingdan/proto/permit/permit/v1/event.ts'
import { givesPapers, paperPath } from '../kinds.ts'
import { isClause } from '../text/clauses.ts'
import { dateShort } from '../text/dates.ts'
import { fileText } from '../text/office/case.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Clauses } from '../ui/Clause.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import type { Told } from './story.ts'
import { materialName } from './words.ts'

/** Papers that were handed in. An uploaded one opens on a stated ground, which is recorded first. */
export const Materials = ({
  caseId,
  kind = 'permit',
  materials,
  lang,
  mayOpen,
}: {
  caseId: string
  kind?: string
  materials: Facts['materials']
  lang: Lang
  mayOpen: boolean
}) => {
  const t = fileText[lang].papers
  if (materials.length === 0) return <p>{t.none}</p>
  return (
    <ul className="docs">
      {materials.map(({ id, uploadId, on }, i) => (
        <li key={`${id}-${i}`}>
          <b>{materialName(id, lang)}</b>
          <span>
            {t.received(dateShort(on, lang))}
            {!uploadId && `${lang === 'zh' ? '，' : ', '}${t.onPaper}`}
          </span>
          {uploadId && mayOpen && (
            <details className="ground">
              <summary>{t.look}</summary>
              <form action={hrefIn(lang, `/office/${kind}/${caseId}/paper`)} method="post">
                <input type="hidden" name="upload" value={uploadId} />
                <label htmlFor={`g-${i}`}>{t.ground}</label>
                <p className="hint" id={`g-${i}-h`}>
                  {t.hint}
                </p>
                <input id={`g-${i}`} name="ground" type="text" minLength={4} maxLength={200} required autoComplete="off" aria-describedby={`g-${i}-h`} />
                <button type="submit" className="btn alt">
                  {t.open}
                </button>
              </form>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

const numberOf = ({ document }: Told, lang: Lang): string => (document?.pending ? fileText[lang].documents.pending : (document?.number ?? ''))

/** Every document of the file; those that record something carry no number. */
export const Documents = ({
  caseId,
  kind = 'permit',
  story,
  facts,
  lang,
}: {
  caseId: string
  kind?: string
  story: readonly Told[]
  facts: Pick<Facts, 'served'> & Partial<Pick<Facts, 'grantSeq'>>
  lang: Lang
}) => {
  const t = fileText[lang].documents
  const rows = story.filter(({ document }) => document)
  if (rows.length === 0) return <p>{t.none}</p>
  return (
    <ul className="docs">
      {rows.map((told) => {
        const served = facts.served.findLast(({ seq }) => seq === told.seq)
        return (
          <li key={told.key}>
            <a href={hrefIn(lang, paperPath(kind, caseId, told.seq))} lang="zh-CN">
              {told.document?.title}
            </a>
            {told.seq === facts.grantSeq && <a href={hrefIn(lang, paperPath(kind, caseId, told.seq, 'certificate'))}>{t.certificate}</a>}
            {told.document?.name === 'application' && <a href={hrefIn(lang, paperPath(kind, caseId, told.seq, 'receipt'))}>{t.receipt}</a>}
            <span>
              {[numberOf(told, lang), dateShort(told.on, lang), served && t.served(dateShort(served.on, lang))]
                .filter(Boolean)
                .join(lang === 'zh' ? '，' : ', ')}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What happened, newest first, with clause and document. */
export const Story = ({ caseId, kind, story, lang }: { caseId: string; kind: string; story: readonly Told[]; lang: Lang }) => (
  <Timeline
    items={story.map(({ key, on, seq, title, who, clauses, document }) => ({
      key,
      at: on,
      when: dateShort(on, lang),
      title,
      who,
      children: (
        <p>
          <Clauses ids={clauses.filter(isClause)} on={on} lang={lang} />{' '}
          {document && givesPapers(kind) && (
            <a href={hrefIn(lang, paperPath(kind, caseId, seq))} lang="zh-CN">
              {document.title}
            </a>
          )}
        </p>
      ),
    }))}
  />
)
