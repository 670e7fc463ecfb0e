import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from '@qingdan/deploy/backing/server.ts'
import { type Point, points } from '@qingdan/lib/points.ts'
import { type Desk, work } from './clients.ts'
import { diskFails, diskFull, diskSlow } from './disk.ts'
import { poisoned, replayed } from './poison.ts'
import type { Chance } from './random.ts'
import { everythingUp, walk } from './rest.ts'
import { clockJumps } from './wall-clock.ts'
import type { Copy, World } from './world.ts'

export interface Stage {
  readonly world: World
  readonly desk: Desk
  readonly chance: Chance
  /** Steps of the clients under this fault. */
  readonly commands: number
}
export interface Fault {
  readonly name: string
  /** It needs servers on small disks of their own. */
  readonly disk?: true
  /** How many times the usual number of steps. */
  readonly times?: number
  /** Throws when the fault could not be brought about; NotHere where the machine does not allow it. */
  readonly run: (stage: Stage) => Promise<void>
}
/** The clients work while `act` disturbs them, again and again until they are done, and at least once. */
async function disturbed({ world, desk, chance, commands }: Stage, act: () => Promise<void>): Promise<void> {
  let done = false
  let acted = 0
  const disturbing = (async () => {
    for (; !done; acted++) await act()
  })()
  try {
    do await work(world, desk, chance, commands)
    while (acted === 0)
  } finally {
    done = true
  }
  await disturbing
  await everythingUp(world)
}
const clockPoints: readonly Point[] = ['deadline-claimed', 'deadline-fired']
/** Passed seldom, or by either copy as chance will. */
const rare: readonly Point[] = [...clockPoints, 'bucket-written', 'tail-trimmed', 'number-taken']
const relayed: readonly Point[] = ['publish-sent', 'acknowledged', 'marked', 'event-delivered', 'effect-stored', 'acked']
const often = (point: Point): number => (rare.includes(point) ? 1 : relayed.includes(point) ? 6 : 25)
const filePoints: readonly Point[] = ['bucket-written', 'tail-trimmed']

/** One copy of the service kills itself at the n-th pass of a point and is started again; the other goes on. */
function killedAt(point: Point): Fault {
  const run = async (stage: Stage): Promise<void> => {
    const { world, desk, chance, commands } = stage
    const [copy] = world.copies
    const { width, lasting } = desk
    if (filePoints.includes(point)) Object.assign(desk, { width: 3, lasting: true })
    await copy.signal('SIGKILL')
    const nth = 1 + chance.below(often(point))
    await copy.start({ KILL_AT: `${point}:${nth}${point.endsWith('-sent') ? `:${chance.below(4)}` : ''}` })
    const armed = copy.pid
    // Whoever started it again has given it another process.
    const died = (): boolean => !copy.alive() || copy.pid !== armed
    const watch = async (): Promise<void> => {
      if (!copy.alive()) await copy.start()
      await sleep(50)
    }
    // More steps until it has happened: chance decides which copy is asked.
    for (let n = 0; n < 40 && !(died() && n > 0); n++) {
      await disturbed({ ...stage, commands: n === 0 ? commands : 80 }, watch)
      if (clockPoints.includes(point)) await Promise.all([walk(world, 4), sleep(10)])
    }
    Object.assign(desk, { width, lasting })
    await everythingUp(world)
    if (!died()) throw new Error(`no copy came to ${point} for the ${nth}th time`)
  }
  return { name: `killed at ${point}`, run }
}
async function again(copy: Copy, pause: number): Promise<void> {
  await copy.signal('SIGKILL')
  await sleep(pause)
  await copy.start()
}
const serverKilled =
  (name: 'mongo' | 'nats') =>
  (stage: Stage): Promise<void> =>
    disturbed(stage, async () => {
      const server = stage.world.backing.servers[name] as Server
      await sleep(500 + stage.chance.below(2000))
      await server.kill('SIGKILL')
      await sleep(stage.chance.below(1500))
      await server.restart()
      await sleep(1500)
    })

const busAway =
  (seconds: number) =>
  async ({ world, desk, chance, commands }: Stage): Promise<void> => {
    const nats = world.backing.servers.nats as Server
    await nats.kill('SIGKILL')
    await Promise.all([work(world, desk, chance, commands), sleep(seconds * 1000)])
    await nats.restart()
  }

export const faults: readonly Fault[] = [
  { name: 'nothing', run: ({ world, desk, chance, commands }) => work(world, desk, chance, commands) },
  ...points.map(killedAt),
  {
    name: 'service killed',
    run: (stage) =>
      disturbed(stage, async () => {
        await sleep(500 + stage.chance.below(2500))
        await again(stage.chance.pick(stage.world.copies), stage.chance.below(1000))
      }),
  },
  {
    name: 'both copies killed',
    run: (stage) =>
      disturbed(stage, async () => {
        await sleep(1000 + stage.chance.below(2500))
        await Promise.all(stage.world.copies.map((copy) => copy.signal('SIGKILL')))
        for (const copy of stage.world.copies) await copy.start()
      }),
  },
  { name: 'bus killed', run: serverKilled('nats') },
  { name: 'store killed', run: serverKilled('mongo') },
  { name: 'bus away for a minute', run: busAway(60) },
  { name: 'bus away for ten minutes', run: busAway(600) },
  {
    name: 'all killed by turns',
    times: 20,
    run: async (stage) => {
      const { servers } = stage.world.backing
      const turns = [servers.mongo, servers.nats].filter((server) => server !== undefined)
      await disturbed(stage, async () => {
        await sleep(2000 + stage.chance.below(6000))
        if (stage.chance.in100(50)) return again(stage.chance.pick(stage.world.copies), 200)
        const server = stage.chance.pick(turns)
        await server.kill('SIGKILL')
        await server.restart()
      })
    },
  },
  {
    name: 'a copy sleeps and wakes late',
    run: (stage) =>
      disturbed(stage, async () => {
        const copy = stage.chance.pick(stage.world.copies)
        await copy.signal('SIGSTOP')
        await sleep(3000 + stage.chance.below(4000))
        await copy.signal('SIGCONT')
        await sleep(500)
      }),
  },
  {
    name: 'two sweepers',
    run: async (stage) => {
      await Promise.all([work(stage.world, stage.desk, stage.chance, stage.commands), walk(stage.world, 3)])
    },
  },
  { name: 'consumers replayed', run: (stage) => disturbed(stage, () => replayed(stage.world)) },
  {
    name: 'poison',
    run: async (stage) => {
      await poisoned(stage.world, stage.chance)
      await work(stage.world, stage.desk, stage.chance, stage.commands)
      // What cannot be read must not keep a service from starting either.
      await again(stage.world.copies[0], 0)
    },
  },
  { name: 'the wall clock jumps', run: clockJumps },
  { name: 'the disk of the store is slow', disk: true, run: diskSlow },
  { name: 'the disk of the store fails', disk: true, run: diskFails },
  { name: 'the disk of the store is full', disk: true, run: diskFull('mongo') },
  { name: 'the disk of the bus is full', disk: true, run: diskFull('nats') },
]
