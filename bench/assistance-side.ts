import { readFileSync } from 'node:fs'
import { ours } from './assistance-ours.ts'
import { theirs } from './assistance-raw.ts'
import { type Measured, type Step, timed } from './assistance-steps.ts'
import { assistanceWorld, benchRing } from './assistance-world.ts'

// One side of the figures of the assistances, as a process of its own so that its memory is its own: node bench/assistance-side.ts ours|theirs COUNT
const [which, count] = [process.argv[2], Number(process.argv[3])]
const world = await assistanceWorld(process.env['BENCH_DATABASE'] ?? '', benchRing)
await world.layOut(count)
const steps = (which === 'ours' ? ours : theirs)(world)
const ms = {} as Record<Step, number>
for (const step of timed) {
  if (step === 'pay') await steps.answered()
  const began = performance.now()
  const sum = await steps[step]()
  ms[step] = performance.now() - began
  if (step === 'report' && !(Number(sum) > 0)) throw new Error('nothing was paid')
}
const entries = await world.collection('special').countDocuments({ seq: 8 })
if (entries !== count) throw new Error(`${entries} of ${count} went through every step`)
const peakBytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
await world.close()
process.send?.({ ms, peakBytes } satisfies Measured)
if (!process.send) console.log(which, count, ms, Math.round(peakBytes / 1e6), 'MB')
process.exit()
