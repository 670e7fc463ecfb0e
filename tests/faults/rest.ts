import { setTimeout as sleep } from 'node:timers/promises'
import { withStore } from './load.ts'
import { officers } from './people.ts'
import { type Copy, streamsOf, type World } from './world.ts'

/** Starts whatever is down. */
export async function everythingUp(world: World): Promise<void> {
  for (const copy of world.copies) if (!copy.alive()) await copy.start()
}
/** What still moves; undefined when nothing waits in the outbox and no consumer has anything to do. */
async function moving(world: World): Promise<string | undefined> {
  const waiting = await withStore(world, async (client) => {
    const kinds = ['permit', 'monthly'].map((name) => client.db('permit').collection(name))
    const counts = await Promise.all(kinds.map((cases) => cases.countDocuments({ pendingSince: { $exists: true }, held: { $exists: false } })))
    return counts.reduce((total, n) => total + n, 0)
  })
  if (waiting > 0) return `${waiting} files wait for the bus`
  const { jsm, nc } = await streamsOf(world)
  try {
    for await (const { name, num_pending: pending, num_ack_pending: unacknowledged } of jsm.consumers.list('PERMIT'))
      if (pending + unacknowledged > 0) return `${name} has ${pending} to take and ${unacknowledged} in hand`
  } finally {
    await nc.drain()
  }
  return undefined
}
/** Waits until all is at rest. A message that a dead process had in hand comes again after half a minute. */
export async function rest(world: World, seconds = 120): Promise<void> {
  let last: string | undefined = ''
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(250)) {
    last = await moving(world).catch((error: unknown) => String(error))
    if (last === undefined) return
  }
  throw new Error(`no rest within ${seconds} s: ${last}`)
}
/** The business date, of whichever copy answers. */
export async function today({ copies: [one, other], as }: World): Promise<string> {
  const ask = ({ date }: Copy) => date.today({}, as(officers.administrator))
  return (await ask(one).catch(() => ask(other))).date
}
/** Walks some days on; the copy that is asked may die under it, and then the other is asked. */
export async function walk(world: World, days: number): Promise<void> {
  const from = Temporal.PlainDate.from(await today(world))
  const to = from.add({ days }).toString()
  for (let n = 0; n < 60; n++) {
    if (await walked(world.copies[n % 2]!, to, world.as(officers.administrator)).catch(() => false)) return
    await sleep(300)
  }
  throw new Error(`the date did not come to ${to}`)
}
async function walked({ date }: Copy, to: string, as: ReturnType<World['as']>): Promise<boolean> {
  let last = ''
  for await (const step of date.walk({ to }, as)) last = step.date
  return last === to
}
