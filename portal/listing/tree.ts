import { type Entry, entries } from '@qingdan/list/index.ts'

const byId = new Map(entries.map((entry) => [entry.id, entry]))
const children = Map.groupBy(entries, (entry) => entry.parent ?? '')

export const entryOf = (id: string): Entry | undefined => byId.get(id)
export const childrenOf = (id: string): readonly Entry[] => children.get(id) ?? []

/** From the chapter down to the parent of an entry. */
export function ancestorsOf(entry: Entry): Entry[] {
  const above: Entry[] = []
  for (let parent = entry.parent; parent !== null;) {
    const next = byId.get(parent)
    if (!next) break
    above.unshift(next)
    parent = next.parent
  }
  return above
}

export interface Node {
  entry: Entry
  depth: number
}

/** An entry and everything under it in reading order. A row that repeats the head of a table is left out: it says nothing of its own. */
export function subtreeOf(entry: Entry, depth = 0): Node[] {
  const below = childrenOf(entry.id).filter((child) => child.kind !== 'columns' && !(child.kind === 'regime' && depth === 0 && entry.kind === 'heading'))
  return [{ entry, depth }, ...below.flatMap((child) => subtreeOf(child, depth + 1))]
}

/** The pages of the printed book, in its order. */
export const chapters = [
  'duties',
  'boundary',
  'supervision',
  'r1',
  'r2',
  'r3',
  'r4',
  'r5',
  'r6',
  'r7',
  'r8',
  'r9',
  'r10',
  'r11',
  'services',
  'accountability',
] as const

export function neighboursOf(entry: Entry): { before: Entry | undefined; after: Entry | undefined } {
  const row = (chapters as readonly string[]).includes(entry.id)
    ? chapters.map((id) => byId.get(id))
    : childrenOf(entry.parent ?? '').filter((one) => one.kind !== 'columns')
  const at = row.findIndex((one) => one?.id === entry.id)
  return { before: row[at - 1], after: row[at + 1] }
}

const targets: Readonly<Record<string, string>> = {
  'contents:1': 'duties',
  'contents:2': 'boundary',
  'contents:3': 'supervision',
  'contents:4': 'services',
  'contents:5': 'accountability',
}

export interface ContentsLine {
  id: string
  target: string
  printed: string
  title: string
  page: number | undefined
  sub: boolean
}

/** The contents page as printed: words, dots left out, page number. */
export const contents: readonly ContentsLine[] = entries
  .filter((entry) => entry.kind === 'contents')
  .map((entry) => {
    const page = /\((\d+)\)$/.exec(entry.printed)?.[1]
    return {
      id: entry.id,
      target: targets[entry.id] ?? `r${entry.id.split(':')[2]}`,
      printed: entry.printed.replace(/\.*\s*(\(\d+\))?$/, ''),
      title: entry.title.en,
      page: page ? Number(page) : undefined,
      sub: entry.id.split(':').length === 3,
    }
  })

export const pageOf = (id: string): number | undefined => contents.find((line) => line.target === id)?.page

export const withErratum = (n: number): readonly Entry[] => entries.filter((entry) => entry.readings?.some((reading) => reading.erratum === n))

export const anchorOf = (id: string): string => `p-${id.replaceAll(':', '-')}`
