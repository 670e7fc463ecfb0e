import type { Header } from '@qingdan/proto/kernel/v1/case.ts'
import type { Entry } from '@qingdan/proto/kernel/v1/entry.ts'
import { isClause } from '../text/clauses.ts'
import { commandName } from '../text/commands.ts'
import { fileText, periodName } from '../text/office/case.ts'
import type { Lang } from '../text/text.ts'
import { whoIs } from './who.ts'

export interface Told {
  key: string
  on: string
  at: string
  seq: number
  title: string
  who: string
  clauses: readonly string[]
  document: Header['document']
}

/** What the kernel itself records on a file. */
function kernelTitle(kind: string, { entry }: Entry, lang: Lang): string {
  const t = fileText[lang]
  switch (entry?.$case) {
    case 'proposed':
      return t.line.proposed(commandName(`${kind}.${entry.value.command}`)?.[lang] ?? entry.value.command)
    case 'voided':
      return t.line.voided
    case 'recounted':
      return t.line.recounted
    case 'late':
      return t.line.late(periodName(entry.value.deadline, lang))
    case 'resealed':
      return t.line.resealed
    case 'attached':
      return t.line.attached
    case 'recused':
      return t.line.recused
    case undefined:
      return ''
  }
}

interface Happened {
  header: Header | undefined
  event: { event?: { $case: string; value: unknown } | undefined } | undefined
}

/** The history of a file as the office reads it: what, who, under which clause, with which document. */
export function storyOf(kind: string, entries: readonly Happened[], lang: Lang): Told[] {
  return entries.flatMap(({ header, event: message }): Told[] => {
    if (!header) return []
    const event = message?.event
    const title = event?.$case === 'kernel' ? kernelTitle(kind, event.value as Entry, lang) : (commandName(`${kind}.${header.type}`)?.[lang] ?? header.type)
    const who = header.by.map((by) => whoIs(by, lang)).join(lang === 'zh' ? '；' : '; ')
    return [
      { key: String(header.seq), on: header.on, at: header.at, seq: header.seq, title, who, clauses: header.under.filter(isClause), document: header.document },
    ]
  })
}
