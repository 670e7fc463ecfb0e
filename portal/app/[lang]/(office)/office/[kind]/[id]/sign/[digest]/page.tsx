import type { Metadata } from 'next'
import { isAssistance } from '../../../../../../../../kinds.ts'
import { SignPage } from '../../../../../../../../office/SignPage.tsx'
import { room } from '../../../../../../../../room.ts'
import { fileText } from '../../../../../../../../text/office/case.ts'
import { Missing } from '../../../../../../../../ui/Missing.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: fileText[(await room()).lang].sign.title }
}

export default async function Sign({ params }: { params: Promise<{ kind: string; id: string; digest: string }> }) {
  const { kind } = await params
  return isAssistance(kind) ? <SignPage kind={kind} params={params} /> : <Missing lang={(await room()).lang} />
}
