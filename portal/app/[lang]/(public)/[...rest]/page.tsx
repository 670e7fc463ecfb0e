import type { Metadata } from 'next'
import { room } from '../../../../room.ts'
import { fault } from '../../../../text/fault.ts'
import { Missing } from '../../../../ui/Missing.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: fault[(await room()).lang].missing.title.join(''), robots: { index: false } }
}

/** Whatever is no page of the site. */
export default async function Nothing() {
  return <Missing lang={(await room()).lang} />
}
