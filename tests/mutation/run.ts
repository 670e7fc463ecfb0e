import { spawn } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type Mutant, mutantsOf } from './mutants.ts'

// node tests/mutation/run.ts [PART OF A PATH]: small wrong changes of the sources that decide, one at a time; those that no test notices are
// listed. The tests of the loop need a store: MONGODB_URL.
const permit = globSync('services/permit/permit/*.test.ts').filter((file) => !file.includes('.int.'))
const judged: Readonly<Record<string, readonly string[]>> = {
  'lib/calendar.ts': [...globSync('lib/calendar*.test.ts'), 'lib/law.test.ts', 'services/permit/permit/deadlines.test.ts', ...globSync('list/**/*.test.ts')],
  'lib/machine.ts': ['lib/small.test.ts', 'services/permit/permit/machine.test.ts', 'services/permit/generate.test.ts', ...globSync('lib/machine*.test.ts')],
  'services/permit/permit/decide.ts': permit,
  'services/permit/permit/after-grant.ts': permit,
  'lib/handle.ts': ['lib/handle.int.test.ts', 'lib/guarded.int.test.ts'],
  'lib/guarded.ts': ['lib/handle.int.test.ts', 'lib/guarded.int.test.ts'],
}
const patience = 30_000
const results = '.run/mutation.json'

export interface Survivor {
  readonly file: string
  readonly line: number
  readonly was: string
  readonly became: string
}
function survives(file: string, mutant: Mutant): Promise<boolean> {
  const env = { ...process.env, MUTANT: JSON.stringify({ file: resolve(file), ...mutant }), NODE_TEST_CONTEXT: '' }
  const args = ['--import', './tests/mutation/swap.ts', '--test', '--test-isolation=none', '--test-force-exit', ...(judged[file] ?? [])]
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  return new Promise((done) =>
    child.once('exit', (code) => {
      clearTimeout(late)
      done(code === 0)
    }),
  )
}
const asked = process.argv[2] ?? ''
const files = Object.keys(judged).filter(
  (file) => file.includes(asked) && (process.env['MONGODB_URL'] || !judged[file]?.some((test) => test.includes('.int.'))),
)
const waiting = files.flatMap((file) => mutantsOf(readFileSync(file, 'utf8')).map((mutant) => ({ file, mutant })))
const counts = Object.fromEntries(files.map((file) => [file, { all: 0, survived: 0 }]))
const survivors: Survivor[] = []
async function lane(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { file, mutant } = next
    const count = counts[file]!
    count.all++
    if (!(await survives(file, mutant))) continue
    count.survived++
    survivors.push({ file, line: mutant.line, was: mutant.was, became: mutant.text.replace(/\s+/g, ' ').slice(0, 70) || '(nothing)' })
    console.log(`${file}:${mutant.line} survives: ${mutant.was} → ${mutant.text.slice(0, 70) || '(nothing)'}`)
  }
}
for (const file of files)
  if (await survives(file, { start: 0, end: 0, text: '', line: 0, was: '' })) continue
  else throw new Error(`the tests of ${file} fail without a mutant`)
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane))
mkdirSync('.run', { recursive: true })
writeFileSync(results, JSON.stringify({ counts, survivors }, null, 2))
for (const [file, { all, survived }] of Object.entries(counts)) console.log(`${file}: ${all - survived} of ${all} noticed`)
