import { guides, isMatter } from '@qingdan/list/guides.ts'
import type { Metadata } from 'next'
import { firstView } from '../../../../../../actions/check.ts'
import { Questions } from '../../../../../../eligibility/Questions.tsx'
import { entryOf } from '../../../../../../listing/tree.ts'
import { room } from '../../../../../../room.ts'
import { check } from '../../../../../../text/public/check.ts'
import { Missing } from '../../../../../../ui/Missing.tsx'
import { Of } from '../../../../../../ui/Of.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: check[(await room()).lang].title }
}

export default async function Check({ params }: { params: Promise<{ matter: string }> }) {
  const { lang } = await room()
  const { matter } = await params
  if (!isMatter(matter)) return <Missing lang={lang} />
  const { title, entry } = guides[matter]
  return (
    <>
      <Of
        lang={lang}
        crumbs={[
          { label: entryOf(entry)?.title[lang] ?? entry, href: `/list/${entry}` },
          { label: title[lang], href: `/guides/${matter}` },
          { label: check[lang].title },
        ]}
      />
      <main id="main" className="wrap">
        <Questions first={await firstView(matter, lang)} />
      </main>
    </>
  )
}
