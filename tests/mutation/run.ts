import { spawn } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type Mutant, mutantsOf } from './mutants.ts'

// node tests/mutation/run.ts [PATH[:LINE]...]: small wrong changes of the sources that decide, one at a time; those that no test notices are
// listed. The tests nearest to a source are asked first, all that know it only about what these let pass. Those of the loop need a store: MONGODB_URL.
interface Judges {
  readonly near: readonly string[]
  readonly all: readonly string[]
}
const permit = globSync('services/permit/permit/*.test.ts').filter((file) => !file.includes('.int.'))
const enrolment = globSync('services/subsidy/enrolment/*.test.ts').filter((file) => !file.includes('.int.'))
const ofEnrolment = (file: string, test = file): [string, Judges] => [
  `services/subsidy/enrolment/${file}.ts`,
  { near: [`services/subsidy/enrolment/${test}.test.ts`], all: enrolment },
]
const edges = 'services/permit/permit/edges.test.ts'
const loop: Judges = { near: ['lib/guarded.int.test.ts'], all: ['lib/guarded.int.test.ts', 'lib/handle.int.test.ts'] }
const judged: Readonly<Record<string, Judges>> = {
  'lib/calendar.ts': {
    near: globSync('lib/calendar*.test.ts'),
    all: [...globSync('lib/{calendar*,law}.test.ts'), ...permit, ...globSync('list/**/*.test.ts')],
  },
  'lib/machine.ts': { near: ['lib/machine.test.ts'], all: ['lib/machine.test.ts', ...permit, 'services/generate.test.ts'] },
  'services/permit/permit/decide.ts': { near: ['services/permit/permit/decide.test.ts', edges], all: permit },
  'services/permit/permit/after-grant.ts': { near: ['services/permit/permit/after-grant.test.ts', edges], all: permit },
  ...Object.fromEntries([
    ofEnrolment('amounts'),
    ofEnrolment('payment'),
    ofEnrolment('ending'),
    ofEnrolment('leads', 'verification'),
    ofEnrolment('application', 'decide'),
  ]),
  'services/subsidy/batch/file.ts': { near: ['services/subsidy/batch/file.test.ts'], all: globSync('services/subsidy/batch/*.test.ts') },
  'lib/handle.ts': loop,
  'lib/guarded.ts': loop,
}
const patience = 60_000
const results = '.run/mutation.json'

export interface Survivor {
  readonly file: string
  readonly line: number
  readonly was: string
  readonly became: string
}
function passes(tests: readonly string[], file: string, mutant: Mutant): Promise<boolean> {
  const env = { ...process.env, MUTANT: JSON.stringify({ file: resolve(file), ...mutant }), NODE_TEST_CONTEXT: '' }
  const args = ['--import', './tests/mutation/swap.ts', '--test', '--test-isolation=none', '--test-force-exit', ...tests]
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' })
  const late = setTimeout(() => child.kill('SIGKILL'), patience)
  return new Promise((done) =>
    child.once('exit', (code) => {
      clearTimeout(late)
      done(code === 0)
    }),
  )
}
const survives = async (file: string, mutant: Mutant): Promise<boolean> =>
  (await passes(judged[file]!.near, file, mutant)) && passes(judged[file]!.all, file, mutant)

const asked = process.argv.slice(2)
const wanted = (file: string, line?: number): boolean =>
  asked.length === 0 || asked.some((one) => (line === undefined || !one.includes(':') ? file.includes(one.split(':')[0] ?? '') : one === `${file}:${line}`))
const files = Object.keys(judged).filter((file) => wanted(file) && (process.env['MONGODB_URL'] || judged[file] !== loop))
const waiting = files.flatMap((file) => mutantsOf(readFileSync(file, 'utf8')).flatMap((mutant) => (wanted(file, mutant.line) ? [{ file, mutant }] : [])))
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
