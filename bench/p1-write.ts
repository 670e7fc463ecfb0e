import type { Case } from '@qingdan/lib/case.ts'
import { asActor, connect } from '@qingdan/lib/grpc.ts'
import type { Kernel } from '@qingdan/lib/kernel.ts'
import { slip } from '@qingdan/lib/testing/slip.ts'
import { tokenOf } from '@qingdan/lib/testing/tokens.ts'
import { compare, keep, perSecond } from './rounds.ts'
import { aSlip, atRest, township } from './slips.ts'
import { TrialDefinition } from './trial.ts'
import { trialWorld } from './trial-world.ts'

// P1: a command over gRPC until its event is on the bus, against a find and a guarded update of the bare driver.
const width = 32
const each = 20
const perLane = 16
const world = await trialWorld(process.env['PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['PROFILE']}`] : [])
const [ours, bare] = [await world.kernel(), await world.kernel({ ...slip, name: 'bare' })]
const client = connect(TrialDefinition, `127.0.0.1:${world.service.port}`)
const token = await tokenOf('chengdong1')

async function insert(kernel: Kernel, prefix: string): Promise<Case[]> {
  const made = await Promise.all(Array.from({ length: width * perLane }, (_, n) => aSlip(kernel, `${prefix}-${n}`, 8)))
  await kernel.store.cases.insertMany(made.map((found) => ({ ...atRest(found), busSeq: 0 })))
  return made
}
await insert(ours, 'slip')
const patterns = await insert(bare, 'bare')
const at = (lane: number, n: number): number => lane * perLane + (n % perLane)
let commands = 0

const command = async (lane: number, n: number): Promise<void> => {
  const value = { text: 'a note of some length, sealed' }
  await client.act(
    { caseId: `slip-${at(lane, n)}`, commandId: `command-${commands++}`, command: { $case: 'note', value } },
    asActor(token, { office: township }),
  )
}
const published = async (): Promise<void> => {
  while (await ours.store.cases.findOne({ pendingSince: { $exists: true } } as never, { projection: { _id: 1 } }))
    await new Promise((resolve) => setTimeout(resolve, 5))
}
const update = async (lane: number, n: number): Promise<void> => {
  const pattern = patterns[at(lane, n)] as Case
  const { cases } = bare.store
  const found = await cases.findOne({ _id: pattern._id })
  if (!found) throw new Error('not found')
  const entry = pattern.tail.at(-1)
  const set = { version: found.version + 1, seq: found.seq + 1, state: found.state, facts: found.facts, head: found.head, on: found.on }
  const change = { $set: set, $push: { tail: { $each: [entry], $slice: -48 } } }
  if (!(await cases.findOneAndUpdate({ _id: found._id, version: found.version }, change as never, { projection: { _id: 1 } }))) throw new Error('not saved')
}
/** Commands per second until the last one is on the bus. */
const round = async (): Promise<number> => {
  const began = performance.now()
  await perSecond(width, each, command)
  await published()
  return (width * each * 1000) / (performance.now() - began)
}
keep(
  await compare({
    id: 'P1',
    title: 'the whole write path',
    unit: 'per second',
    goal: { atLeast: 0.6 },
    ours: { says: 'a command over gRPC with a token, sealed, chained, saved, until the relay has published it; 32 lanes', round },
    theirs: {
      says: 'findOne and a guarded findOneAndUpdate of the same documents, no call, no seal, no bus; 32 lanes',
      round: () => perSecond(width, each, update),
    },
  }),
)
await world.close()
process.exit()
