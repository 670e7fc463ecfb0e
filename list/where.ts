import { type Coverage, coverage } from './coverage.ts'
import { type Entry, entries } from './index.ts'

const parents = new Map(entries.map(({ id, parent }) => [id, parent]))

/** The coverage of an entry: its own row, else that of the nearest entry above it. */
export function coverageOf(id: string): Coverage | undefined {
  for (let at: string | null | undefined = id; at; at = parents.get(at)) if (Object.hasOwn(coverage, at)) return coverage[at]
  return undefined
}

/** Furniture of the page says nothing that could run: covers, contents, heads of tables and sections. */
export const isClause = ({ kind }: Entry) => !['cover', 'contents', 'heading', 'columns', 'regime', 'duty', 'body'].includes(kind)
