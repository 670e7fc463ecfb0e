'use client'
import { useParams } from 'next/navigation'
import { fault } from '../../../text/fault.ts'
import { isLang } from '../../../text/text.ts'
import { Title } from '../../../ui/Title.tsx'

export default function Broken({ reset }: { reset: () => void }) {
  const { lang } = useParams<{ lang: string }>()
  const t = fault[isLang(lang) ? lang : 'zh'].broken
  return (
    <main id="main" className="wrap">
      <Title words={t.title} lead={t.lead} />
      <div className="acts">
        <button type="button" className="btn" onClick={reset}>
          {t.again}
        </button>
      </div>
    </main>
  )
}
