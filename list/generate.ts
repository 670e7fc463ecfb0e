import { mkdirSync, writeFileSync } from 'node:fs'
import type { Coverage } from './coverage.ts'
import { errata } from './errata.ts'
import { type Entry, entries } from './index.ts'
import { law } from './law/index.ts'
import { statutes } from './law/statutes.ts'
import { offices } from './offices.ts'
import { parameterKinds } from './parameters.ts'
import { townships } from './townships.ts'
import { coverageOf, isClause } from './where.ts'

const code = (words: readonly string[] = []) => words.map((word) => `\`${word}\``).join(', ')
const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')

function whereItRuns({ state, commands, deadlines, pages, safeguard, note }: Coverage): string {
  const said = [
    state === 'not built' && 'not built',
    state === 'never' && 'never to be built',
    commands && `commands ${code(commands)}`,
    deadlines && `deadlines ${code(deadlines)}`,
    pages && `pages ${code(pages)}`,
    safeguard && `safeguard: ${safeguard.en}`,
    note?.en,
  ]
  return cell(said.filter((part) => typeof part === 'string').join('; '))
}

const excerpt = (text: string) => (text.length > 28 ? `${text.slice(0, 28)}…` : text)

function row(entry: Entry): string {
  const found = coverageOf(entry.id)
  if (!found) throw new Error(`no coverage for ${entry.id}`)
  return `| ${entry.place.path} | \`${entry.id}\` | ${cell(excerpt(entry.printed))} | ${whereItRuns(found)} |`
}

export function coverageTable(): string {
  const clauses = entries.filter(isClause)
  const counts = Object.entries(Object.groupBy(clauses, ({ id }) => coverageOf(id)?.state ?? 'no row'))
  return [
    '# Where each clause of the list runs',
    '',
    'Generated from `list/coverage.ts` by `list/generate.ts`; do not edit. A clause that does not run says so.',
    '',
    ...counts.map(([state, found]) => `- ${state}: ${found?.length ?? 0}`).toSorted(),
    '',
    '| Place | Entry | Printed | Where it runs |',
    '| --- | --- | --- | --- |',
    ...clauses.map(row),
    '',
  ].join('\n')
}

export function listDocument(): string {
  const covered = entries.map((entry) => (isClause(entry) ? { ...entry, coverage: coverageOf(entry.id) } : entry))
  return `${JSON.stringify({ entries: covered, errata, statutes, law, townships, offices, parameters: parameterKinds }, null, 2)}\n`
}

if (import.meta.main) {
  const folder = new URL('../docs/generated/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL('list.json', folder), listDocument())
  writeFileSync(new URL('list-coverage.md', folder), coverageTable())
}
