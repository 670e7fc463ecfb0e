import { errata } from '@qingdan/list/errata.ts'
import type { Entry } from '@qingdan/list/index.ts'
import { childrenOf } from '../../../listing/tree.ts'

const readingAnswer = ({ erratum, instead, text }: NonNullable<Entry['readings']>[number]) => {
  const row = errata.find((one) => one.n === erratum)
  return { erratum, instead: instead ?? null, read: text ?? null, slip: row?.slip ?? null, why: row?.why ?? null }
}

/** One printed thing: the text to the character, where it stands, and how a slip in it is read. */
export const entryAnswer = (entry: Entry) => ({
  id: entry.id,
  parent: entry.parent,
  kind: entry.kind,
  place: entry.place,
  number: entry.number ?? null,
  printed: entry.printed,
  title: entry.title,
  says: entry.says ?? null,
  readings: (entry.readings ?? []).map(readingAnswer),
})

export const withChildren = (entry: Entry) => ({ ...entryAnswer(entry), children: childrenOf(entry.id).map(entryAnswer) })
