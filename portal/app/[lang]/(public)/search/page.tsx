import type { Metadata } from 'next'
import { today } from '../../../../backend.ts'
import { one, type Query } from '../../../../dated.ts'
import { room } from '../../../../room.ts'
import { type Found, search } from '../../../../searching.ts'
import { searchText } from '../../../../text/public/search.ts'
import { hrefIn, type Lang } from '../../../../text/text.ts'
import { Fault } from '../../../../ui/Fault.tsx'
import { Part } from '../../../../ui/Part.tsx'
import { Search } from '../../../../ui/Search.tsx'
import { Title } from '../../../../ui/Title.tsx'
import { Void } from '../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: searchText[(await room()).lang].title }
}

const Hit = ({ row, lang }: { row: Found; lang: Lang }) => (
  <li>
    <h3>
      <a href={hrefIn(lang, row.href)}>{row.title}</a> <span className="flag">{searchText[lang].kinds[row.kind]}</span>
    </h3>
    <p lang={row.chinese ? 'zh-CN' : undefined}>{row.text.length > 120 ? `${row.text.slice(0, 120)}…` : row.text}</p>
  </li>
)

export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { lang } = await room()
  const t = searchText[lang]
  const day = await today()
  if (!day) return <Fault lang={lang} title={t.title} />
  const query = await searchParams
  const q = one(query, 'q')
  const { found, more } = search(q, lang, day.date)
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      <Search lang={lang} label={t.label} button={t.button} value={q} />
      {query.q !== undefined && (
        <Part id="found" title={q ? t.found(found.length, q) : t.title} wide first>
          {found.length ? (
            <div>
              <ol className="hits">
                {found.map((row) => (
                  <Hit key={row.href} row={row} lang={lang} />
                ))}
              </ol>
              {more && <p className="note">{t.more(found.length)}</p>}
            </div>
          ) : (
            <Void title={q ? t.found(0, q) : t.empty} way={{ href: hrefIn(lang, '/list'), label: t.list }}>
              {q ? t.none : ''}
            </Void>
          )}
        </Part>
      )}
    </main>
  )
}
