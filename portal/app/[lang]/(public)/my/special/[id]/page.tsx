import type { Metadata } from 'next'
import type { Query } from '../../../../../../dated.ts'
import { FilePage } from '../../../../../../my/assistance/FilePage.tsx'
import { room } from '../../../../../../room.ts'
import { assisted } from '../../../../../../text/assistance.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: assisted[(await room()).lang].names['special'] ?? '' }
}

export default function Own(asked: { params: Promise<{ id: string }>; searchParams: Promise<Query> }) {
  return <FilePage kind="special" {...asked} />
}
