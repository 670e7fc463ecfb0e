import type { Facts, ProgressResponse } from '@qingdan/proto/subsidy/round/v1/round.ts'
import { dateShort } from '../../text/dates.ts'
import { assistance } from '../../text/office/assistance.ts'
import { worksheet } from '../../text/office/worksheet.ts'
import { hrefIn, type Lang } from '../../text/text.ts'
import { Facts as Rows } from '../../ui/Facts.tsx'
import { Share } from '../../ui/Share.tsx'
import { Table } from '../../ui/Table.tsx'
import { townshipName } from '../who.ts'

/** How far the round is, in words and numbers, with a picture beside them. */
export const Progress = ({ id, progress, checks, lang }: { id: string; progress: ProgressResponse; checks: boolean; lang: Lang }) => {
  const { round: t, persons } = assistance[lang]
  const { total, areas, waiting } = progress
  if (!total) return null
  const names = ['members', 'checked', 'changed', 'unreachable', 'passed', 'suspended'] as const
  return (
    <>
      {waiting > 0 && <p role="status">{t.waiting(waiting)}</p>}
      <Rows rows={names.map((name) => [t[name], persons(total[name])])} />
      <Share label={t.checked} part={total.checked} whole={total.members} />
      {areas.length > 0 && (
        <Table
          stack
          caption={t.areas}
          columns={[{ head: t.areas }, ...names.map((name) => ({ head: t[name] })), { head: t.progress }]}
          rows={areas.map(({ area, counts }) => ({
            key: area,
            cells: [
              townshipName(area, lang),
              ...names.map((name) => String(counts?.[name] ?? 0)),
              <Share key="s" label={t.checked} part={counts?.checked ?? 0} whole={counts?.members ?? 0} small />,
            ],
          }))}
        />
      )}
      {checks && (
        <p>
          <a className="btn" href={hrefIn(lang, `/office/round/${id}/worksheet`)}>
            {worksheet[lang].name}
          </a>
        </p>
      )}
      <p>
        <a href={hrefIn(lang, `/office/reward?round=${id}`)}>
          {t.list} · {assistance[lang].names['reward']}
        </a>{' '}
        <a href={hrefIn(lang, `/office/special?round=${id}`)}>
          {t.list} · {assistance[lang].names['special']}
        </a>
      </p>
    </>
  )
}
/** What was asked of which agency, and what came back. */
export const Matches = ({ facts, lang }: { facts: Facts; lang: Lang }) => {
  const { round: t } = assistance[lang]
  return (
    <Table
      stack
      caption={t.matches}
      columns={[{ head: t.matches }, { head: t.asked }, { head: t.answered }, { head: t.hits }, { head: t.odd }]}
      rows={facts.matches.map((match) => ({
        key: match.agency,
        cells: [
          t.agencies[match.agency] ?? match.agency,
          `${match.lines} · ${dateShort(match.on, lang)}`,
          `${match.answered}${match.endedOn ? ` · ${t.because[match.endedBecause] ?? match.endedBecause}` : ` · ${t.open}`}`,
          String(match.hits),
          String(match.unknown + match.contradictory),
        ],
      }))}
    />
  )
}
