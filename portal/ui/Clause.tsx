import type { Clause as ClauseId } from '@qingdan/list/law/index.ts'
import { nameOf, standingOn, versionOn } from '../text/clauses.ts'
import { hrefIn, type Lang } from '../text/text.ts'

/** A citation that opens the clause, its dates and its source. Dashed: article not verified. Struck: no longer in force. */
export const Clause = ({ id, on, lang, href }: { id: ClauseId; on: string; lang: Lang; href?: string }) => {
  const rule = versionOn(id, on)
  const past = standingOn(rule, on) === 'past'
  return (
    <a className={['clause', rule.article === null && 'open', past && 'past'].filter(Boolean).join(' ')} href={href ?? hrefIn(lang, `/law/${id}?on=${on}`)}>
      {nameOf(rule, lang)}
      {past && <span className="vh">{lang === 'zh' ? '，已经停止' : ', no longer in force'}</span>}
    </a>
  )
}

export const Clauses = ({ ids, on, lang }: { ids: readonly ClauseId[]; on: string; lang: Lang }) => (
  <span className="clauses">
    {ids.map((id) => (
      <Clause key={id} id={id} on={on} lang={lang} />
    ))}
  </span>
)
