import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resultsDir, type Result } from './rounds.ts'

const two = (value: number): string => value.toFixed(2)
const rate = (value: number): string => (value < 100 ? two(value) : value.toFixed(0))
const machine = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 1024 ** 3)} GiB, ${process.platform}, Node ${process.version}`

function row({ id, title, goal, met, ratio, low, high, unit, ours, theirs, load }: Result, before: Readonly<Record<string, number>>): string {
  const earlier = before[id] === undefined ? '' : two(before[id])
  const sides = `${rate(ours.median)} / ${rate(theirs.median)} ${unit}`
  return `| ${id} | ${title} | ${goal} | ${earlier} | **${two(ratio)}** | ${two(low)}–${two(high)} | ${met ? 'yes' : 'no'} | ${sides} | ${load === undefined ? '' : load.toFixed(0)} |`
}
/** Writes docs/bench.md from the figures of the last run. `bench/before.json` holds the ratios from before the mending. */
export function writeTable(): void {
  const results = globSync(`${resultsDir}/*.json`)
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Result)
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
  const before = JSON.parse(readFileSync('bench/before.json', 'utf8')) as Record<string, number>
  const sides = results.map(({ id, ours, theirs }) => `- **${id}** ours: ${ours.says}. Against: ${theirs.says}.`)
  const text = `# What it costs

Written by \`npm run bench -- --write\`; \`docs/adr/0026-what-it-costs.md\` says what was mended and what would have to change.
Every figure is a ratio of two things done in turn in the same run against the same servers, after a warm-up; the median of the rounds and the
lowest and highest of them. Load is how many processes wanted a core when the figure was kept, the servers among them: above the number of cores
the machine was not ours alone, and the spread shows it.

Machine: ${machine()}; the store and the bus ran on it too. Date: ${new Date().toISOString().slice(0, 10)}.

| Figure | What | Goal | Before | Ratio | Spread | Met | Ours / theirs | Load |
|---|---|---|---|---|---|---|---|---|
${results.map((result) => row(result, before)).join('\n')}

## What each side does
${sides.join('\n')}
`
  writeFileSync('docs/bench.md', text)
}
