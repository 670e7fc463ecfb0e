import type { Notice, Read } from '@qingdan/proto/kernel/v1/case.ts'
import { groundInWords } from '../case/looks.ts'
import { dateShort } from '../text/dates.ts'
import { fileText } from '../text/office/case.ts'
import { papers } from '../text/office/papers.ts'
import { looks } from '../text/office/reads.ts'
import { hrefIn, type Lang } from '../text/text.ts'
import { Fold } from '../ui/Fold.tsx'
import { Table } from '../ui/Table.tsx'
import { whoIs } from './who.ts'

/** 9 月 8 日 09:12, in the time of the office. */
export const momentOf = (on: string, at: string, lang: Lang): string =>
  `${dateShort(on, lang)} ${at ? Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString({ smallestUnit: 'minute' }) : ''}`

const groundIn = (ground: string, lang: Lang): string => looks[lang].grounds[ground] ?? groundInWords(ground, lang)
const fieldsIn = (fields: readonly string[], lang: Lang): string => {
  const t = looks[lang]
  const names = new Set(fields.map((field) => t.fields[field.replace(/^(woman|man)\./, '').replace(/^paper\..*/, 'paper')] ?? t.fields['text'] ?? field))
  return [...names].join(lang === 'zh' ? '、' : ', ')
}

/** Who looked, at what, on which ground: offices and roles, never names. */
export const Looks = ({ reads, lang, caption }: { reads: readonly Read[]; lang: Lang; caption: string }) => {
  const t = looks[lang].columns
  return (
    <Table
      stack
      caption={caption}
      columns={[{ head: t.when }, { head: t.who }, { head: t.ground }, { head: t.what }]}
      rows={reads.map((read, i) => ({
        key: `${read.at}-${i}`,
        cells: [
          momentOf(read.on, read.at, lang),
          read.own ? fileText[lang].reads.own : whoIs(read, lang),
          groundIn(read.ground, lang),
          fieldsIn(read.fields, lang),
        ],
      }))}
    />
  )
}

/** What was sent to whom, with its result. */
export const Notices = ({ notices, lang }: { notices: readonly Notice[]; lang: Lang }) => {
  const t = fileText[lang].notices
  if (notices.length === 0) return <p>{t.none}</p>
  return (
    <ul className="docs">
      {notices.map(({ at, on, to, channel, name, result }, i) => (
        <li key={`${at}-${i}`}>
          <b>{papers[name]?.[lang] ?? name}</b>
          <span>{[momentOf(on, at, lang), t.to[to] ?? to, t.channels[channel] ?? channel, t.results[result] ?? result].join(lang === 'zh' ? '，' : ', ')}</span>
        </li>
      ))}
    </ul>
  )
}

/** The last looks at a file, for who oversees them, with the way to the whole register. */
export const LooksFold = ({ reads, lang }: { reads: readonly Read[] | undefined; lang: Lang }) => {
  const t = fileText[lang].reads
  return reads ? (
    <Fold id="reads" title={t.title}>
      <p className="note">{t.note}</p>
      {reads.length === 0 ? <p>{t.none}</p> : <Looks reads={reads} lang={lang} caption={t.title} />}
      <p>
        <a href={hrefIn(lang, '/office/reads')}>{t.all}</a>
      </p>
    </Fold>
  ) : null
}
