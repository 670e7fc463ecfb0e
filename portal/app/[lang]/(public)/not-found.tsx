import { room } from '../../../room.ts'
import { fault } from '../../../text/fault.ts'
import { hrefIn } from '../../../text/text.ts'
import { Act, Acts } from '../../../ui/Acts.tsx'
import { Title } from '../../../ui/Title.tsx'

export default async function NotFound() {
  const { lang } = await room()
  const t = fault[lang].missing
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      <Acts>
        <Act href={hrefIn(lang, '/')}>{t.way}</Act>
        <a href={hrefIn(lang, '/search')}>{t.search}</a>
      </Acts>
    </main>
  )
}
