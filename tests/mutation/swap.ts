import { registerHooks } from 'node:module'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withMutant } from './mutants.ts'

// node --import ./tests/mutation/swap.ts: loads one source with one mutant in it; nothing on the disk changes.
const { file, ...mutant } = JSON.parse(process.env['MUTANT'] ?? '{}') as { file: string; start: number; end: number; text: string }
registerHooks({
  load: (url, context, next) => {
    if (!url.startsWith('file:') || fileURLToPath(url) !== file) return next(url, context)
    return { format: 'module', source: withMutant(readFileSync(file, 'utf8'), mutant), shortCircuit: true }
  },
})
