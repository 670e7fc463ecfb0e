import type { SheetResponse } from '@qingdan/proto/kernel/v1/desk.ts'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { Query } from '../../../../../../dated.ts'
import { checkAddress, pathOf, qrOf } from '../../../../../../documents/qr.ts'
import { sheetFor, suffixOf, type Wanted, wantedIn } from '../../../../../../documents/sheet.ts'
import { verifyWords } from '../../../../../../documents/words.ts'
import { room } from '../../../../../../room.ts'
import { isStaff, peek } from '../../../../../../session.ts'
import { origin } from '../../../../../../sign-on/place.ts'
import { documents } from '../../../../../../text/documents.ts'
import { hrefIn, type Lang } from '../../../../../../text/text.ts'
import { Act, Acts } from '../../../../../../ui/Acts.tsx'
import { Fault } from '../../../../../../ui/Fault.tsx'
import { Missing } from '../../../../../../ui/Missing.tsx'
import { Sheet } from '../../../../../../ui/Sheet.tsx'
import { Title } from '../../../../../../ui/Title.tsx'
import { Void } from '../../../../../../ui/Void.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: documents[(await room()).lang].name }
}

const Code = ({ sheet }: { sheet: SheetResponse }) => {
  const qr = qrOf(checkAddress(origin(), sheet.number, sheet.checkCode))
  return (
    <>
      <svg role="img" aria-label="核验二维码" viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}>
        <path d={pathOf(qr)} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>{verifyWords(sheet.checkCode, sheet.specimen)}</p>
    </>
  )
}

const Under = ({ sheet, lang, wanted, back }: { sheet: SheetResponse; lang: Lang; wanted: Wanted; back: string }) => {
  const t = documents[lang]
  const here = `/documents/${wanted.caseId}/${wanted.seq}`
  return (
    <div className="no-print under">
      <Acts>
        <Act href={hrefIn(lang, `${here}/pdf${suffixOf(wanted)}`)}>{t.pdf}</Act>
        {wanted.certificate && <a href={hrefIn(lang, here + suffixOf({ ...wanted, certificate: false }))}>{t.decision}</a>}
        {sheet.number && <a href={hrefIn(lang, `/check?${new URLSearchParams({ number: sheet.number, code: sheet.checkCode })}`)}>{t.preview}</a>}
        <a href={hrefIn(lang, back)}>{t.back}</a>
      </Acts>
      <p className="note">
        {t.chinese} {t.print} {sheet.masked && t.masked} {sheet.specimen && t.specimen}
      </p>
    </div>
  )
}

export default async function DocumentPage({ params, searchParams }: { params: Promise<{ case: string; seq: string }>; searchParams: Promise<Query> }) {
  const [{ lang, path, search }, at, query, known] = await Promise.all([room(), params, searchParams, peek()])
  const t = documents[lang]
  const wanted = wantedIn(at, query)
  if (!wanted) return <Missing lang={lang} />
  const found = await sheetFor(wanted)
  if (!found) redirect(`/auth/sign-in?to=${encodeURIComponent(hrefIn(lang, path + search))}`)
  if ('failed' in found && found.failed === 'down') return <Fault lang={lang} title={t.name} />
  if ('failed' in found) return <Missing lang={lang} />
  const { sheet } = found
  const own = wanted.of === 'permit' ? `/my/${wanted.caseId}` : `/my/${wanted.of}/${wanted.caseId}`
  const back = isStaff(known) ? `/office/${wanted.of}/${wanted.caseId}` : known && !sheet.masked ? own : '/track'
  if (sheet.pending) {
    return (
      <main id="main" className="wrap">
        <Title words={sheet.title} lang="zh-CN" />
        <Void title={t.pending[0]} way={{ href: hrefIn(lang, back), label: t.back }}>
          {t.pending[1]}
        </Void>
      </main>
    )
  }
  return (
    <main id="main" className="wrap official pad">
      <Sheet sheet={sheet} verify={sheet.checkCode && <Code sheet={sheet} />} />
      <Under sheet={sheet} lang={lang} wanted={wanted} back={back} />
    </main>
  )
}
