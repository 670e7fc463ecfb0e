import type { Metadata } from 'next'
import { CommandPage } from '../../../../../../../my/assistance/CommandPage.tsx'
import { room } from '../../../../../../../room.ts'
import { assisted } from '../../../../../../../text/assistance.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: assisted[(await room()).lang].names['special'] ?? '' }
}

export default function OwnStep(asked: { params: Promise<{ id: string; command: string }> }) {
  return <CommandPage kind="special" {...asked} />
}
