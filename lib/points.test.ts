import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { points } from './points.ts'

const script = "const { pass } = await import('#points'); for (let n = 0; n < 3; n++) { await pass('decided'); console.log(n) }"
/** What a process that passes one point three times says, and how it ends. */
const passing = (killAt: string, ...flags: string[]): Promise<[number | undefined | null, string, string]> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_OPTIONS: '', KILL_AT: killAt }
    const child = execFile(process.execPath, [...flags, '--input-type=module', '-e', script], { cwd: import.meta.dirname, env }, (_error, said) =>
      resolve([child.exitCode, child.signalCode ?? '', said]),
    )
  })

test('under faults a process ends at the pass that was named, and not before', async () => {
  assert.deepEqual(await passing('decided:3', '--conditions=faults'), [null, 'SIGKILL', '0\n1\n'])
  assert.deepEqual(await passing('marked:1', '--conditions=faults'), [0, '', '0\n1\n2\n'])
})
test('in production the same environment interrupts nothing', async () => {
  assert.deepEqual(await passing('decided:1'), [0, '', '0\n1\n2\n'])
})
test('every point is passed somewhere in the kernel', async () => {
  const { globSync, readFileSync } = await import('node:fs')
  const kernel = globSync('lib/*.ts', { exclude: ['**/*.test.ts'] }).map((file) => readFileSync(file, 'utf8'))
  assert.deepEqual(
    points.filter((point) => !kernel.some((text) => text.includes(`pass('${point}'`))),
    [],
  )
})
