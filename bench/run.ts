import { spawnSync } from 'node:child_process'
import { globSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environmentOf, startBacking } from '@qingdan/deploy/backing/index.ts'
import { resultsDir } from './rounds.ts'
import { writeTable } from './table.ts'

// node bench/run.ts [--write] [NAME...]: every figure, or those named, one after the other against real servers of their own; --write puts them
// into docs/bench.md. A figure may take BENCH_MINUTES (15). Servers whose addresses are given (MONGODB_URL, NATS_URL, KEYCLOAK_URL) are used instead.
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const write = process.argv.includes('--write')
const minutes = Number(process.env['BENCH_MINUTES'] ?? 15)
const files = globSync('bench/{p,r,a}[0-9]*.ts')
  .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .filter((file) => names.length === 0 || names.some((name) => file.includes(`/${name}`)))
const given = process.env['MONGODB_URL'] && process.env['NATS_URL'] && process.env['KEYCLOAK_URL']
const backing = given ? undefined : await startBacking({ dir: await mkdtemp(join(tmpdir(), 'qingdan-bench-')), own: true })
try {
  if (names.length === 0) rmSync(resultsDir, { recursive: true, force: true })
  const env = { ...process.env, ...(backing && environmentOf(backing)) }
  for (const file of files) {
    const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit', env, timeout: minutes * 60_000 })
    if (status !== 0) {
      console.error(`${file} gave no figure`)
      process.exitCode = 1
    }
  }
  if (write) writeTable()
} finally {
  await backing?.stop()
}
process.exit()
