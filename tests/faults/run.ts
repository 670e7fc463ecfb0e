import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { check } from './checker.ts'
import { type Desk, newDesk } from './clients.ts'
import { faults, type Fault } from './faults.ts'
import { loadSnapshot } from './load.ts'
import { poison } from './poison.ts'
import { type Chance, chanceOf } from './random.ts'
import { everythingUp, rest, today, walk } from './rest.ts'
import type { Finding } from './snapshot.ts'
import { openWorld, type World } from './world.ts'

// node tests/faults/run.ts [--short] [--seed N] [--commands N] [--only NAME]...
const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    commands: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
})
const seed = Number(values.seed)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

interface Run {
  readonly world: World
  readonly desk: Desk
  readonly chance: Chance
}
/** What does not hold once all is at rest. */
async function verdict({ world }: Run): Promise<Finding[]> {
  await everythingUp(world)
  await rest(world)
  return check(await loadSnapshot(world, await today(world), poison))
}
/** A sample for every change: some kill points, each kind of death once. */
function sample(chance: Chance): Fault[] {
  const named = (name: string): Fault => faults.find((fault) => fault.name === name) as Fault
  const kills = faults.filter(({ name }) => name.startsWith('killed at '))
  const some = new Set([chance.pick(kills), chance.pick(kills), chance.pick(kills)])
  return [...some, ...['service killed', 'bus killed', 'store killed', 'poison', 'two sweepers'].map(named)]
}
async function tried(run: Run, fault: Fault, commands: number, away: number): Promise<string | undefined> {
  try {
    await fault.run({ ...run, commands, away })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
function row(name: string, began: number, { world }: Run, says: string): void {
  const { acknowledged, refused, unknown, internal, intent } = world.log.counts()
  const cells = [name.padEnd(30), ...[intent, acknowledged, refused, unknown, internal].map((n) => String(n).padStart(7))]
  say(`${cells.join(' ')} ${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${says}`)
}
async function play(): Promise<number> {
  const chance = chanceOf(seed)
  const chosen = values.only ? faults.filter(({ name }) => values.only?.some((only) => name.includes(only))) : values.short ? sample(chance) : faults
  const commands = Number(values.commands ?? (values.short ? 60 : 5000))
  say(`seed ${seed}: ${chosen.map(({ name }) => name).join(', ')}`)
  const run: Run = { world: await openWorld(await mkdtemp(join(tmpdir(), 'qingdan-faults-'))), desk: newDesk(), chance }
  let wrong = 0
  try {
    for (const copy of run.world.copies) await copy.start()
    say(`${'fault'.padEnd(30)}    sent    done refused unknown  faults  time   verdict`)
    for (const fault of chosen) {
      const began = performance.now()
      const failed = await tried(run, fault, commands, values.short ? 5 : 60)
      const findings = values.short && !failed ? [] : await verdict(run)
      if (!values.short) await walk(run.world, 1)
      row(fault.name, began, run, failed ?? (findings.length > 0 ? `${findings.length} findings` : values.short ? '' : 'holds'))
      for (const { rule, says } of findings.slice(0, 10)) say(`    ${rule}: ${says}`)
      wrong += findings.length + (failed ? 1 : 0)
    }
    const began = performance.now()
    const findings = await verdict(run)
    row('at the end', began, run, findings.length > 0 ? `${findings.length} findings` : 'holds')
    for (const { rule, says } of findings.slice(0, 20)) say(`    ${rule}: ${says}`)
    wrong += findings.length
  } finally {
    await run.world.stop()
  }
  return wrong
}
const wrong = await play()
if (wrong > 0) {
  const only = (values.only ?? []).map((name) => ` --only '${name}'`).join('')
  say(
    `play it again: node tests/faults/run.ts${values.short ? ' --short' : ''} --seed ${seed}${values.commands ? ` --commands ${values.commands}` : ''}${only}`,
  )
}
process.exit(wrong > 0 ? 1 : 0)
