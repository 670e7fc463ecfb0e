import { readFileSync } from 'node:fs'
import { ours } from './assistance-ours.ts'
import { theirs } from './assistance-raw.ts'
import type { Steps } from './assistance-steps.ts'
import { assistanceWorld, benchRing } from './assistance-world.ts'
import { makeBeneficiaries } from './beneficiaries.ts'

// One side of the figures of the assistances, as a process of its own so that its memory is its own: it does each step that it is told, and answers
// how many milliseconds that took and the most bytes that it ever held.
const [which, database, people] = [process.argv[2], process.argv[3] ?? '', Number(process.argv[4])]
const world = await assistanceWorld(database, benchRing)
const steps: Steps = (which === 'ours' ? ours : theirs)(world)
const told: Readonly<Record<string, () => Promise<unknown>>> = {
  ...steps,
  make: async () => {
    if ((await world.collection('made').countDocuments({})) >= people) return
    for (const name of ['made', 'keys']) await world.collection(name).drop()
    await makeBeneficiaries(world, people)
  },
  layOut: () => world.layOut(people),
  check: async () => {
    const through = await world.collection('special').countDocuments({ seq: 8 })
    if (through !== people) throw new Error(`${through} of ${people} went through every step`)
  },
  end: () => world.close(),
}
async function does(step: string): Promise<void> {
  const began = performance.now()
  await told[step]!()
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024
  process.send!({ ms: performance.now() - began, peak }, () => step === 'end' && process.exit())
}
process.on('message', (step: string) => {
  does(step).catch((error: unknown) => {
    console.error(which, step, error)
    process.exit(1)
  })
})
process.send!('ready')
