import { errata } from '@qingdan/list/errata.ts'
import type { Entry } from '@qingdan/list/index.ts'
import type { ReactNode } from 'react'
import { listText } from '../text/public/list.ts'
import type { Lang } from '../text/text.ts'
import { anchorOf, type Node, subtreeOf } from './tree.ts'

const noteId = (entry: Entry, n: number): string => `e-${n}-${anchorOf(entry.id)}`

const ErratumNote = ({ entry, reading, lang }: { entry: Entry; reading: NonNullable<Entry['readings']>[number]; lang: Lang }) => {
  const t = listText[lang]
  const erratum = errata.find((row) => row.n === reading.erratum)
  return (
    <div className="margin-note" role="note" id={noteId(entry, reading.erratum)}>
      <strong>
        <span className="flag">{t.erratum(reading.erratum)}</span>
      </strong>{' '}
      {reading.instead !== undefined && (
        <>
          {t.readAs.open}
          <span lang="zh-CN">{reading.instead}</span>
          {reading.text ? t.readAs.mid : t.readAs.none}
          {reading.text && <span lang="zh-CN">{reading.text}</span>}
          {reading.text && t.readAs.close}
        </>
      )}
      {erratum?.why[lang]}
    </div>
  )
}

const Notes = ({ entry, lang, where }: { entry: Entry; lang: Lang; where: string | undefined }) => {
  const t = listText[lang]
  return (
    <div>
      {lang === 'en' && (
        <div className="margin-note" role="note">
          <strong>{t.says}</strong> {(entry.says ?? entry.title).en}
        </div>
      )}
      {entry.readings?.map((reading, i) => (
        <ErratumNote key={i} entry={entry} reading={reading} lang={lang} />
      ))}
      {where && (
        <div className="margin-note" role="note">
          <strong>{t.runs}</strong> {where}
        </div>
      )}
    </div>
  )
}

const Flags = ({ entry, lang }: { entry: Entry; lang: Lang }) => (
  <>
    {[...new Set(entry.readings?.map((reading) => reading.erratum))].map((n) => (
      <span key={n} lang={lang === 'zh' ? 'zh-CN' : 'en'}>
        {' '}
        <a className="flag" href={`#${noteId(entry, n)}`}>
          {listText[lang].erratum(n)}
        </a>
      </span>
    ))}
  </>
)

const isHead = ({ kind }: Entry): boolean => ['heading', 'regime', 'duty', 'boundary', 'service', 'body'].includes(kind)

const Text = ({ entry, depth, lang }: Node & { lang: Lang }): ReactNode => {
  const words = (
    <>
      {entry.number && `${entry.number}　`}
      {entry.printed}
      <Flags entry={entry} lang={lang} />
    </>
  )
  if (!isHead(entry)) return <p className={/^(为|开展|取得|每|建立)/.test(entry.printed) ? 'in' : undefined}>{words}</p>
  return depth <= 1 ? <h3>{words}</h3> : <h4>{words}</h4>
}

const Row = ({ node, lang, where }: { node: Node; lang: Lang; where: string | undefined }) => {
  const { entry } = node
  const noted = Boolean(entry.readings?.length || where || lang === 'en')
  return (
    <div id={anchorOf(entry.id)} className={noted ? 'with-note' : undefined}>
      <div lang="zh-CN">
        <Text {...node} lang={lang} />
      </div>
      {noted && <Notes entry={entry} lang={lang} where={where} />}
    </div>
  )
}

/** The grounds of accountability repeat from row to row, so they are folded; they print open. */
const inGroups = (nodes: readonly Node[]): (Node | Node[])[] =>
  nodes.reduce<(Node | Node[])[]>((groups, node) => {
    if (node.entry.kind !== 'basis') return [...groups, node]
    const last = groups.at(-1)
    return Array.isArray(last) ? [...groups.slice(0, -1), [...last, node]] : [...groups, [node]]
  }, [])

/** An entry and all under it as printed, with notes in the margin. `whereOf` tells where a clause runs in this system. */
export const Printed = ({ entry, lang, whereOf }: { entry: Entry; lang: Lang; whereOf: (id: string) => string | undefined }) => {
  const [first, ...rest] = subtreeOf(entry)
  const nodes = first && entry.printed.endsWith(entry.title.zh) && !entry.readings && rest.length ? rest : [first!, ...rest]
  const fold = entry.kind !== 'duty' && entry.kind !== 'boundary'
  return (
    <div className="printed">
      {inGroups(nodes).map((group) => {
        if (!Array.isArray(group)) return <Row key={group.entry.id} node={group} lang={lang} where={whereOf(group.entry.id)} />
        const rows = group.map((node) => <Row key={node.entry.id} node={node} lang={lang} where={whereOf(node.entry.id)} />)
        if (!fold || entry.kind === 'basis') return rows
        return (
          <details key={group[0]!.entry.id}>
            <summary>{listText[lang].bases(group.length)}</summary>
            {rows}
          </details>
        )
      })}
    </div>
  )
}
