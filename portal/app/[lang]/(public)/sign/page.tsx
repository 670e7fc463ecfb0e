import type { Metadata } from 'next'
import { one, type Query } from '../../../../dated.ts'
import { room } from '../../../../room.ts'
import { safePath } from '../../../../sign-on/place.ts'
import { sign } from '../../../../text/sign.ts'
import { hrefIn } from '../../../../text/text.ts'
import { Act, Acts } from '../../../../ui/Acts.tsx'
import { Title } from '../../../../ui/Title.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: sign[(await room()).lang].title }
}

export default async function Sign({ searchParams }: { searchParams: Promise<Query> }) {
  const { lang } = await room()
  const t = sign[lang]
  const query = await searchParams
  const because = one(query, 'because', 20)
  const to = safePath(one(query, 'to', 500), hrefIn(lang, '/my'))
  const said = t.because[because === 'down' || because === 'expired' ? because : 'cancelled']
  return (
    <main id="main" className="wrap">
      <Title words={said.title} lead={said.text} />
      <Acts>
        <Act href={`/auth/sign-in?to=${encodeURIComponent(to)}`}>{t.again}</Act>
        <a href={hrefIn(lang, '/track')}>{t.track}</a>
      </Acts>
    </main>
  )
}
