import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { forget } from '@qingdan/deploy/backing/forget.ts'
import { check } from './checker.ts'
import { type Desk, newDesk } from './clients.ts'
import { faults, type Fault } from './faults.ts'
import { NotHere } from './disk.ts'
import { loadSnapshot } from './load.ts'
import { poison } from './poison.ts'
import { type Chance, chanceOf } from './random.ts'
import { everythingUp, rest, today } from './rest.ts'
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
}
/** What does not hold once all is at rest. */
async function verdict({ world }: Run): Promise<Finding[]> {
  await everythingUp(world)
  await rest(world)
  return check(await loadSnapshot(world, await today(world), poison))
}
/** A sample for every change: some kill points, each kind of death once. */
function sample(chance: Chance): Fault[] {
  const kills = faults.filter(({ name }) => name.startsWith('killed at '))
  const some = new Set([chance.pick(kills), chance.pick(kills), chance.pick(kills)])
  const always = ['service killed', 'bus killed', 'store killed', 'poison', 'two sweepers']
  return [...some, ...faults.filter(({ name }) => always.includes(name))]
}
function chosen(): Fault[] {
  const { only, short } = values
  if (only) return faults.filter(({ name }) => only.some((wanted) => (faults.some((fault) => fault.name === wanted) ? name === wanted : name.includes(wanted))))
  return short ? sample(chanceOf(seed)) : [...faults]
}
function row(name: string, began: number, { world }: Run, says: string, findings: readonly Finding[] = []): void {
  const { acknowledged, refused, unknown, internal, intent } = world.log.counts()
  const cells = [name.padEnd(32), ...[intent, acknowledged, refused, unknown, internal].map((n) => String(n).padStart(7))]
  say(`${cells.join(' ')} ${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${says}`)
  for (const finding of findings.slice(0, 20)) say(`    ${finding.rule}: ${finding.says}`)
}
/** Plays one fault; true when it could not be brought about. */
async function tried(run: Run, fault: Fault): Promise<boolean> {
  const began = performance.now()
  const commands = Number(values.commands ?? (values.short ? 60 : 5000)) * (fault.times ?? 1)
  const chance = chanceOf(seed + faults.indexOf(fault))
  const failed = await fault.run({ ...run, commands, chance }).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failed) row(fault.name, began, run, failed instanceof NotHere ? `not tried: ${failed.message}` : String(failed))
  else row(fault.name, began, run, '')
  return failed !== undefined && !(failed instanceof NotHere)
}
/** Plays faults one after the other in one world, then looks; the number of things that do not hold. */
async function playIn(group: readonly Fault[]): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'qingdan-faults-'))
  const run: Run = {
    world: await openWorld(
      dir,
      group.some(({ disk }) => disk),
    ),
    desk: newDesk(),
  }
  try {
    for (const copy of run.world.copies) await copy.start()
    let wrong = 0
    for (const fault of group) if (await tried(run, fault)) wrong++
    const began = performance.now()
    const findings = await verdict(run)
    row('  at rest', began, run, findings.length > 0 ? `${findings.length} findings, see ${dir}` : 'holds', findings)
    const bad = wrong + findings.length
    await run.world.stop()
    if (bad === 0) await forget(dir)
    return bad
  } catch (error) {
    await run.world.stop()
    throw error
  }
}
const played = chosen()
say(`seed ${seed}: ${played.map(({ name }) => name).join(', ')}`)
say(`${'fault'.padEnd(32)}    sent    done refused unknown  faults    time`)
const again = `node tests/faults/run.ts${values.short ? ' --short' : ''} --seed ${seed}${values.commands ? ` --commands ${values.commands}` : ''}`
let wrong = 0
// In the whole run each fault has a world of its own, so that the seed plays it again alone.
for (const group of values.short ? [played] : played.map((fault) => [fault])) {
  const bad = await playIn(group).catch((error: unknown) => {
    if (!(error instanceof NotHere)) say(`    ${String(error)}`)
    else say(`${group[0]?.name.padEnd(32)} not tried: ${error.message}`)
    return error instanceof NotHere ? 0 : 1
  })
  if (bad > 0) say(`    play it again: ${again}${values.short ? '' : ` --only '${group[0]?.name}'`}`)
  wrong += bad
}
say(wrong > 0 ? `${wrong} things do not hold` : 'all of it holds')
process.exit(wrong > 0 ? 1 : 0)
