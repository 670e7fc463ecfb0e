import { started } from './child.ts'
import { compare, keep, perSecond } from './rounds.ts'
import { caseAt, each, entries, ensureRivals, fillRival, oursAt, rival, width } from './rival.ts'

// R2: the same write path in Moleculer over NATS with the bare driver.
interface Caller {
  act(asked: { caseId: string; commandId: string; text: string }): Promise<{ state: string }>
  stop(): Promise<void>
}
ensureRivals()
await fillRival()
const ours = await oursAt()
const moleculer = await started(rival('moleculer.js'), process.env)
const caller = await ((await import(rival('moleculer.js'))) as { caller: () => Promise<Caller> }).caller()
let commands = 0
const act = async (lane: number, n: number): Promise<void> => {
  const { state } = await caller.act({ caseId: caseAt(lane, n), commandId: `command-${commands++}`, text: 'a note of some length' })
  if (state !== 'open') throw new Error(`not done: ${state}`)
}
keep(
  await compare({
    id: 'R2',
    title: 'ours against Moleculer with the bare driver',
    unit: 'per second',
    goal: { atLeast: 1 },
    rounds: 5,
    ours: {
      says: `a command over gRPC with a token at ${entries} entries, sealed, chained, saved, until its event is on the bus; ${width} lanes`,
      round: ours.round,
    },
    theirs: {
      says: `Moleculer over NATS, findOne and a guarded update at ${entries} entries, emitted without waiting; no token, no seal; ${width} lanes`,
      round: () => perSecond(width, each, act),
    },
  }),
)
await caller.stop()
await moleculer.stop()
await ours.world.close()
process.exit()
