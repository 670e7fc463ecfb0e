import type { Metadata } from 'next'
import { SignPage } from '../../../../../../../../office/SignPage.tsx'
import { room } from '../../../../../../../../room.ts'
import { fileText } from '../../../../../../../../text/office/case.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: fileText[(await room()).lang].sign.title }
}

export default function Sign({ params }: { params: Promise<{ id: string; digest: string }> }) {
  return <SignPage kind="permit" params={params} />
}
