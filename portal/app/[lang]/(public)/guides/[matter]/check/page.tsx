import type { Metadata } from 'next'
import { firstView } from '../../../../../../actions/check.ts'
import { Questions } from '../../../../../../eligibility/Questions.tsx'
import { room } from '../../../../../../room.ts'
import { check } from '../../../../../../text/public/check.ts'
import { guideNames } from '../../../../../../text/public/guides.ts'
import { Missing } from '../../../../../../ui/Missing.tsx'
import { Of } from '../../../../../../ui/Of.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: check[(await room()).lang].title }
}

export default async function Check({ params }: { params: Promise<{ matter: string }> }) {
  const { lang } = await room()
  if ((await params).matter !== 'second-child-permit') return <Missing lang={lang} />
  return (
    <>
      <Of
        lang={lang}
        crumbs={[
          { label: guideNames[lang].regime, href: '/list/r1' },
          { label: guideNames[lang].permit, href: '/guides/second-child-permit' },
          { label: check[lang].title },
        ]}
      />
      <main id="main" className="wrap">
        <Questions first={await firstView(lang)} />
      </main>
    </>
  )
}
